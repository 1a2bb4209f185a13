import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaBetween, areaSize, fillingsOf, positionsIn } from './grid-area.ts'

const position = fc.record({ row: fc.nat(30), column: fc.nat(30) })

describe('an area of the grid', () => {
  it('lies between two corners', () => {
    expect(areaBetween({ row: 3, column: 1 }, { row: 1, column: 2 })).toEqual({ top: 1, left: 1, bottom: 3, right: 2 })
    expect(areaSize({ top: 1, left: 1, bottom: 3, right: 2 })).toEqual({ rows: 3, columns: 2, cells: 6 })
  })

  it('holds each of its positions once', () => {
    fc.assert(
      fc.property(position, position, (one, other) => {
        const area = areaBetween(one, other)
        const found = new Set(positionsIn(area).map(({ row, column }) => `${row}:${column}`))
        expect(found.size).toBe(areaSize(area).cells)
        expect(found).toContain(`${one.row}:${one.column}`)
        expect(found).toContain(`${other.row}:${other.column}`)
      }),
    )
  })

  it('is filled from its first row or column, a single one from the one before', () => {
    const area = { top: 1, left: 2, bottom: 2, right: 3 }
    expect(fillingsOf(area, 'down')).toEqual([
      { from: { row: 1, column: 2 }, to: { row: 2, column: 2 } },
      { from: { row: 1, column: 3 }, to: { row: 2, column: 3 } },
    ])
    expect(fillingsOf({ ...area, bottom: 1 }, 'down').map(({ from }) => from.row)).toEqual([0, 0])
    expect(fillingsOf({ ...area, right: 2 }, 'right')).toEqual([
      { from: { row: 1, column: 1 }, to: { row: 1, column: 2 } },
      { from: { row: 2, column: 1 }, to: { row: 2, column: 2 } },
    ])
    expect(fillingsOf({ top: 0, left: 0, bottom: 0, right: 4 }, 'down')).toEqual([])
  })
})
