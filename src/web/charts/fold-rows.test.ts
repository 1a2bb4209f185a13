import { describe, expect, it } from 'vitest'
import { foldRows } from './fold-rows.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('foldRows', () => {
  it('keeps both ends of a long list', () => {
    expect(foldRows(rows(154), 2, 2)).toEqual({ head: [0, 1], hidden: 150, tail: [152, 153] })
  })

  it('shows a list whole that would hide next to nothing', () => {
    expect(foldRows(rows(23), 10, 10)).toEqual({ head: rows(23), hidden: 0, tail: [] })
    expect(foldRows(rows(24), 10, 10).hidden).toBe(4)
  })

  it('needs no tail', () => {
    expect(foldRows(rows(20), 8, 0)).toEqual({ head: rows(8), hidden: 12, tail: [] })
  })
})
