import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { coherenceOf } from '../../domain/coherence.ts'
import { applicabilityTo } from '../../domain/indicator.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { yearPeriod } from '../../domain/ledger.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { tallyFor } from '../../domain/tallies.ts'

type CoherenceView = IndicatorPage['scope']['coherence']

/**
 * Whether the targets of the territories directly in the scope, weighted by their people, reach its own; of two bounds the one that is not
 * reached, else the lower. Null where nobody in it has a target or the scope itself has none.
 */
export function coherenceIn(register: Register, resolution: Resolution, indicator: Indicator, scope: Assessment): CoherenceView {
  const { target, year } = scope
  const period = yearPeriod(year)
  if (target === null) return null
  const parts = register.territoriesIn(scope.unit, lastDayOf(period)).filter((unit) => applicabilityTo(indicator, unit.kind) === 'ratio')
  const units = parts.flatMap((unit) => {
    const { denominator } = tallyFor(register, indicator, unit, period)
    const own = register.targetOf(resolution, indicator.code, unit.id, target.year)
    return denominator === null ? [] : [{ unit: unit.id, goal: own?.goal ?? null, denominator }]
  })
  const withTarget = units.filter((unit) => unit.goal !== null).length
  const sides = coherenceOf(target.goal, units)
  const side = sides.find((each) => each.isReached === false) ?? sides[0]
  if (side === undefined || withTarget === 0) return null
  return {
    weighted: side.weighted && Number(side.weighted),
    reaches: side.isReached,
    neededOfOthers: side.neededOfOthers && Number(side.neededOfOthers),
    bound: Number(side.bound),
    unitsWithTarget: withTarget,
    units: parts.length,
  }
}
