import type { UnitPage } from '../../../contract/unit.ts'
import { marksBestFirst } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'

export type UnitIndicator = UnitPage['indicators'][number]
export type Reading = 'asReported' | 'onTodaysMap'

export interface IndicatorGroups {
  /** With a value of the unit's own, in this year or in another. */
  measured: readonly UnitIndicator[]
  /** The unit adds counts and has no value of its own. */
  contributed: readonly UnitIndicator[]
  /** They apply, but no year has a figure. */
  empty: readonly UnitIndicator[]
}

/** What the unit has to show for itself, what it adds to its territory, and what nobody has figures for. */
export function groupIndicators(indicators: readonly UnitIndicator[]): IndicatorGroups {
  const contributed = indicators.filter(({ assessment }) => assessment.mark === 'contributes')
  const own = indicators.filter(({ assessment }) => assessment.mark !== 'contributes' && assessment.mark !== 'notApplicable')
  return {
    measured: own.filter(hasFigures),
    contributed,
    empty: own.filter((each) => !hasFigures(each)),
  }
}

/** A value in some year, a reason why this year's is missing although it is owed by the unit's own target, or parts of it. */
function hasFigures({ assessment, asReported, onTodaysMap }: UnitIndicator): boolean {
  if (assessment.shown !== null || assessment.numerator !== null || assessment.target?.own === true) return true
  return [...asReported, ...onTodaysMap].some((point) => point.shown !== null)
}

const verdicts = new Set<Mark>(marksBestFirst.slice(0, marksBestFirst.indexOf('noTarget')))

/** How many of the indicators judged by a target of the unit's own it has reached. */
export function reachedOf(indicators: readonly UnitIndicator[]): { reached: number; judged: number } {
  const judged = indicators.filter(({ assessment }) => verdicts.has(assessment.mark) && assessment.target?.own === true)
  return { reached: judged.filter(({ assessment }) => assessment.mark === 'met' || assessment.mark === 'exceeded').length, judged: judged.length }
}

/** True when every indicator prints the same by both readings of its past. */
export function areReadingsSame(indicators: readonly UnitIndicator[]): boolean {
  const printed = (points: UnitIndicator['asReported']) => points.map(({ year, shown }) => `${year} ${shown}`).join()
  return indicators.every(({ asReported, onTodaysMap }) => printed(asReported) === printed(onTodaysMap))
}
