import type { CellRange } from './workbook.ts'

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest
}

/** `B7` for row 6 and column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `B7`, or `B7:C9` for more than one cell. */
export function rangeName({ row, column, lastRow, lastColumn }: CellRange): string {
  const first = cellName(row, column)
  return row === lastRow && column === lastColumn ? first : `${first}:${cellName(lastRow, lastColumn)}`
}
