import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { PrintedNumber } from '../sheet-measure.ts'

/**
 * How a cell has to look so that its number prints as `text` ("+0,41", "98,3 %", "8,46"); null when the text is not that number in figures, so that it
 * is to be written as text. `star` is put behind.
 */
export function printedNumber(value: string, text: string, { locale, star = '' }: { locale: Locale; star?: string }): PrintedNumber | null {
  const isSigned = text.startsWith('+')
  const digits = isSigned ? text.slice(1) : text
  const number = formatNumber(value, locale)
  if (!digits.startsWith(number)) return null
  const suffix = digits.slice(number.length)
  // What follows must not belong to the number: "1,5" is not "1" with ",5" behind it.
  if (/^[\d.,]/.test(suffix) || /["\\]/.test(suffix)) return null
  return { value, isSigned, suffix: suffix + star }
}
