import type { ReportPage } from '../../../contract/report.ts'
import { formatNumber, formatPercent, formatSigned } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { numberToText } from '../../../domain/series.ts'

export type ReviewRow = ReportPage['rows'][number]

/** Rows to look at first stand first: those with odd values; otherwise the order of the form holds. */
export function oddFirst(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  return rows.toSorted((a, b) => Math.min(1, b.odd.length) - Math.min(1, a.odd.length))
}

/** A change as a part of last year's value, in % with its sign: 0.12 is `+12,0 %`. */
export function changeText(change: number, locale: Locale): string {
  const percent = numberToText(100 * change, 1)
  const isGrowth = formatSigned(percent, locale).startsWith('+')
  return `${isGrowth ? '+' : ''}${formatPercent(percent, locale)}`
}

/** A computed middle or rate: whole numbers without decimals, others with one, small ones with two. */
export function middleText(value: number, locale: Locale): string {
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1
  return formatNumber(numberToText(value, decimals), locale)
}
