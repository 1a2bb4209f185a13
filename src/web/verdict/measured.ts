import { formatNumber, formatSigned } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'

/** A drawn or predicted number (not a verdict's) at so many decimals, in the reader's habit. */
export function formatMeasured(value: number, decimals: number, locale: Locale): string {
  return formatNumber(plain(value, decimals), locale)
}

/** The same with its sign: `+0,31`, `−0,04`. */
export function formatMeasuredSigned(value: number, decimals: number, locale: Locale): string {
  return formatSigned(plain(value, decimals), locale)
}

/** A part of one as per cent: 0.914 → `91 %`. Never rounded to all or nothing: 0.998 is "trên 99 %". */
export function formatShare(part: number, locale: Locale): string {
  const percent = part * 100
  const space = locale === 'vi' ? '\u00a0%' : '%'
  if (percent > 0 && percent < 1) return `<\u00a01${space}`
  if (percent < 100 && percent > 99) return `>\u00a099${space}`
  return formatMeasured(percent, 0, locale) + space
}

function plain(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text
}
