import type { DecimalText } from '../../domain/figure.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { foldText } from '../../domain/text-fold.ts'

/** One cell: as people read it, and as a file carries it (numbers with a dot, without grouping). */
export interface ChartCell {
  text: string
  csv: string
}

/** The table behind a picture: the same cells on the screen and in the file. The first column names the row. */
export interface ChartTable {
  caption: string
  columns: readonly { key: string; header: string; isNumber: boolean }[]
  rows: readonly { key: string; cells: readonly ChartCell[] }[]
}

/** A cell of words. */
export function wordCell(text: string): ChartCell {
  return { text, csv: text }
}

/** A cell with a number; without one it says why, or stays empty. */
export function numberCell(value: DecimalText | null | undefined, locale: Locale, reason = ''): ChartCell {
  if (value === null || value === undefined) return { text: reason === '' ? '–' : reason, csv: reason }
  return { text: formatNumber(value, locale), csv: value }
}

/** A cell with a whole number. */
export function countCell(count: number | null, locale: Locale): ChartCell {
  return numberCell(count === null ? null : String(count), locale)
}

/** A table as CSV (RFC 4180): comma, CRLF, and a mark in front by which Excel knows UTF-8. Notes stand below the rows. */
export function tableToCsv({ columns, rows }: ChartTable, notes: readonly string[] = []): string {
  const lines = [columns.map((column) => field(column.header)), ...rows.map((row) => row.cells.map(({ csv }) => field(csv)))]
  const noted = notes.length === 0 ? [] : [[], ...notes.map((note) => [field(note)])]
  return `\u{feff}${[...lines, ...noted].map((line) => line.join(',')).join('\r\n')}\r\n`
}

/** Excel would run a text that begins like a formula; a number may begin with a minus. */
function field(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A file name of plain letters out of words: `Bác sĩ/vạn dân`, `2024` → `bac-si-van-dan-2024`. */
export function fileNameOf(...words: readonly (string | number)[]): string {
  return words
    .map((word) => foldText(String(word)).replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
}
