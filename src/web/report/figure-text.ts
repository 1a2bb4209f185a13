import type { DecimalText, StoredReason } from '../../domain/figure.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { vocabulary } from '../../words/vocabulary.ts'

/** A figure as its cell shows it: the number, the `…` that was typed for "not collected", the words of another reason, nothing for an empty cell. */
export function figureText(figure: { value: DecimalText | null; missingReason: StoredReason | null }, locale: Locale): string {
  if (figure.value !== null) return formatNumber(figure.value, locale)
  if (figure.missingReason === null || figure.missingReason === 'withdrawn') return ''
  return figure.missingReason === 'notCollected' ? '…' : vocabulary[locale].missing[figure.missingReason]
}
