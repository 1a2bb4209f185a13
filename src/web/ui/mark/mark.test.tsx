import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { marks } from '../../../domain/mark.ts'
import { markTexts } from '../../../words/marks.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { markLooks } from './mark-look.ts'
import { MarkBadge } from './MarkBadge.tsx'
import { MarkLegend } from './MarkLegend.tsx'

describe('marks', () => {
  it('has a shape of its own for each, so that colour is never needed', () => {
    const shapes = marks.map((mark) => `${markLooks[mark].fill}|${markLooks[mark].stroke}|${markLooks[mark].cut}`)
    expect(new Set(shapes).size).toBe(marks.length)
    for (const shape of shapes) expect(shape).not.toBe('||')
  })

  it.each(marks)('says %s in words, also where only the shape is drawn', (mark) => {
    renderPiece(
      <>
        <MarkBadge mark={mark} />
        <MarkBadge mark={mark} look="plain" />
        <MarkBadge mark={mark} look="glyph" />
      </>,
    )
    expect(screen.getAllByText(markTexts.vi.word[mark])).toHaveLength(3)
  })

  it('lists the marks of a picture best first', () => {
    renderPiece(<MarkLegend marks={['low', 'noData', 'exceeded', 'met']} />, 'locale=en')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Exceeded', 'Met', 'Far below', 'Insufficient data'])
  })
})
