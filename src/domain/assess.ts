import type { Assessment, Measure } from './assessment.ts'
import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Indicator } from './indicator.ts'
import { demandOf, judge } from './judge.ts'
import { yearPeriod } from './ledger.ts'
import { isComplete, measure } from './measure.ts'
import { need } from './need.ts'
import { lastDayOf } from './period.ts'
import type { Register } from './register.ts'
import type { Resolution } from './resolution.ts'
import { shownText } from './shown.ts'
import type { Goal, Target, Verdict } from './target.ts'
import type { UnitId } from './unit.ts'

/**
 * A unit's value of an indicator in a year against its own target: all that is printed of it anywhere. A former name of the unit may be given;
 * the answer is for the unit that is this ground on 31 December. Throws for an unknown unit.
 */
export function assess(register: Register, resolution: Resolution, indicator: Indicator, unitId: UnitId, year: number): Assessment {
  const period = yearPeriod(year)
  const unit = register.onSameGround(unitId, lastDayOf(period)) ?? unitId
  return assessMeasure(register, resolution, indicator, unit, year, measure(register, indicator, unit, period))
}

/** The same for a measure made otherwise, such as a past year on today's map. */
export function assessMeasure(
  register: Register,
  resolution: Resolution,
  indicator: Indicator,
  unit: UnitId,
  year: number,
  measured: Measure,
): Assessment {
  if (measured.kind === 'notApplicable' || measured.kind === 'contributes') {
    const identity = { unit, indicator: indicator.code, year, measure: measured }
    return { ...identity, target: null, reference: null, ...withoutVerdict(measured.kind), shown: null, need: null }
  }
  const { target, reference, verdict, naturalLimit } = judgementOn(register, resolution, indicator, unit, year, measured)
  const { state, shade, side } = verdict
  const goal = (target ?? reference)?.goal ?? null
  return {
    unit,
    indicator: indicator.code,
    year,
    measure: measured,
    target,
    reference,
    state,
    shade,
    side,
    shown: measured.kind === 'value' ? shownText(measured.value, indicator.decimals, goal, naturalLimit) : null,
    need: needOf(indicator, measured, target, verdict),
  }
}

/** The verdict alone, where nothing is printed beside it, as of the year before in a heat map. Throws for an unknown unit. */
export function verdictIn(register: Register, resolution: Resolution, indicator: Indicator, unitId: UnitId, year: number): Verdict {
  const period = yearPeriod(year)
  const unit = register.onSameGround(unitId, lastDayOf(period)) ?? unitId
  const measured = measure(register, indicator, unit, period)
  if (measured.kind === 'notApplicable' || measured.kind === 'contributes') return withoutVerdict(measured.kind)
  return judgementOn(register, resolution, indicator, unit, year, measured).verdict
}

interface Judgement {
  target: Target | null
  reference: Target | null
  verdict: Verdict
  naturalLimit: Exact | null
}

function judgementOn(
  register: Register,
  resolution: Resolution,
  { code, naturalLimit }: Indicator,
  unit: UnitId,
  year: number,
  measured: Measured,
): Judgement {
  const target = register.targetOf(resolution, code, unit, year)
  const reference = target === null ? register.referenceFor(resolution, code, unit, year) : null
  const limit = naturalLimit === null ? null : exact(naturalLimit)
  return { target, reference, verdict: verdictOn(register, measured, target, limit), naturalLimit: limit }
}

type Measured = Extract<Measure, { kind: 'value' | 'missing' }>

/**
 * With parts missing there is no verdict, so that what is missing never lifts a state; except *met* when what is there already reaches an
 * at-least bound, whatever the missing parts hold (model 7).
 */
function verdictOn(register: Register, measured: Measured, target: Target | null, naturalLimit: Exact | null): Verdict {
  const judged = (value: Exact, goal: Goal) => judge(value, goal, { settings: register.settings, naturalLimit })
  if (isComplete(measured)) return target === null ? withoutVerdict('noTarget') : judged(measured.value, target.goal)
  const floor = measured.kind === 'value' ? measured.floor : (measured.partial?.value ?? null)
  if (floor === null || target === null || !wantsMore(target.goal)) return withoutVerdict('noData')
  const { state } = judged(floor, target.goal)
  return withoutVerdict(state === 'met' || state === 'exceeded' ? 'met' : 'noData')
}

function wantsMore(goal: Goal): boolean {
  return goal.kind !== 'about' && demandOf(goal).direction === 'higher'
}

function withoutVerdict(state: Verdict['state']): Verdict {
  return { state, shade: null, side: null }
}

function needOf(indicator: Indicator, measured: Measured, target: Target | null, verdict: Verdict): number | null {
  if (indicator.needInHeads === null || target === null) return null
  if (!isComplete(measured)) return verdict.state === 'met' ? 0 : null
  const { numerator, denominator, basis } = measured
  if (numerator === null || basis !== 'counts') return null
  const factor = exact(indicator.formula.kind === 'ratio' ? indicator.formula.factor : '1')
  return need({ goal: target.goal, numerator, denominator, factor })
}
