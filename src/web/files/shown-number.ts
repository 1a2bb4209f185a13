import type { ShownCell } from '../../documents/table-file.ts'
import type { Locale } from '../../domain/number-format.ts'

const shapes = {
  vi: /^([+\u2212-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\D.*)?$/s,
  en: /^([+\u2212-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\D.*)?$/s,
} as const

/** A longer one is a sentence that begins with a number. */
const longestSuffix = 60

/**
 * The number in a text that the screen shows, as `number-format.ts` prints it, with its sign and the words behind it (`%`, a stage). Undefined for
 * words and for anything else.
 */
export function shownNumber(text: string, locale: Locale): ShownCell['number'] {
  const [, sign = '', whole, fraction, suffix = ''] = shapes[locale].exec(text.trim()) ?? []
  if (whole === undefined || suffix.length > longestSuffix || /^[\d.,/:]/.test(suffix) || suffix.includes('\n')) return undefined
  const digits = whole.replaceAll(locale === 'vi' ? '.' : ',', '') + (fraction === undefined ? '' : `.${fraction}`)
  const isNegative = sign !== '' && sign !== '+'
  return {
    value: isNegative ? `-${digits}` : digits,
    ...(sign === '+' ? { isSigned: true } : {}),
    ...(suffix === '' ? {} : { suffix }),
  }
}
