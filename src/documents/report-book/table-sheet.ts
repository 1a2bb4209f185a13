import type { Report, ReportTable } from '../../domain/report/report.ts'
import { heightOf } from '../sheet-measure.ts'
import type { CellRange, CellStyle, SheetRow, WorkbookSheet } from '../workbook.ts'
import { textOf } from '../report-cell.ts'
import { tableRows } from './table-rows.ts'

const [narrowest, narrow, widest] = [6, 10, 44]
/** Of texts beside the names: they are read in lines, and the sheet has to fit across a page. */
const widestBeside = 24

/** One table on a sheet of its own that prints on A4: its number at the right, title, of what, the table, what its signs mean. */
export function tableSheet(table: ReportTable, { name, number, report }: { name: string; number: string | null; report: Report }): WorkbookSheet {
  const widths = widthsOf([table])
  const last = table.columns.length - 1
  const line = lineOf(widths)
  const above: SheetRow[] = [
    ...(number === null ? [] : [line(number, { isBold: true, align: 'right', size: 12 })]),
    line(table.title, { isBold: true, align: 'center', size: 14 }),
    ...table.about.map((text) => line(text, { isItalic: true, align: 'center', size: 12 })),
    { cells: [] },
  ]
  const made = tableRows(table, { first: above.length, widths, locale: report.language, illustrativeWord: report.illustrativeWord })
  const below = [{ cells: [] }, ...[...table.notes, ...made.signs].map((text) => line(text, { isItalic: true, size: 10 }))]
  const rows = [...above, ...made.rows, ...below]
  const lines = [...above.keys(), ...below.map((_row, place) => above.length + made.rows.length + place)]
  const names = table.columns.findIndex(({ kind }) => kind === 'text') + 1
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows,
    merges: [...(last === 0 ? [] : lines.map((row): CellRange => ({ row, column: 0, lastRow: row, lastColumn: last }))), ...made.merges],
    frozen: { rows: made.head.last + 1, columns: table.columns.length > 6 ? names : 0 },
    print: { orientation: sumOf(widths) > 95 ? 'landscape' : 'portrait', pagesWide: 1, repeatedRows: made.head },
  }
}

/** Several tables below each other on one sheet: the data of charts. */
export function tablesSheet(tables: readonly ReportTable[], { name, title, about, report }: SheetOfTables): WorkbookSheet {
  const widths = tables.length === 0 ? [90] : widthsOf(tables)
  const line = lineOf(widths)
  const rows: SheetRow[] = []
  const merges: CellRange[] = []
  const say = (text: string, style: CellStyle) => {
    if (widths.length > 1) merges.push({ row: rows.length, column: 0, lastRow: rows.length, lastColumn: widths.length - 1 })
    rows.push(line(text, style))
  }
  say(title, { isBold: true, size: 14 })
  say(about, { isItalic: true })
  rows.push({ cells: [] })
  for (const table of tables) {
    say(table.title, { isBold: true, size: 12 })
    for (const text of table.about) say(text, { isItalic: true })
    const made = tableRows(table, { first: rows.length, widths, locale: report.language, illustrativeWord: report.illustrativeWord })
    rows.push(...made.rows)
    merges.push(...made.merges)
    for (const text of [...table.notes, ...made.signs]) say(text, { isItalic: true, size: 10 })
    rows.push({ cells: [] })
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows,
    merges,
    frozen: { rows: 1, columns: 0 },
    print: { orientation: sumOf(widths) > 95 ? 'landscape' : 'portrait', pagesWide: 1 },
  }
}

interface SheetOfTables {
  name: string
  title: string
  about: string
  report: Report
}

function lineOf(widths: readonly number[]) {
  const total = sumOf(widths)
  return (text: string, style: CellStyle): SheetRow => ({
    cells: [{ kind: 'text', text, style: { isWrapped: true, ...style } }],
    height: heightOf([{ text, width: total * (11 / (style.size ?? 11)) }], style.size),
  })
}

/** Wide enough for its longest word and, within limits, its texts; columns of several tables share their width. */
function widthsOf(tables: readonly ReportTable[]): number[] {
  const columns = Math.max(1, ...tables.map((table) => table.columns.length))
  return Array.from({ length: columns }, (_none, place) => Math.max(narrowest, ...tables.map((table) => widthOf(table, place))))
}

function widthOf({ columns, rows }: ReportTable, place: number): number {
  const column = columns[place]
  if (column === undefined) return narrowest
  const words = column.header.split(' ').map((word) => word.length + 3)
  const neighbours = columns.filter(({ group }) => group !== null && group === column.group).length
  const group = column.group === null ? 0 : Math.ceil(column.group.length / Math.max(1, neighbours) / 2)
  const longest = rows.reduce((most, { role, cells }) => {
    const cell = cells[place]
    return role === 'group' || cell === undefined ? most : Math.max(most, cell.kind === 'missing' ? 12 : textOf(cell).length)
  }, 0)
  const least = column.header.length <= 3 ? narrowest : narrow
  const isBeside = column.kind === 'text' && place !== columns.findIndex(({ kind }) => kind === 'text')
  return Math.min(isBeside ? widestBeside : widest, Math.max(least, ...words, longest + 3, Math.ceil(column.header.length / 2.4), group))
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
