import { exact, roundedText } from '../domain/exact.ts'
import type { Exact } from '../domain/exact.ts'
import type { DecimalText } from '../domain/figure.ts'
import { cellName, rangeName } from './cell-name.ts'
import { formulaValue, formulaWithCells } from './formula-value.ts'
import type { CellStyle, NumberLook, SheetCell, SheetRow, Workbook, WorkbookSheet } from './workbook.ts'

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
  /** The number as shown, with its decimals; `suffix`: words behind it. */
  number?: { value: DecimalText; isSigned?: boolean; suffix?: string }
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
  const places = new Map(columns.map(({ key }, place) => [key, place]))
  const numbers = rows.map((cells) => cells.map(({ number }) => (number === undefined ? null : exact(number.value))))
  return rows.map((cells, index) => ({
    height: heightOf(cells.map(({ text }, place) => ({ text, width: widths[place] ?? 10 }))),
    cells: cells.map((cell, column) => {
      const style: CellStyle = { ...bordered, align: columns[column]?.isNumber ? 'right' : 'left', isWrapped: cell.number === undefined }
      return cell.number === undefined ? textCell(cell, style) : (formulaCell(cell) ?? numberCell(cell.number, style))
      function formulaCell({ formula, number }: ShownCell): SheetCell | null {
        // Words behind a number that hold a number of their own would not follow it.
        if (formula === undefined || number === undefined || /\d/.test(number.suffix ?? '')) return null
        const place = (key: string) => places.get(key) ?? -1
        const result = formulaValue(formula, {
          here: (key) => numbers[index]?.[place(key)] ?? null,
          above: (key) => numbers.slice(0, index).flatMap((row) => row[place(key)] ?? []),
        })
        if (result === null || !printsAs(result, number.value)) return null
        // What stands on this cell stands on what it comes to, not on what is printed.
        const line = numbers[index]
        if (line !== undefined) line[column] = result
        const written = formulaWithCells(formula, {
          here: (key) => cellName(first + index, place(key)),
          above: (key) => rangeName({ row: first, column: place(key), lastRow: first + index - 1, lastColumn: place(key) }),
        })
        return { kind: 'formula', formula: written, result: result.valueOf(), look: lookOf(number), style }
      }
    }),
  }))
}

/** True when the exact result is printed as the number shown: else the figure would contradict the screen (methods §4). */
function printsAs(result: Exact, shown: DecimalText): boolean {
  return exact(roundedText(result, decimalsOf(shown))).equals(exact(shown))
}

function textCell({ text }: ShownCell, style: CellStyle): SheetCell {
  return { kind: 'text', text, style: style.align === 'right' ? { ...style, isItalic: true, isFaint: true } : style }
}

function numberCell(number: NonNullable<ShownCell['number']>, style: CellStyle): SheetCell {
  return { kind: 'number', value: number.value, look: lookOf(number), style }
}

function lookOf({ value, isSigned = false, suffix = '' }: NonNullable<ShownCell['number']>): NumberLook {
  return { decimals: decimalsOf(value), isSigned, suffix }
}

function decimalsOf(value: DecimalText): number {
  return value.split('.')[1]?.length ?? 0
}

const [narrowest, widest] = [8, 46]

function widthOf({ columns, rows }: ShownTable, place: number): number {
  const header = columns[place]?.header ?? ''
  const words = header.split(' ').map((word) => word.length)
  const longest = rows.reduce((most, cells) => Math.max(most, cells[place]?.text.length ?? 0), 0)
  return Math.min(widest, Math.max(narrowest, ...words.map((length) => length + 3), longest + 2, Math.ceil(header.length / 3)))
}

/** Points for the fullest of the texts; Excel does not measure merged cells. */
function heightOf(texts: readonly { text: string; width: number }[], size = 11): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((count, part) => count + Math.max(1, Math.ceil((part.length * 1.05) / Math.max(width, 1))), 0),
  )
  return Math.min(400, Math.max(1, ...lines) * size * 1.36 + 2)
}
