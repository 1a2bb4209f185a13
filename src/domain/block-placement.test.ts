import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBlock } from './block-placement.ts'
import type { BlockSheet, FatedCell } from './block-placement.ts'
import { plainToBlock, tableToBlock } from './block-text.ts'

/** Three communes and their centre, last year and two elements of this year; the last row's second element is not owed. */
const sheet: BlockSheet = {
  rows: [
    { names: ['Trung tâm Y tế khu vực Di Linh', 'TTYT Di Linh', 'Trung tâm Y tế huyện Di Linh'], group: 'own' },
    { names: ['Xã Di Linh', 'Thị trấn Di Linh'], group: 'communes' },
    { names: ['Xã Đinh Trang Thượng'], group: 'communes' },
    { names: ['Xã Sơn Điền'], group: 'communes' },
  ],
  columns: [{ names: ['Thực hiện 2024', '2024'] }, { names: ['Bác sĩ', 'Doctors'] }, { names: ['Giường bệnh'] }],
  lockOf: ({ row, column }) => (column === 0 ? 'past' : row === 3 && column === 2 ? 'notOwed' : null),
}

const told = (cells: readonly FatedCell[]) =>
  cells.map(({ text, fate }) => `${text} ${fate.kind}${'at' in fate ? ` ${fate.at.row}:${fate.at.column}` : 'name' in fate ? ` ${fate.name}` : ''}`)
const pasted = (text: string, at = { row: 1, column: 1 }, wish = {}) => told(placeBlock(plainToBlock(text), sheet, at, wish).cells)

describe('placeBlock', () => {
  it('lays figures out from the active cell, and says what falls outside and what cannot be filled', () => {
    expect(pasted('1\t2\t3\n4\t5', { row: 2, column: 1 })).toEqual(['1 placed 2:1', '2 placed 2:2', '3 outside', '4 placed 3:1', '5 locked 3:2'])
    expect(pasted('9\t1', { row: 0, column: 0 })).toEqual(['9 locked 0:0', '1 placed 0:1'])
    expect(pasted('1\n\n3')).toEqual(['1 placed 1:1', ' blank', '3 placed 3:1'])
  })

  it('finds rows by the names lists have for them, without tone marks, whatever their order', () => {
    expect(pasted('X. Son Dien\t3\nTTYT H. Di Linh\t7\nThị trấn Di Linh\t5\nĐinh Trang Thượng\t6', { row: 0, column: 1 })).toEqual([
      'X. Son Dien name',
      '3 placed 3:1',
      'TTYT H. Di Linh name',
      '7 placed 0:1',
      'Thị trấn Di Linh name',
      '5 placed 1:1',
      'Đinh Trang Thượng name',
      '6 placed 2:1',
    ])
  })

  it('names the rows it does not know, that several have, and that come twice', () => {
    expect(pasted('Xã Lạ\t1\nDi Linh\t2\nXã Sơn Điền\t3\nSơn Điền\t4', { row: 0, column: 1 })).toEqual([
      'Xã Lạ name',
      '1 unknownRow Xã Lạ',
      'Di Linh name',
      '2 placed 0:1',
      'Xã Sơn Điền name',
      '3 placed 3:1',
      'Sơn Điền name',
      '4 twice 3:1',
    ])
    const twoOfAName: BlockSheet = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, group: 'all' })) }
    expect(told(placeBlock(plainToBlock('Di Linh\t2'), twoOfAName, { row: 0, column: 1 }).cells)).toEqual(['Di Linh name', '2 severalRows Di Linh'])
  })

  it('reads a table of a report: two rows of headings, numbering, units of measure, merged cells', () => {
    const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })
    const block = tableToBlock([
      [cell('TT', 2), cell('Đơn vị', 2), cell('ĐVT', 2), cell('Năm 2025', 1, 3)],
      [cell('Giường bệnh'), cell('Bác sĩ'), cell('Điều dưỡng')],
      [cell('1'), cell('Xã Di Linh'), cell('người'), cell('10'), cell('2'), cell('8')],
      [cell('2'), cell('Xã Sơn Điền'), cell('người'), cell('5'), cell('1'), cell('')],
    ])
    const { layout, cells } = placeBlock(block, sheet, { row: 1, column: 1 })
    expect(layout).toEqual({ headerRows: 2, nameColumn: 1, firstFigure: 3 })
    expect(told(cells).slice(7)).toEqual([
      '1 beside',
      'Xã Di Linh name',
      'người beside',
      '10 placed 1:2',
      '2 placed 1:1',
      '8 unknownColumn Điều dưỡng',
      '2 beside',
      'Xã Sơn Điền name',
      'người beside',
      '5 locked 3:2',
      '1 placed 3:1',
      ' blank',
    ])
  })

  it('takes years for headings only where the sheet has such a column, and lets both be switched off', () => {
    expect(pasted('2024\tBác sĩ\n7\t8', { row: 1, column: 1 })).toEqual(['2024 header', 'Bác sĩ header', '7 locked 1:0', '8 placed 1:1'])
    expect(pasted('2023\t5\n7\t8')).toEqual(['2023 placed 1:1', '5 placed 1:2', '7 placed 2:1', '8 placed 2:2'])
    expect(pasted('Xã Sơn Điền\t1', { row: 1, column: 1 }, { names: false })).toEqual(['Xã Sơn Điền placed 1:1', '1 placed 1:2'])
    expect(pasted('Bác sĩ\n8', { row: 1, column: 1 }, { header: false })).toEqual(['Bác sĩ placed 1:1', '8 placed 2:1'])
  })

  it('takes any block anywhere: every cell once, no two to one place, none outside of the sheet', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '7', '8,5', '8.500', '-', '…', '2024', 'Xã Di Linh', 'Di Linh', 'Bác sĩ', 'TT', 'người'))
    const span = fc.integer({ min: 1, max: 3 })
    const lines = fc.array(fc.array(fc.record({ text, rowSpan: span, columnSpan: span }), { maxLength: 6 }), { maxLength: 7 })
    const start = fc.record({ row: fc.nat(3), column: fc.nat(2) })
    const wish = fc.record({ header: fc.option(fc.boolean(), { nil: undefined }), names: fc.option(fc.boolean(), { nil: undefined }) })
    fc.assert(
      fc.property(fc.oneof(lines.map(tableToBlock), fc.string().map(plainToBlock)), start, wish, (block, at, wanted) => {
        const { cells } = placeBlock(block, sheet, at, wanted)
        expect(cells.map(({ row, column, text: own }) => ({ row, column, text: own }))).toEqual(block.cells)
        const placed = cells.flatMap(({ fate }) => (fate.kind === 'placed' ? [fate.at] : []))
        expect(new Set(placed.map(({ row, column }) => `${row}:${column}`)).size).toBe(placed.length)
        expect(placed.every((place) => place.row < 4 && place.column < 3 && sheet.lockOf(place) === null)).toBe(true)
      }),
    )
  })
})
