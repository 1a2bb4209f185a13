import type { NameIndex } from './name-match.ts'
import { parseRate } from './number-parse.ts'
import type { TextBlock } from './block-text.ts'

/** How a pasted block is laid out: its rows of headings, and which column names the rows. */
export interface BlockLayout {
  /** Rows of headings at the top. */
  headerRows: number
  /** The column with the names of the rows; null where the block holds figures only. */
  nameColumn: number | null
  /** The first column of figures: what lies before is numbering, names, units of measure. */
  firstFigure: number
}

/** Which parts of the layout are wanted; what is not said is found out. */
export interface LayoutWish {
  header?: boolean | undefined
  names?: boolean | undefined
}

const mostHeaderRows = 4
const mostLeadingColumns = 4

/** Texts by their place in the block; '' where there is none. */
export type TextGrid = readonly (readonly string[])[]

export function textGrid({ rows, columns, cells }: TextBlock): TextGrid {
  const lines = Array.from({ length: rows }, () => Array.from<string>({ length: columns }).fill(''))
  for (const { row, column, text } of cells) {
    const line = lines[row]
    if (line !== undefined) line[column] = text.trim()
  }
  return lines
}

/** True for what a figure's cell takes, or nearly: digits with marks, `-`, `…`. */
function isNumberLike(text: string): boolean {
  const parsed = parseRate(text, { signed: true })
  return parsed.kind !== 'empty' && (parsed.kind !== 'refused' || parsed.code !== 'notANumber')
}

/**
 * Finds the headings and names of a block by the names the sheet knows. A column of words at the left names the rows, whether the sheet knows
 * them or not: their figures must not go to other rows.
 */
export function layoutOf(grid: TextGrid, rowNames: NameIndex, columnNames: NameIndex, wish: LayoutWish = {}): BlockLayout {
  const nameColumn = wish.names === false ? null : nameColumnOf(grid, rowNames)
  const afterNames = (nameColumn ?? -1) + 1
  const headerRows = wish.header === false ? 0 : headerRowsOf(grid, nameColumn, afterNames, rowNames, columnNames)
  return { headerRows, nameColumn, firstFigure: nameColumn === null ? 0 : firstFigureAfter(grid, nameColumn, headerRows) }
}

/** Past the names and the words beside them, as units of measure; the last column is always one of figures. */
function firstFigureAfter(grid: TextGrid, nameColumn: number, headerRows: number): number {
  const last = (grid[0]?.length ?? 0) - 1
  let column = nameColumn + 1
  while (column < last && isOfWords(grid, column, headerRows)) column += 1
  return column
}

function nameColumnOf(grid: TextGrid, rowNames: NameIndex): number | null {
  const width = Math.min(mostLeadingColumns, (grid[0]?.length ?? 0) - 1)
  const candidates = Array.from({ length: Math.max(0, width) }, (_, column) => column)
  const known = candidates.find((column) => {
    const texts = grid.map((line) => line[column] ?? '').filter((text) => text !== '')
    const matched = texts.filter((text) => !isNumberLike(text) && rowNames.find(text).length > 0).length
    return matched > 0 && matched * 2 >= texts.length - mostHeaderRows + 1
  })
  if (known !== undefined) return known
  return candidates.find((column) => isOfWords(grid, column, 0)) ?? null
}

/** A column with words and without a number below the headings. */
function isOfWords(grid: TextGrid, column: number, headerRows: number): boolean {
  const texts = grid.slice(headerRows).flatMap((line) => line[column] || [])
  return texts.length > 0 && !texts.some(isNumberLike)
}

function headerRowsOf(grid: TextGrid, nameColumn: number | null, firstFigure: number, rowNames: NameIndex, columnNames: NameIndex): number {
  let count = 0
  while (count < Math.min(mostHeaderRows, grid.length - 1) && isHeader(grid[count] ?? [], nameColumn, firstFigure, rowNames, columnNames)) count += 1
  return count
}

/** A row without a figure: its texts are words, or years and names of columns, and its first one names no row. */
function isHeader(line: readonly string[], nameColumn: number | null, firstFigure: number, rowNames: NameIndex, columnNames: NameIndex): boolean {
  if (line.every((text) => text === '')) return false
  const name = nameColumn === null ? '' : (line[nameColumn] ?? '')
  if (name !== '' && rowNames.find(name).length > 0) return false
  const texts = line.slice(firstFigure).filter((text) => text !== '')
  if (texts.length === 0 && nameColumn === null) return false
  return texts.every((text) => !isNumberLike(text) || columnNames.find(text).length > 0)
}
