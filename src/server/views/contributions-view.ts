import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { contributionsOf } from '../../domain/contribution.ts'
import { exact } from '../../domain/exact.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { yearPeriod } from '../../domain/ledger.ts'
import { isComplete } from '../../domain/measure.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import { tallyFor } from '../../domain/tallies.ts'
import type { UnitId } from '../../domain/unit.ts'
import { boundFacing } from '../../domain/bound-facing.ts'

export interface ContributionsView {
  /** Of the units whose counts go directly to the territory. */
  byUnit: ReadonlyMap<UnitId, number | null>
  differenceRow: IndicatorPage['differenceRow']
}

const none: ContributionsView = { byUnit: new Map(), differenceRow: null }

/** Who lifts and who holds back a territory against its target; nothing without a complete rate or a target. */
export function contributionsTo(register: Register, indicator: Indicator, scope: Assessment): ContributionsView {
  const { measure, year } = scope
  const goal = (scope.target ?? scope.reference)?.goal ?? null
  const unit = register.unit(scope.unit)
  if (goal === null || unit === null || !isComplete(measure) || indicator.formula.kind !== 'ratio') return none
  const tally = tallyFor(register, indicator, unit, yearPeriod(year))
  if (tally.denominator === null) return none
  const parts = register.contributorsTo(unit.id, lastDayOf(yearPeriod(year))).map((part) => tallyFor(register, indicator, part, yearPeriod(year)))
  const owed = parts.filter((part) => part.isOwed)
  const split = contributionsOf({
    value: measure.value,
    target: boundFacing(goal, measure.value),
    factor: exact(indicator.formula.factor),
    denominator: tally.denominator,
    units: owed.map((part) => ({ unit: part.unit.id, numerator: part.numerator, denominator: part.denominator })),
  })
  if (split === null) return none
  const byUnit = new Map(split.units.map(({ unit: id, contribution }) => [id, contribution && Number(contribution)]))
  if (split.difference.equals(0)) return { byUnit, differenceRow: null }
  const explained = owed.reduce((total, part) => (part.numerator === null ? total : total.add(part.numerator)), exact(0))
  const numerator = (tally.numerator ?? explained).sub(explained)
  return { byUnit, differenceRow: { contribution: Number(split.difference), numerator: exactToText(numerator) } }
}
