import type { IndicatorPage } from '../../../contract/indicator.ts'
import { contributors } from './unit-rows.ts'

export type Coherence =
  /** Every territory has a target: what they come to, with what facilities add directly, against the common bound. */
  | { kind: 'all'; units: number; weighted: number; facilities: number; total: number; bound: number; isReached: boolean; isUpperBound: boolean }
  /** Some have none: what those would have to average. */
  | { kind: 'some'; units: number; unitsWithTarget: number; neededOfOthers: number }

/**
 * Whether the units' own targets reach the common one (methods §8). Territories leave the provincial facilities on their ground out of their own
 * rate, so what those add directly to the whole is counted too: without people of its own a facility's contribution to the gap is its share of the value.
 * Null where there is nothing to say.
 */
export function coherenceParts({ scope, units }: Pick<IndicatorPage, 'scope' | 'units'>): Coherence | null {
  const { coherence, assessment } = scope
  if (coherence === null) return null
  const facilities = contributors(units).reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
  const { bound, weighted, neededOfOthers, unitsWithTarget } = coherence
  if (weighted === null) return facilitiesKnown(neededOfOthers, facilities, unitsWithTarget, coherence.units)
  const total = weighted + facilities
  const isUpperBound = upperBoundOf(assessment) === bound
  const isReached = isUpperBound ? total <= bound + tolerance : total >= bound - tolerance
  return { kind: 'all', units: coherence.units, weighted, facilities, total, bound, isReached, isUpperBound }
}

const tolerance = 1e-9

/** With facilities on the ground the server's number for the others would be too high: then nothing is said. */
function facilitiesKnown(needed: number | null, facilities: number, unitsWithTarget: number, units: number): Coherence | null {
  return needed === null || facilities !== 0 ? null : { kind: 'some', units, unitsWithTarget, neededOfOthers: needed }
}

/** The bound that must not be passed, for a target that is met below it. */
function upperBoundOf({ target }: IndicatorPage['scope']['assessment']): number | null {
  const goal = target?.goal
  if (goal === undefined) return null
  if (goal.kind === 'atMost' || goal.kind === 'lessThan') return Number(goal.bound)
  if (goal.kind === 'range') return Number(goal.upper)
  if (goal.kind === 'about') return Number(goal.centre) + Number(goal.tolerance)
  return goal.kind === 'relative' && goal.direction === 'lower' ? Number(goal.multiple) * Number(goal.baseline) : null
}
