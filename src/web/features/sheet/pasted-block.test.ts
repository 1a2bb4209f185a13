import { describe, expect, it } from 'vitest'
import { exampleChecks } from './testing/example-sheet.ts'
import { judgeText } from './judge-text.ts'
import { blockToText, isBlock } from './pasted-block.ts'

describe('a pasted block', () => {
  it('is several cells, not one with the line break a spreadsheet adds', () => {
    expect(['12\t13', '12\n134', '12\r\n134\r\n'].map(isBlock)).toEqual([true, true, true])
    expect(['12', '12\n', '1 234\r\n'].map(isBlock)).toEqual([false, false, false])
  })

  it('is never read as one number', () => {
    const context = {
      element: 'doctors',
      unitKind: 'hospital' as const,
      checks: exampleChecks,
      valueKind: 'count' as const,
      earlier: [],
      lastYear: null,
      current: null,
      shown: '',
    }
    expect(blockToText('12\n134\n')).toBe('12 | 134')
    expect(judgeText(blockToText('12\n134\n'), context).kind).toBe('refused')
  })
})
