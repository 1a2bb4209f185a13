import type { DecimalText, MissingReason, Stage } from '../../domain/figure.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { ReportCell, ReportNumber } from '../../domain/report/report.ts'
import { numberToText } from '../../domain/series.ts'
import { vocabulary } from '../../words/vocabulary.ts'

/** A value as a view sends it. */
export interface ShownValue {
  shown: DecimalText | null
  stage: Stage | null
  illustrative: boolean
  missingReason: MissingReason | null
}

/** As it is printed: the number, or the reason why there is none. */
export function numberOf({ shown, stage, illustrative, missingReason }: ShownValue, locale: Locale): ReportNumber {
  const text = shown === null ? vocabulary[locale].missing[missingReason ?? 'notSent'] : formatNumber(shown, locale)
  return { value: shown, text, stage, illustrative }
}

/** The same in a table. */
export function numberCell(value: ShownValue, locale: Locale): ReportCell {
  const number = numberOf(value, locale)
  if (number.value === null) return { kind: 'missing', text: number.text }
  return { kind: 'number', value: number.value, text: number.text, stage: number.stage, illustrative: number.illustrative }
}

/** A count or a computed number that has neither stage nor reason. */
export function plainCell(value: DecimalText, locale: Locale, text = formatNumber(value, locale)): Extract<ReportCell, { kind: 'number' }> {
  return { kind: 'number', value, text, stage: null, illustrative: false }
}

export const emptyCell: ReportCell = { kind: 'empty' }

export function textCell(text: string): ReportCell {
  return text === '' ? emptyCell : { kind: 'text', text }
}

/** "8,46 bác sĩ/vạn dân", "97,8 %" (vi), "97.8%" (en). */
export function withUnit(number: string, measureUnit: string, locale: Locale): string {
  return measureUnit === '%' && locale === 'en' ? `${number}%` : `${number}\u00a0${measureUnit}`
}

/** A drawn or predicted number (not a verdict's) as screens print it. */
export function measuredText(value: number, decimals: number, locale: Locale): string {
  return formatNumber(numberToText(value, decimals), locale)
}

/** A part of one as per cent, never rounded to all or nothing: 0.998 is ">99 %". */
export function shareText(part: number, locale: Locale): string {
  const percent = part * 100
  const sign = locale === 'vi' ? '\u00a0%' : '%'
  if (percent > 0 && percent < 1) return `<\u00a01${sign}`
  if (percent < 100 && percent > 99) return `>\u00a099${sign}`
  return measuredText(percent, 0, locale) + sign
}

/** A whole number as it is printed. */
export function countText(count: number, locale: Locale): string {
  return formatNumber(String(count), locale)
}
