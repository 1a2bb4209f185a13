import { describe, expect, it } from 'vitest'
import { groupRows } from '../../report/row-groups.ts'
import { pastOf } from './sheet-rows.ts'
import { owedAt, owedCells, sheetToGrid, startOf } from './sheet-grid-model.ts'
import { exampleCell, exampleReport, exampleRow, exampleSheet } from './testing/example-sheet.ts'

describe('groupRows', () => {
  it('puts the own rows first, then other single places, then what is counted place by place, by name', () => {
    const rows = [
      exampleRow({ element: 'recognised', subject: 'Đồi' }),
      exampleRow({ element: 'recognised', subject: 'Bến' }),
      exampleRow({ element: 'beds', subject: 'private' }),
      exampleRow({ element: 'doctors' }),
      exampleRow({ element: 'births' }),
    ]
    const groups = groupRows(exampleSheet({ rows }))
    expect(groups.map(({ heading }) => heading?.kind ?? null)).toEqual([null, 'subject', 'element'])
    const order = groups.flatMap((group) => group.rows.map(({ row, index }) => [index, row.element.code, row.subject.id]))
    expect(order).toEqual([
      [0, 'doctors', 'TT1'],
      [1, 'births', 'TT1'],
      [2, 'beds', 'private'],
      [3, 'recognised', 'Bến'],
      [4, 'recognised', 'Đồi'],
    ])
  })
})

describe('pastOf', () => {
  it('reads the earlier years oldest first, whatever their order, and leaves gaps out', () => {
    const row = exampleRow({ previous: ['108', null, '100'] })
    expect(pastOf({ year: 2025, previousYears: [2024, 2023, 2022], checks: [] }, row)).toMatchObject({
      valueKind: 'count',
      earlier: ['100', '108'],
      lastYear: '108',
    })
    expect(pastOf({ year: 2026, previousYears: [2024, 2023, 2022], checks: [] }, row).lastYear).toBeNull()
  })
})

describe('sheetToGrid', () => {
  const reports = [exampleReport({ stage: 'estimate', state: 'approved', mayEdit: false }), exampleReport({ stage: 'final' })]
  const sheet = exampleSheet({
    previousYears: [2024, 2023],
    reports,
    rows: [
      exampleRow({ previous: ['1', '2'], cells: [exampleCell({ version: 4, value: '3' }), exampleCell({ version: 5, value: '4' })] }),
      exampleRow({ element: 'beds', previous: ['1', '2'], cells: [null, exampleCell()] }),
    ],
  })

  it('shows the years ascending and then the stages', () => {
    expect(sheetToGrid(sheet).columns.map((column) => ('report' in column ? column.report.stage : 'year' in column ? column.year : null))).toEqual([
      2023,
      2024,
      'estimate',
      'final',
    ])
  })

  it('finds the owed cell under a position, and none over earlier years and what is not owed', () => {
    const grid = sheetToGrid(sheet)
    expect(owedAt(grid, { row: 0, column: 3 })?.address).toEqual({
      reporter: 'TT1',
      subject: 'TT1',
      element: 'doctors',
      period: '2025',
      stage: 'final',
    })
    expect(owedAt(grid, { row: 0, column: 1 })).toBeNull()
    expect(owedAt(grid, { row: 1, column: 2 })).toBeNull()
    expect(owedAt(grid, { row: 7, column: 2 })).toBeNull()
    expect(owedCells(grid)).toHaveLength(3)
  })

  it('begins at the first empty cell that may be filled', () => {
    expect(startOf(sheetToGrid(sheet))).toEqual({ row: 1, column: 3 })
    expect(startOf(sheetToGrid(exampleSheet({ reports: [exampleReport({ mayEdit: false })] })))).toEqual({ row: 0, column: 0 })
  })
})
