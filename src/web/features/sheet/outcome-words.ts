import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Outcome } from './block-acts.ts'
import type { sheetTexts } from '../../locales/sheet.ts'

/** What an act on many cells came to, in a sentence or two: what was done, and every cell that was left out with the reason. */
export function outcomeWords({ kind, ...numbers }: Outcome, text: (typeof sheetTexts)['vi']['outcome'], locale: Locale): string {
  if (kind === 'nothingToUndo' || kind === 'nothingToRedo') return text[kind]
  const count = (number: number) => formatNumber(String(number), locale)
  const left = (['locked', 'refused', 'changedSince'] as const).flatMap((why) => (numbers[why] === 0 ? [] : [text[why](count(numbers[why]))]))
  return [text[kind](count(numbers.done)), ...left].join(' ')
}
