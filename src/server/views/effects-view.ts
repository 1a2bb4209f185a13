import type { z } from 'zod'
import type { effects } from '../../contract/indicator.ts'
import { rateChange } from '../../domain/change.ts'
import { exact } from '../../domain/exact.ts'
import type { HistoryPoint } from '../../domain/history.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { isComplete } from '../../domain/measure.ts'
import { isBrokenBetween } from './card-view.ts'

type EffectsView = z.infer<typeof effects>

/**
 * What the counts and what the people did to a rate since the year `from`, else the year before; null without both years complete, for no rate, and
 * across a break.
 */
export function effectsOf({ formula }: Indicator, points: readonly HistoryPoint[], year: number, from = year - 1): EffectsView | null {
  const before = partsOf(points.find((point) => point.year === from))
  const after = partsOf(points.find((point) => point.year === year))
  if (formula.kind !== 'ratio' || before === null || after === null || isBrokenBetween(points, from, year)) return null
  const split = rateChange(before, after, exact(formula.factor))
  if (split === null) return null
  return { fromYear: from, change: Number(split.change), numerator: Number(split.numeratorEffect), denominator: Number(split.denominatorEffect) }
}

function partsOf(point: HistoryPoint | undefined) {
  if (point === undefined || !isComplete(point.measure)) return null
  const { numerator, denominator } = point.measure
  return numerator === null || denominator === null ? null : { numerator, denominator }
}
