import type { z } from 'zod'
import type { targetView } from '../../contract/shapes.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Goal } from '../../domain/target.ts'
import type { Making } from './making.ts'
import { withUnit } from './number-text.ts'

export type TargetView = z.infer<typeof targetView>

type Words = Pick<Making, 'text' | 'locale'>

/** A target in a few words: "8,5–9", "từ 24 trở lên". */
export function goalText(goal: Goal, { text, locale }: Words): string {
  const number = (value: string) => formatNumber(value, locale)
  switch (goal.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return text.goal[goal.kind](number(goal.bound))
    case 'range':
      return text.goal.range(number(goal.lower), number(goal.upper))
    case 'about':
      return text.goal.about(number(goal.centre), number(goal.tolerance))
    case 'relative':
      return text.goal.relative(number(goal.multiple), number(goal.baseline))
  }
}

/** Within a sentence a plain lower bound is the target itself: "mục tiêu 8,5". With the year it is due in, where that is another one. */
export function goalInSentence({ goal, year }: TargetView, { text, locale, year: read }: Words & { year: number }, measureUnit = ''): string {
  const plain = goal.kind === 'atLeast' ? formatNumber(goal.bound, locale) : goalText(goal, { text, locale })
  const words = measureUnit === '%' ? withUnit(plain, measureUnit, locale) : plain
  if (year === read) return words
  return words.endsWith(')') || words.includes('(') ? text.target.by(words, year) : text.level.targetBy(words, year)
}

/** "Mục tiêu: 8,5–9, đến năm 2025". */
export function targetLine(target: TargetView | null, making: Words & { year: number }): string {
  const { text, year } = making
  if (target === null) return text.target.none
  const goal = goalText(target.goal, making)
  const line = text.target.tile(target.year === year ? goal : text.target.by(goal, target.year))
  return target.own ? line : text.target.reference(line)
}
