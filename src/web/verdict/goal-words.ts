import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Goal } from '../../domain/target.ts'
import { chartTexts } from '../locales/charts.ts'

/** A target in a few words, for a column or beside a line: "8,5–9", "từ 24 trở lên". `goalSentence` says it on its own. */
export function goalWords(goal: Goal, locale: Locale): string {
  const words = chartTexts[locale].goal
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
      return words.relative(number(goal.multiple), number(goal.baseline))
  }
}
