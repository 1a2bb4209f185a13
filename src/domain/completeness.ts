import type { Completeness } from './assessment.ts'
import type { Exact } from './exact.ts'
import { sum } from './exact.ts'
import { lastDayOf, previousYear } from './period.ts'
import { tallyFor } from './tallies.ts'
import type { Tally, TallyContext } from './tally.ts'
import type { UnitId } from './unit.ts'

/**
 * How complete a total is, by the units that owe its figures, by last year's numerator and by people; null for what is no total.
 * `missing`: who is not in it. Model 7.
 */
export function completenessOf(context: TallyContext, tally: Tally, missing: readonly UnitId[]): Completeness | null {
  if (!isTotal(context, tally)) return null
  const unitsOwed = Math.max(tally.owed, missing.length)
  return {
    unitsReported: unitsOwed - missing.length,
    unitsOwed,
    shareOfNumerator: missing.length === 0 ? 1 : shareOfLastYear(context, tally, missing),
    shareOfPopulation: shareOfPeople(context, tally, missing),
    missing,
  }
}

function isTotal({ shape }: TallyContext, tally: Tally): boolean {
  const isCounted = shape.numerator.length > 0 && shape.numerator.every((_, index) => tally.terms[index]?.own == null)
  return isCounted && tally.hasOwedParts
}

/** Null when the share cannot be told: no numbers of last year, or of one of the missing, or nothing was counted then. */
function shareOfLastYear({ register, indicator, period }: TallyContext, tally: Tally, missing: readonly UnitId[]): number | null {
  const yearBefore = previousYear(period)
  const numeratorOf = (id: UnitId): Exact | null => {
    const unit = register.unit(register.onSameGround(id, lastDayOf(yearBefore)) ?? '')
    return unit === null ? null : tallyFor(register, indicator, unit, yearBefore).numerator
  }
  const whole = numeratorOf(tally.unit.id)
  const held = missing.map(numeratorOf)
  if (whole === null || whole.compare(0) <= 0 || held.includes(null)) return null
  const share = 1 - Number(sum(held.filter((each) => each !== null)).div(whole))
  return Math.min(1, Math.max(0, share))
}

/** People of the territories in the total ÷ all people; null where the denominator is not the people, or a missing unit has none of its own. */
function shareOfPeople({ shape }: TallyContext, tally: Tally, missing: readonly UnitId[]): number | null {
  if (!shape.isPerPerson) return null
  if (missing.length === 0) return 1
  const { covered, denominator } = tally
  if (covered === null || denominator === null || denominator.equals(0)) return null
  return Math.min(1, Number(covered.denominator.div(denominator)))
}
