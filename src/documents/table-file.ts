import { computedCells } from './computed-cells.ts'
import { heightOf, lookOf } from './sheet-measure.ts'
import type { PrintedNumber } from './sheet-measure.ts'
import type { CellStyle, SheetCell, SheetRow, Workbook, WorkbookSheet } from './workbook.ts'

/** A table as a screen shows it, on its way into a file. */
export interface ShownTable {
  title: string
  /** Of what, where, when, and what is left out: below the title. */
  about: readonly string[]
  columns: readonly ShownColumn[]
  rows: readonly (readonly ShownCell[])[]
  /** Source, stages, illustrative data, when it was made: below the rows. */
  notes: readonly string[]
  /** What a column is called that holds the words behind the numbers of another, where a file has to split them. */
  beside: string
}

export interface ShownColumn {
  key: string
  header: string
  isNumber: boolean
}

export interface ShownCell {
  /** As shown: the number, words, or the reason why there is no number. */
  text: string
  number?: PrintedNumber
  /** How the number is made of others in the table (formula-value.ts). */
  formula?: string
}

/** The table as a workbook of one sheet that prints on A4. */
export function tableToWorkbook(table: ShownTable, made: string): Workbook {
  return { title: table.title, made, sheets: [tableToSheet(table)] }
}

const bordered: CellStyle = { hasBorder: true, vertical: 'top' }

function tableToSheet(table: ShownTable): WorkbookSheet {
  const { title, about, columns, notes } = table
  const last = columns.length - 1
  const widths = columns.map((_column, place) => widthOf(table, place))
  const total = widths.reduce((whole, width) => whole + width, 0)
  const line = (text: string, style: CellStyle): SheetRow => ({
    cells: [{ kind: 'text', text, style: { isWrapped: true, ...style } }],
    height: heightOf([{ text, width: total * (11 / (style.size ?? 11)) }], style.size),
  })
  const above = [line(title, { isBold: true, size: 14 }), ...about.map((text) => line(text, { isItalic: true })), { cells: [] }]
  const below = [{ cells: [] }, ...notes.map((text) => line(text, { isFaint: true, size: 10 }))]
  const head = above.length
  const merged = [...above.keys(), ...below.map((_row, place) => head + 1 + table.rows.length + place)]
  return {
    name: title,
    columns: widths.map((width) => ({ width })),
    rows: [...above, headRow(table, widths), ...bodyRows(table, head + 1, widths), ...below],
    merges: last === 0 ? [] : merged.map((row) => ({ row, column: 0, lastRow: row, lastColumn: last })),
    frozen: { rows: head + 1, columns: 1 },
    print: { orientation: total > 95 ? 'landscape' : 'portrait', pagesWide: 1, repeatedRows: { first: head, last: head } },
  }
}

function headRow({ columns }: ShownTable, widths: readonly number[]): SheetRow {
  return {
    height: heightOf(columns.map(({ header }, place) => ({ text: header, width: (widths[place] ?? 10) * 0.9 }))),
    cells: columns.map(({ header }) => ({
      kind: 'text',
      text: header,
      style: { isBold: true, align: 'center', isWrapped: true, ground: 'head', hasBorder: true },
    })),
  }
}

function bodyRows({ columns, rows }: ShownTable, first: number, widths: readonly number[]): SheetRow[] {
  const keys = columns.map(({ key }) => key)
  const computed = computedCells(rows, keys, first)
  return rows.map((cells, index) => ({
    height: heightOf(cells.map(({ text }, place) => ({ text, width: widths[place] ?? 10 }))),
    cells: cells.map((cell, column): SheetCell => {
      const style: CellStyle = { ...bordered, align: columns[column]?.isNumber ? 'right' : 'left', isWrapped: cell.number === undefined }
      if (cell.number === undefined) return textCell(cell, style)
      const made = computed[index]?.[column] ?? null
      return made === null ? numberCell(cell.number, style) : { kind: 'formula', ...made, look: lookOf(cell.number), style }
    }),
  }))
}

function textCell({ text }: ShownCell, style: CellStyle): SheetCell {
  return { kind: 'text', text, style: style.align === 'right' ? { ...style, isItalic: true, isFaint: true } : style }
}

function numberCell(number: NonNullable<ShownCell['number']>, style: CellStyle): SheetCell {
  return { kind: 'number', value: number.value, look: lookOf(number), style }
}

const [narrowest, widest] = [8, 46]

function widthOf({ columns, rows }: ShownTable, place: number): number {
  const header = columns[place]?.header ?? ''
  const words = header.split(' ').map((word) => word.length)
  const longest = rows.reduce((most, cells) => Math.max(most, cells[place]?.text.length ?? 0), 0)
  return Math.min(widest, Math.max(narrowest, ...words.map((length) => length + 3), longest + 2, Math.ceil(header.length / 3)))
}
