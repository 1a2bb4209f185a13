import type { Cell, Sheet } from '../../../contract/sheet.ts'
import { groupRows } from '../../report/row-groups.ts'
import { addressOf } from './sheet-rows.ts'
import type { GridRow, RowGroup, SheetReport, SheetRow } from './sheet-rows.ts'
import { cellKey } from '../../saving/cell-address.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import { storedEntry } from './stored-entry.ts'
import type { Position } from './grid-keys.ts'

type Element = SheetRow['element']

/**
 * A column of figures: of a sheet an earlier year to read or a stage of this year; of the table of several units an element, to fill or as it
 * was last year. `index` is its place in the list it comes from.
 */
export type GridColumn =
  | { kind: 'previous'; year: number; index: number }
  | { kind: 'stage'; report: SheetReport; index: number }
  | { kind: 'lastYear'; element: Element; year: number; index: number }
  | { kind: 'element'; element: Element; stage: SheetReport['stage']; index: number }

/** What stands where a row and a column meet. */
export type Slot = { kind: 'past'; figure: SheetRow['previous'][number] | undefined } | { kind: 'owed'; owed: OwedCell } | { kind: 'notOwed' }

/** A row with what it holds, column by column; the same object for as long as nothing in it changed. */
export interface GridLine extends GridRow {
  slots: readonly Slot[]
}

/** What a group of rows shares; in the table of several units the reporter, whose units follow. */
export type GroupHeading = RowGroup['heading'] | { kind: 'reporter'; reporter: Sheet['reporter']; report: SheetReport }

export interface GridGroup extends Omit<RowGroup, 'rows' | 'heading'> {
  heading: GroupHeading
  rows: readonly GridLine[]
}

/** A sheet, or the table of several units, as the grid shows it. */
export interface GridModel {
  /** The one sheet that is shown; null where several are shown at once. */
  sheet: Sheet | null
  year: number
  /** What a row is: an element of the reporter, or a unit with its elements beside each other. */
  rowsAre: 'elements' | 'units'
  /** Other names by which units are known, by unit. */
  otherNames: Readonly<Record<string, readonly string[]>>
  groups: readonly GridGroup[]
  rows: readonly GridLine[]
  columns: readonly GridColumn[]
}

/** The grid of one sheet. */
export interface SheetGridModel extends GridModel {
  sheet: Sheet
}

/** A cell that is owed: where it is, and what is stored in it. */
export interface OwedCell {
  row: SheetRow
  report: SheetReport
  address: CellAddress
  key: string
  cell: Cell
  /** True in the table of several units, where the unit belongs to the name. */
  isOfMany: boolean
}

/** The columns of a sheet, with no more than the last `mostYears` of the earlier years. */
export function sheetToColumns(
  { previousYears, reports }: Pick<Sheet, 'previousYears' | 'reports'>,
  mostYears = previousYears.length,
): readonly GridColumn[] {
  const previous = previousYears.map((year, index) => ({ kind: 'previous' as const, year, index })).toSorted((a, b) => a.year - b.year)
  return [...previous.slice(Math.max(0, previous.length - mostYears)), ...reports.map((report, index) => ({ kind: 'stage' as const, report, index }))]
}

export function sheetToGrid(sheet: Sheet, columns = sheetToColumns(sheet)): SheetGridModel {
  const groups = groupRows(sheet).map((group) => {
    return { ...group, rows: group.rows.map(({ row, index }) => ({ row, index, slots: slotsOf(sheet, row, columns) })) }
  })
  return { sheet, year: sheet.year, rowsAre: 'elements', otherNames: sheet.otherNames, groups, rows: groups.flatMap(({ rows }) => rows), columns }
}

const known = new WeakMap<SheetRow, { columns: readonly GridColumn[]; slots: readonly Slot[] }>()

/** The slots of a row, made once for as long as row and columns are the same: a stored cell then draws its own row alone. */
function slotsOf(sheet: Sheet, row: SheetRow, columns: readonly GridColumn[]): readonly Slot[] {
  const before = known.get(row)
  if (before?.columns === columns) return before.slots
  const slots = columns.map((column) => slotOf(sheet, row, column))
  known.set(row, { columns, slots })
  return slots
}

function slotOf(sheet: Sheet, row: SheetRow, column: GridColumn): Slot {
  if (column.kind !== 'stage') return { kind: 'past', figure: row.previous[column.index] }
  const cell = row.cells[column.index]
  if (cell === null || cell === undefined) return { kind: 'notOwed' }
  const address = addressOf(sheet, row, column.report)
  return { kind: 'owed', owed: { row, report: column.report, address, key: cellKey(address), cell, isOfMany: false } }
}

/** The owed cell at a position; null over earlier years and where nothing is owed. */
export function owedAt({ rows }: Pick<GridModel, 'rows'>, at: Position): OwedCell | null {
  const slot = rows[at.row]?.slots[at.column]
  return slot?.kind === 'owed' ? slot.owed : null
}

type PlacedCell = OwedCell & { at: Position }

const owedByGrid = new WeakMap<GridModel, ReadonlyMap<string, PlacedCell>>()

/** Every owed cell with its position, by key, row by row. */
export function owedByKey(grid: GridModel): ReadonlyMap<string, PlacedCell> {
  const before = owedByGrid.get(grid)
  if (before !== undefined) return before
  const cells = new Map<string, PlacedCell>()
  for (const { index: row, slots } of grid.rows) {
    slots.forEach((slot, column) => {
      if (slot.kind === 'owed') cells.set(slot.owed.key, { ...slot.owed, at: { row, column } })
    })
  }
  owedByGrid.set(grid, cells)
  return cells
}

/** Every owed cell with its position, row by row. */
export function owedCells(grid: GridModel): readonly PlacedCell[] {
  return [...owedByKey(grid).values()]
}

/** Where the work begins: the first cell that may be filled and is empty, else the first that may be filled, else the first of all. */
export function startOf(grid: GridModel): Position {
  const open = owedCells(grid).filter(({ report }) => report.mayEdit)
  const start = open.find(({ cell }) => storedEntry(cell) === null) ?? open[0]
  return start?.at ?? { row: 0, column: 0 }
}

/** True for a cell of what is shown: of the sheet, also where the row is not in it any more; of several units, the cells that are there. */
export function isShownIn(grid: GridModel, address: CellAddress): boolean {
  const { sheet } = grid
  return sheet === null ? owedByKey(grid).has(cellKey(address)) : address.reporter === sheet.reporter.id && address.period === sheet.period
}
