import { aimedValue, goalEdges, wishedDirection } from './aim.ts'
import type { Goal } from './target.ts'
import { milestoneComparison, straightPath, tolerance, yearlyGain } from './yearly-path.ts'
import type { MilestoneComparison, YearlyGain, YearPoint, YearValue } from './yearly-path.ts'

/** Where the pace leads, best first: đúng lộ trình, chậm, quá chậm, đi ngược. */
export const paces = ['onTrack', 'tooSlow', 'farTooSlow', 'wrongWay'] as const
export type Pace = (typeof paces)[number]

export type NoProgressReason = 'noTarget' | 'noValue' | 'noBaseline' | 'tooFewYears' | 'acrossBreak'

export type Progress =
  | {
      kind: Pace
      /** Pace made ÷ pace needed since the baseline; null where the needed pace is zero or the band was passed. */
      ratio: number | null
      /** The aimed value T, in the indicator's shown unit. */
      aim: number
      /** The value went through the band of an `about` goal and out on the other side. */
      hasPassedBand: boolean
      milestone: MilestoneComparison | null
      gain: YearlyGain | null
    }
  | { kind: 'achieved' | 'maintained'; milestone: MilestoneComparison | null }
  | { kind: 'notKept'; aim: number; milestone: MilestoneComparison | null; gain: YearlyGain | null }
  /** From the target year on: the result of the term (kết quả cuối kỳ). */
  | { kind: 'result'; isMet: boolean }
  | { kind: 'notAvailable'; reason: NoProgressReason }

export interface ProgressInput {
  points: readonly YearPoint[]
  /** The year that is judged; points after it are not read. */
  year: number
  /** The exact verdict on the value of `year`: met or exceeded. Numbers here are binary, so it is not judged again. */
  isMet: boolean
  /** The value the target is measured from, with the exact verdict on it. */
  baseline: (YearValue & { isMet: boolean }) | null
  goal: Goal | null
  targetYear: number | null
  /** The milestone (lộ trình) set for `year`, or null. */
  milestone: number | null
}

/**
 * Progress towards a target (methods §6). Achieved is asked first; then the pace ratio since the baseline with its bands
 * 0.95 · 0.60 · 0. Without a value in the judged year there is no verdict: an older one never stands in for it.
 */
export function progressOf(input: ProgressInput): Progress {
  const { goal, targetYear, year } = input
  if (goal === null || targetYear === null) return { kind: 'notAvailable', reason: 'noTarget' }
  const latest = valueOfYear(input.points, year)
  if (latest === null) return { kind: 'notAvailable', reason: 'noValue' }
  if (year >= targetYear) return { kind: 'result', isMet: input.isMet }
  const obstacle = obstacleToComparison(input)
  const baseline = obstacle === null ? input.baseline : null
  const milestone = milestoneComparison(latest.value, input.milestone, baseline && straightPathTo(goal, targetYear, baseline, year))
  if (input.isMet) return { kind: baseline?.isMet ? 'maintained' : 'achieved', milestone }
  if (baseline === null) return { kind: 'notAvailable', reason: obstacle ?? 'noBaseline' }
  const gain = yearlyGain(input.points, latest, goal, targetYear)
  if (baseline.isMet) return { kind: 'notKept', aim: aimedValue(goal, latest.value), milestone, gain }
  return { ...pace(goal, targetYear, baseline, latest), milestone, gain }
}

/** The value of one year with its year, or null when it is missing. */
export function valueOfYear(points: readonly YearPoint[], year: number): YearValue | null {
  const value = points.find((point) => point.year === year)?.value ?? null
  return value === null ? null : { year, value }
}

/** Why the value of the judged year cannot be set against the baseline, or null when it can. */
export function obstacleToComparison(input: Pick<ProgressInput, 'baseline' | 'points' | 'year'>): NoProgressReason | null {
  const { baseline, points, year } = input
  if (baseline === null) return 'noBaseline'
  if (year <= baseline.year) return 'tooFewYears'
  const isBroken = points.some((point) => point.breakBefore && baseline.year < point.year && point.year <= year)
  return isBroken ? 'acrossBreak' : null
}

/** The straight path's value; none from a baseline that is already met, since there is nothing to climb. */
function straightPathTo(goal: Goal, targetYear: number, baseline: YearValue & { isMet: boolean }, year: number): number | null {
  if (baseline.isMet) return null
  return straightPath(baseline, { year: targetYear, value: aimedValue(goal, baseline.value) }, year)
}

function pace(goal: Goal, targetYear: number, baseline: YearValue, latest: YearValue) {
  const aim = aimedValue(goal, baseline.value)
  if (hasPassedBand(goal, baseline.value, latest.value)) return { kind: 'wrongWay' as const, ratio: null, aim, hasPassedBand: true }
  const made = (latest.value - baseline.value) / (latest.year - baseline.year)
  const needed = (aim - baseline.value) / (targetYear - baseline.year)
  if (Math.abs(needed) > tolerance) return { kind: paceOfRatio(made / needed), ratio: made / needed, aim, hasPassedBand: false }
  // A strict bound started from the bound itself: any step in the wished direction would have met it.
  const isAway = made * (wishedDirection(goal) ?? 1) < -tolerance
  return { kind: isAway ? ('wrongWay' as const) : ('farTooSlow' as const), ratio: null, aim, hasPassedBand: false }
}

function hasPassedBand(goal: Goal, start: number, end: number): boolean {
  if (goal.kind !== 'about') return false
  const { lower, upper } = goalEdges(goal)
  return (start > Number(upper) && end < Number(lower)) || (start < Number(lower) && end > Number(upper))
}

/** The band of a pace ratio: ≥ 0.95 on track, ≥ 0.60 too slow, ≥ 0 far too slow, below 0 the wrong way. */
export function paceOfRatio(ratio: number): Pace {
  if (ratio >= 0.95 - tolerance) return 'onTrack'
  if (ratio >= 0.6 - tolerance) return 'tooSlow'
  return ratio >= -tolerance ? 'farTooSlow' : 'wrongWay'
}
