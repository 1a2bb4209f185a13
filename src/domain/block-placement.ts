import type { BlockCell, TextBlock } from './block-text.ts'
import { layoutOf, textGrid } from './block-layout.ts'
import type { BlockLayout, LayoutWish, TextGrid } from './block-layout.ts'
import { indexNames } from './name-match.ts'
import type { NameIndex } from './name-match.ts'

/** A cell of a sheet: row and column from 0. */
export interface SheetPlace {
  row: number
  column: number
}

/** A sheet as a pasted block sees it. */
export interface BlockSheet {
  /** Every name by which a list may call the row; rows of one `group` belong together, as the communes under one element. */
  rows: readonly { names: readonly string[]; group: string }[]
  columns: readonly { names: readonly string[] }[]
  /** Why nothing can be entered there, or null where it can. */
  lockOf: (place: SheetPlace) => BlockLock | null
}

export type BlockLock = 'past' | 'notOwed' | 'closed'

/** What becomes of a cell of a block. Only what is `placed` can be stored; everything else says why not. */
export type BlockFate =
  | { kind: 'placed'; at: SheetPlace }
  /** Without a text: what the sheet has there stays. */
  | { kind: 'blank' }
  | { kind: 'header' }
  | { kind: 'name' }
  /** Numbering, units of measure and other words beside the names. */
  | { kind: 'beside' }
  | { kind: 'locked'; at: SheetPlace; why: BlockLock }
  | { kind: 'outside' }
  | { kind: 'unknownRow'; name: string }
  | { kind: 'severalRows'; name: string }
  | { kind: 'unknownColumn'; name: string }
  /** Another cell of the block comes to the same place. */
  | { kind: 'twice'; at: SheetPlace }

export interface FatedCell extends BlockCell {
  fate: BlockFate
}

export interface PlacedBlock {
  layout: BlockLayout
  /** Every cell of the block once, in its order. */
  cells: readonly FatedCell[]
}

/**
 * Lays a block over a sheet: rows by their names where the block has names, columns by their headings where the sheet knows one, else one after
 * the other from `start`. Every cell of the block has exactly one fate.
 */
export function placeBlock(block: TextBlock, sheet: BlockSheet, start: SheetPlace, wish: LayoutWish = {}): PlacedBlock {
  const grid = textGrid(block)
  const rowNames = indexNames(sheet.rows.map(({ names }) => names))
  const columnNames = indexNames(sheet.columns.map(({ names }) => names))
  const layout = layoutOf(grid, rowNames, columnNames, wish)
  const rowOf = rowsOf(grid, layout, sheet, rowNames, start)
  const columnOf = columnsOf(grid, layout, sheet, columnNames, start)
  const taken = new Set<string>()
  const cells = block.cells.map((cell) => {
    const fate = fateOf(cell, layout, sheet, rowOf, columnOf)
    if (fate.kind !== 'placed') return { ...cell, fate }
    const key = `${fate.at.row}:${fate.at.column}`
    if (taken.has(key)) return { ...cell, fate: { ...fate, kind: 'twice' as const } }
    taken.add(key)
    return { ...cell, fate }
  })
  return { layout, cells }
}

type Found = number | BlockFate

function fateOf(
  { row, column, text }: BlockCell,
  { headerRows, nameColumn, firstFigure }: BlockLayout,
  sheet: BlockSheet,
  rowOf: (row: number) => Found,
  columnOf: (column: number) => Found,
): BlockFate {
  if (text.trim() === '') return { kind: 'blank' }
  if (row < headerRows) return { kind: 'header' }
  if (column < firstFigure) return { kind: column === nameColumn ? 'name' : 'beside' }
  const foundRow = rowOf(row)
  if (typeof foundRow !== 'number') return foundRow
  const foundColumn = columnOf(column)
  if (typeof foundColumn !== 'number') return foundColumn
  const at = { row: foundRow, column: foundColumn }
  if (at.row >= sheet.rows.length || at.column >= sheet.columns.length) return { kind: 'outside' }
  const why = sheet.lockOf(at)
  return why === null ? { kind: 'placed', at } : { kind: 'locked', at, why }
}

/** Where the rows of a block go, found once for each. */
function rowsOf(grid: TextGrid, { headerRows, nameColumn }: BlockLayout, sheet: BlockSheet, names: NameIndex, start: SheetPlace) {
  const group = sheet.rows[start.row]?.group
  const found = grid.map((line, row): Found => {
    if (nameColumn === null) return start.row + row - headerRows
    const name = line[nameColumn] ?? ''
    const all = names.find(name)
    if (all.length === 0) return { kind: 'unknownRow', name }
    const near = all.filter((place) => sheet.rows[place]?.group === group)
    const [only, second] = near.length > 0 ? near : all
    return only !== undefined && second === undefined ? only : { kind: 'severalRows', name }
  })
  return (row: number): Found => found[row] ?? { kind: 'outside' }
}

/** Where the columns of a block go: by the lowest heading the sheet knows; one after the other where it knows none at all. */
function columnsOf(grid: TextGrid, { headerRows, firstFigure }: BlockLayout, sheet: BlockSheet, names: NameIndex, start: SheetPlace) {
  const width = grid[0]?.length ?? 0
  const found = Array.from({ length: width }, (_, column) => headingOf(grid, headerRows, column, names))
  const isKnown = found.some(({ places }, column) => column >= firstFigure && places.length > 0)
  return (column: number): Found => {
    if (!isKnown) return start.column + column - firstFigure
    const { places, name } = found[column] ?? { places: [], name: '' }
    if (places.length === 1) return places[0] ?? 0
    if (places.includes(start.column)) return start.column
    const open = places.filter((place) => sheet.lockOf({ row: start.row, column: place }) === null)
    return open.length === 1 && open[0] !== undefined ? open[0] : { kind: 'unknownColumn', name }
  }
}

function headingOf(grid: TextGrid, headerRows: number, column: number, names: NameIndex): { places: readonly number[]; name: string } {
  let name = ''
  for (let row = headerRows - 1; row >= 0; row -= 1) {
    const text = grid[row]?.[column] ?? ''
    const places = text === '' ? [] : names.find(text)
    if (places.length > 0) return { places, name: text }
    name ||= text
  }
  return { places: [], name }
}
