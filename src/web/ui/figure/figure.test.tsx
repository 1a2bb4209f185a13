import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../../words/vocabulary.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Figure } from './Figure.tsx'

const shown = (piece: React.ReactNode, cookies?: string) => renderPiece(piece, cookies).container.textContent

describe('Figure', () => {
  it('writes numbers as the language does', () => {
    expect(shown(<Figure value="1309792" unit="người" />)).toBe('1.309.792 người')
    expect(shown(<Figure value="1309792" unit="people" />, 'locale=en')).toBe('1,309,792 people')
    expect(shown(<Figure value="-0.04" isSigned />)).toBe('−0,04')
    expect(shown(<Figure value="0.3" isSigned />)).toBe('+0,3')
  })

  it('says beside a number what is not final or not real', () => {
    expect(shown(<Figure value="8.46" stage="estimate" isIllustrative />)).toBe('8,46 ướcdữ liệu minh họa')
    expect(shown(<Figure value="8.46" stage="final" />)).toBe('8,46')
  })

  it('gives the reason for a missing number, never a zero', () => {
    expect(shown(<Figure value={null} missingReason="notSent" />)).toBe(vocabulary.vi.missing.notSent)
    expect(shown(<Figure value={null} />)).toBe('–')
  })
})
