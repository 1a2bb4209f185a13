import type { DecimalText } from '../../domain/figure.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { foldText } from '../../domain/text-fold.ts'

/** One cell: as people read it, and as a file carries it (numbers with a dot, without grouping). */
export interface ChartCell {
  text: string
  csv: string
  /** In files: how the number is made of others in the table (documents/formula-value.ts). */
  formula?: string
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

/** The number as it is shown, computed in files where that prints the same (documents/formula-value.ts). */
export function computedCell(cell: ChartCell, formula: string | null): ChartCell {
  return formula === null ? cell : { ...cell, formula }
}

/** A cell with a whole number. */
export function countCell(count: number | null, locale: Locale): ChartCell {
  return numberCell(count === null ? null : String(count), locale)
}

/** A file name of plain letters out of words: `Bác sĩ/vạn dân`, `2024` → `bac-si-van-dan-2024`. */
export function fileNameOf(...words: readonly (string | number)[]): string {
  return words
    .map((word) => foldText(String(word)).replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
}
