import type { Cell, Sheet } from '../../../contract/sheet.ts'
import { groupRows } from '../../report/row-groups.ts'
import { addressOf } from './sheet-rows.ts'
import type { GridRow, RowGroup, SheetReport, SheetRow } from './sheet-rows.ts'
import { storedEntry } from './stored-entry.ts'
import { cellKey } from '../../saving/cell-address.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import type { Position } from './grid-keys.ts'

/** A column of figures: an earlier year to read, or a stage of this year. `index` is its place in the sheet's own list. */
export type GridColumn = { kind: 'previous'; year: number; index: number } | { kind: 'stage'; report: SheetReport; index: number }

/** The sheet as the grid shows it. */
export interface GridModel {
  sheet: Sheet
  groups: readonly RowGroup[]
  rows: readonly GridRow[]
  /** Earlier years ascending, then the stages. */
  columns: readonly GridColumn[]
}

/** A cell that is owed: where it is, and what is stored in it. */
export interface OwedCell {
  row: SheetRow
  report: SheetReport
  address: CellAddress
  key: string
  cell: Cell
}

/** The columns of a sheet, with no more than the last `mostYears` of the earlier years. */
export function sheetToColumns(
  { previousYears, reports }: Pick<Sheet, 'previousYears' | 'reports'>,
  mostYears = previousYears.length,
): readonly GridColumn[] {
  const previous = previousYears.map((year, index) => ({ kind: 'previous' as const, year, index })).toSorted((a, b) => a.year - b.year)
  return [...previous.slice(Math.max(0, previous.length - mostYears)), ...reports.map((report, index) => ({ kind: 'stage' as const, report, index }))]
}

export function sheetToGrid(sheet: Sheet, columns = sheetToColumns(sheet)): GridModel {
  const groups = groupRows(sheet)
  return { sheet, groups, rows: groups.flatMap(({ rows }) => rows), columns }
}

/** The owed cell at a position; null over earlier years and where the stage is not owed. */
export function owedAt({ sheet, rows, columns }: GridModel, at: Position): OwedCell | null {
  const row = rows[at.row]?.row
  const column = columns[at.column]
  if (row === undefined || column?.kind !== 'stage') return null
  const cell = row.cells[column.index]
  if (cell === null || cell === undefined) return null
  const address = addressOf(sheet, row, column.report)
  return { row, report: column.report, address, key: cellKey(address), cell }
}

/** Every owed cell with its position, row by row. */
export function owedCells(grid: GridModel): readonly (OwedCell & { at: Position })[] {
  return grid.rows.flatMap(({ index: row }) =>
    grid.columns.flatMap((_column, column) => {
      const owed = owedAt(grid, { row, column })
      return owed === null ? [] : [{ ...owed, at: { row, column } }]
    }),
  )
}

/** Where the work begins: the first cell that may be filled and is empty, else the first that may be filled, else the first of all. */
export function startOf(grid: GridModel): Position {
  const open = owedCells(grid).filter(({ report }) => report.mayEdit)
  const start = open.find(({ cell }) => storedEntry(cell) === null) ?? open[0]
  return start?.at ?? { row: 0, column: 0 }
}
