import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'

/** One way to read a number, told apart by more than its mark: 8,500 and 8.500 look too much alike. */
export function readingWords(
  reading: DecimalText,
  text: { decimal: (value: string) => string; whole: (value: string) => string },
  locale: Locale,
): string {
  const value = formatNumber(reading, locale)
  return reading.includes('.') ? text.decimal(value) : text.whole(value)
}
