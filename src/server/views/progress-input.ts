import { exact } from '../../domain/exact.ts'
import type { Exact } from '../../domain/exact.ts'
import type { HistoryPoint } from '../../domain/history.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { boundOf, positionOf } from '../../domain/judge.ts'
import { isComplete } from '../../domain/measure.ts'
import type { ProgressInput } from '../../domain/progress.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Goal, Target } from '../../domain/target.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { YearPoint } from '../../domain/yearly-path.ts'

export interface TrackRequest {
  register: Register
  resolution: Resolution
  indicator: Indicator
  unit: UnitId
  year: number
  /** The history as reported, up to the year at least. */
  points: readonly HistoryPoint[]
}

/** What the verdicts on the way to a target are made from, out of a unit's history and targets. */
export function progressInputOf(request: TrackRequest): ProgressInput {
  const { register, resolution, indicator, unit, year } = request
  const target = finalTargetOf(request)
  const goal = target?.goal ?? null
  const value = valueOf(request.points, year)
  const milestone = register.targetsOf(resolution, indicator.code, unit, 'milestone').find((each) => each.year === year)
  return {
    points: request.points.map(pointToYear),
    year,
    isMet: goal !== null && value !== null && isMet(value, goal, indicator),
    baseline: goal && baselineOf(request, target, goal),
    goal,
    targetYear: target?.year ?? resolution.targetYear,
    milestone: milestone === undefined ? null : Number(boundOf(milestone.goal)),
  }
}

/** The target at the end of the way: the next one due of the resolution or the unit's own, never a milestone on it. */
export function finalTargetOf({ register, resolution, indicator, unit, year }: Omit<TrackRequest, 'points'>): Target | null {
  const next = register.targetOf(resolution, indicator.code, unit, year)
  return next?.purpose === 'milestone' ? register.targetOf(resolution, indicator.code, unit, resolution.targetYear) : next
}

/** The baseline the target names, with the value of its year where it names none. */
function baselineOf({ resolution, indicator, points }: TrackRequest, target: Target | null, goal: Goal): ProgressInput['baseline'] {
  const year = target?.baseline?.year ?? resolution.baselineYear
  const stated = target?.baseline?.value ?? null
  const value = stated === null ? valueOf(points, year) : exact(stated)
  return value && { year, value: Number(value), isMet: isMet(value, goal, indicator) }
}

function isMet(value: Exact, goal: Goal, { naturalLimit }: Indicator): boolean {
  return positionOf(value, goal, naturalLimit === null ? null : exact(naturalLimit)).state !== 'notMet'
}

/** With parts missing a value is not one of the series: what is missing would look like a movement. */
function valueOf(points: readonly HistoryPoint[], year: number): Exact | null {
  const measure = points.find((point) => point.year === year)?.measure
  return measure !== undefined && isComplete(measure) ? measure.value : null
}

function pointToYear({ year, measure, breakBefore }: HistoryPoint): YearPoint {
  return { year, value: isComplete(measure) ? Number(measure.value) : null, breakBefore: breakBefore.length > 0 }
}
