import { describe, expect, it } from 'vitest'
import { withStoredCell } from './stored-cell.ts'
import { exampleCell, exampleRow, exampleSheet } from '../features/sheet/testing/example-sheet.ts'

const address = { reporter: 'TT1', subject: 'TT1', element: 'beds', period: '2025', stage: 'final' as const }
const sheet = exampleSheet({ rows: [exampleRow(), exampleRow({ element: 'beds', cells: [exampleCell({ version: 5, value: '10' })] })] })

describe('withStoredCell', () => {
  it('replaces that cell and leaves the other rows the same objects', () => {
    const stored = exampleCell({ version: 6, value: '12' })
    const after = withStoredCell(sheet, address, stored)
    expect(after.rows[1]?.cells).toEqual([stored])
    expect(after.rows[0]).toBe(sheet.rows[0])
  })

  it('does not put an older answer over a newer version, nor a cell into another sheet', () => {
    expect(withStoredCell(sheet, address, exampleCell({ version: 4, value: '9' })).rows[1]?.cells[0]?.value).toBe('10')
    expect(withStoredCell(sheet, { ...address, period: '2024' }, exampleCell({ version: 9 }))).toBe(sheet)
    expect(withStoredCell(sheet, { ...address, stage: 'estimate' }, exampleCell({ version: 9 }))).toBe(sheet)
  })
})
