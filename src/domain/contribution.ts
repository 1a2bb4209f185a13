import { quotient, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { UnitId } from './unit.ts'

export interface ContributingUnit {
  unit: UnitId
  /** Null when it is missing; it is then not counted as 0 but left to the difference row. */
  numerator: Exact | null
  /** Null for a unit without a population, such as a hospital: it only adds. */
  denominator: Exact | null
}

export interface Contribution {
  unit: UnitId
  /** F·nᵢ/D − T·dᵢ/D in the indicator's shown unit: above 0 it lifts the value over the target, below 0 it holds it back. */
  contribution: Exact | null
}

export interface Contributions {
  /** In the order of the units given. */
  units: readonly Contribution[]
  /** "chênh lệch với số công bố": what the units do not explain. Their sum and this make exactly the gap. */
  difference: Exact
  /** value − target. */
  gap: Exact
}

export interface ContributionInput {
  /** The territory's value and the bound it is measured against, in the indicator's shown unit. */
  value: Exact
  target: Exact
  /** F of the indicator: 10 000 for a rate per ten thousand people. */
  factor: Exact
  /** The territory's own denominator D. */
  denominator: Exact
  units: readonly ContributingUnit[]
}

/** Who holds a territory back: additive contributions to its gap, closed by the difference row (methods §8, model 7). Null when D is zero. */
export function contributionsOf(input: ContributionInput): Contributions | null {
  const share = quotient(input.factor, input.denominator)
  if (share === null) return null
  const targetShare = input.target.div(input.denominator)
  const units = input.units.map(({ unit, numerator, denominator }) => {
    const own = numerator?.mul(share) ?? null
    return { unit, contribution: own !== null && denominator !== null ? own.sub(denominator.mul(targetShare)) : own }
  })
  const gap = input.value.sub(input.target)
  return { units, difference: gap.sub(sum(units.flatMap((each) => each.contribution ?? []))), gap }
}
