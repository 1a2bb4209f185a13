import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Goal } from '../../domain/target.ts'
import { verdictText } from '../locales/verdict.ts'

/** A target in words: "Mục tiêu: 8,5–9". */
export function goalSentence(goal: Goal, locale: Locale): string {
  const words = verdictText[locale].target
  const number = (text: string) => formatNumber(text, locale)
  switch (goal.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return words[goal.kind](number(goal.bound))
    case 'range':
      return words.range(number(goal.lower), number(goal.upper))
    case 'about':
      return words.about(number(goal.centre), number(goal.tolerance))
    case 'relative':
      return words.relative(number(goal.multiple), ` (${number(goal.baseline)})`)
  }
}
