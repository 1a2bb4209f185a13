import { isStrict, metEdges } from './aim.ts'
import { sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Goal } from './target.ts'
import type { UnitId } from './unit.ts'

export interface UnitGoal {
  unit: UnitId
  /** The unit's own target of the same indicator and year, or null. */
  goal: Goal | null
  denominator: Exact
}

/** One bound of the territory's goal beside what the units' own targets add up to. */
export interface CoherenceSide {
  side: 'lower' | 'upper'
  /** The territory's bound, in the indicator's shown unit. */
  bound: Exact
  /** Units without a target bound on this side. */
  without: readonly UnitId[]
  /** The units' bounds weighted by their denominators: what the territory gets when each just meets its own. Null while some have none. */
  weighted: Exact | null
  /** Whether that reaches the territory's bound; null while some units have no target. */
  isReached: boolean | null
  /** The value the units without a target would together have to come to; null when all have one. */
  neededOfOthers: Exact | null
}

/**
 * Do the units' own targets, weighted by their denominators, reach the territory's (methods §8)? One row for each bound of the
 * territory's goal; empty when no unit has a denominator (a unit with 0 has no weight and is left out). A missing target is never taken as reached.
 */
export function coherenceOf(goal: Goal, units: readonly UnitGoal[]): CoherenceSide[] {
  const weighty = units.filter((each) => !each.denominator.equals(0))
  if (weighty.length === 0) return []
  return (['lower', 'upper'] as const).flatMap((side) => {
    const bound = metEdges(goal)[side]
    return bound === null ? [] : [coherenceOfSide(goal, side, bound, weighty)]
  })
}

function coherenceOfSide(goal: Goal, side: 'lower' | 'upper', bound: Exact, units: readonly UnitGoal[]): CoherenceSide {
  const weights: Exact[] = []
  const others: UnitGoal[] = []
  for (const each of units) {
    const own = each.goal && metEdges(each.goal)[side]
    if (own === null) others.push(each)
    else weights.push(own.mul(each.denominator))
  }
  const total = sum(units.map((each) => each.denominator))
  const known = sum(weights)
  const common = { side, bound, without: others.map((each) => each.unit) }
  if (others.length > 0) {
    const neededOfOthers = bound
      .mul(total)
      .sub(known)
      .div(sum(others.map((each) => each.denominator)))
    return { ...common, weighted: null, isReached: null, neededOfOthers }
  }
  const weighted = known.div(total)
  const isEdgeEnough = !isStrict(goal) || units.some((each) => each.goal !== null && isStrict(each.goal))
  return { ...common, weighted, isReached: reaches(weighted, bound, side, isEdgeEnough), neededOfOthers: null }
}

/** At the edge itself a strict bound is passed only when some unit must pass its own strictly. */
function reaches(weighted: Exact, bound: Exact, side: 'lower' | 'upper', isEdgeEnough: boolean): boolean {
  const order = weighted.compare(bound) * (side === 'lower' ? 1 : -1)
  return order > 0 || (order === 0 && isEdgeEnough)
}
