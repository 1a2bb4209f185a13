import type { Locale } from '../../domain/number-format.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'
import { computedCells } from '../computed-cells.ts'
import { heightOf, lookOf } from '../sheet-measure.ts'
import type { PrintedNumber } from '../sheet-measure.ts'
import { groupText, textOf } from '../report-cell.ts'
import { headOf } from '../table-head.ts'
import { isEstimated, signsOf } from '../table-signs.ts'
import type { CellRange, CellStyle, SheetCell, SheetRow } from '../workbook.ts'
import { printedNumber } from './printed-number.ts'

export interface TableRows {
  rows: SheetRow[]
  merges: CellRange[]
  /** The last row of the head, to stay in sight. */
  head: { first: number; last: number }
  /** What its signs mean, said below it. */
  signs: string[]
}

interface Placed {
  /** The row of the sheet the head begins in. */
  first: number
  widths: readonly number[]
  locale: Locale
  illustrativeWord: string
}

/** Head and body of a table as rows of a sheet: numbers as numbers that print as in the report, formulas where they come to the same. */
export function tableRows(table: ReportTable, placed: Placed): TableRows {
  const head = headRows(table.columns, placed)
  const from = placed.first + head.rows.length
  const marked = signsOf(table, placed.locale, placed.illustrativeWord)
  const printed = table.rows.map(({ cells }) => cells.map((cell) => numberOf(cell, placed.locale, marked.isStarred)))
  const computable = table.rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      const number = printed[row]?.[column] ?? null
      if (number === null || cell.kind !== 'number') return {}
      return cell.formula === undefined ? { number } : { number, formula: cell.formula }
    }),
  )
  const computed = computedCells(
    computable,
    table.columns.map(({ key }) => key),
    from,
  )
  const body = table.rows.map((row, place) => ({
    height: heightOf(row.cells.map((cell, column) => ({ text: textOf(cell), width: (placed.widths[column] ?? 10) - row.indent }))),
    cells: row.cells.map((cell, column): SheetCell => {
      const style = styleOf(cell, { row, columns: table.columns, column })
      const number = printed[place]?.[column] ?? null
      const made = computed[place]?.[column] ?? null
      if (row.role === 'group') return column === 0 ? { kind: 'text', text: groupText(row.cells), style } : { kind: 'blank', style }
      if (number !== null && made !== null) return { kind: 'formula', ...made, look: lookOf(number), style }
      if (number !== null) return { kind: 'number', value: number.value, look: lookOf(number), style }
      return cell.kind === 'empty' ? { kind: 'blank', style } : { kind: 'text', text: cell.text, style: { ...style, isWrapped: true } }
    }),
  }))
  const groups = table.rows.flatMap(({ role }, place) => (role === 'group' ? [across(from + place, table.columns.length - 1)] : []))
  return {
    rows: [...head.rows, ...body],
    merges: [...head.merges, ...groups.filter(({ column, lastColumn }) => lastColumn > column)],
    head: { first: placed.first, last: from - 1 },
    signs: marked.signs,
  }
}

function across(row: number, lastColumn: number): CellRange {
  return { row, column: 0, lastRow: row, lastColumn }
}

function headRows(columns: readonly ReportColumn[], { first, widths }: Placed): { rows: SheetRow[]; merges: CellRange[] } {
  const style: CellStyle = { isBold: true, align: 'center', isWrapped: true, ground: 'head', hasBorder: true }
  const lines = headOf(columns)
  const rows = lines.map((cells): SheetRow => {
    const said = new Map(cells.map((cell) => [cell.column, cell]))
    const texts = cells.map(({ text, column, columnSpan, rowSpan }) => {
      const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
      return { text, width: width * 0.9 * Math.max(1, lines.length > 1 ? rowSpan : 1) }
    })
    return {
      height: heightOf(texts),
      cells: columns.map((_column, place): SheetCell => ({ kind: 'text', text: said.get(place)?.text ?? '', style })),
    }
  })
  const merges = lines.flatMap((cells, line) =>
    cells.flatMap(({ column, columnSpan, rowSpan }): CellRange[] => {
      const row = first + line
      return columnSpan === 1 && rowSpan === 1 ? [] : [{ row, column, lastRow: row + rowSpan - 1, lastColumn: column + columnSpan - 1 }]
    }),
  )
  return { rows, merges }
}

function numberOf(cell: ReportCell, locale: Locale, isStarred: boolean): PrintedNumber | null {
  if (cell.kind !== 'number') return null
  return printedNumber(cell.value, cell.text, { locale, star: isStarred && cell.illustrative ? '*' : '' })
}

interface CellPlace {
  row: ReportRow
  columns: readonly ReportColumn[]
  column: number
}

function styleOf(cell: ReportCell, { row, columns, column }: CellPlace): CellStyle {
  const base: CellStyle = { hasBorder: true, vertical: 'center' }
  if (row.role === 'group') return { ...base, isBold: true, ground: 'group' }
  const isBold = row.role === 'total'
  if (cell.kind === 'missing') return { ...base, isItalic: true, isFaint: true, align: 'center' }
  const kind = columns[column]?.kind ?? 'text'
  const align = kind === 'mark' ? 'center' : kind === 'number' ? (column === 0 ? 'center' : 'right') : 'left'
  const isName = column === columns.findIndex((each) => each.kind === 'text')
  return { ...base, isBold, align, isItalic: isEstimated(cell), ...(isName && row.indent > 0 ? { indent: row.indent } : {}) }
}
