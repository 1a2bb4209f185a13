import { aimedValue, wishedDirection } from './aim.ts'
import { obstacleToComparison, paceOfRatio, valueOfYear } from './progress.ts'
import type { NoProgressReason, Pace, Progress, ProgressInput } from './progress.ts'
import { tolerance } from './yearly-path.ts'
import type { YearValue } from './yearly-path.ts'

/**
 * The compound method of Open SDG and Statistics Canada (Open SDG documentation, progress methodology).
 * Its own words: target achieved · substantial · moderate · limited · deterioration, here achieved and the four paces, in that order.
 */
export type SecondOpinion =
  | {
      kind: 'achieved' | Pace
      /** `target`: the ratio R of compound growth made to compound growth needed; `growth`: the yearly compound growth G. */
      basis: 'target' | 'growth'
      /** R or G, positive in the wished direction; null where it cannot be computed. */
      value: number | null
      /** −5 … 5. */
      score: number
    }
  | { kind: 'notAvailable'; reason: NoProgressReason | 'signsDiffer' | 'zeroValue' | 'termOver' }

export interface SecondOpinionInput {
  baseline: YearValue
  latest: YearValue
  /** +1 when higher is better, −1 when lower is. */
  direction: 1 | -1
  target: YearValue | null
  /** A value that cannot be passed in the wished direction; read only where there is no target. */
  limit: number | null
  /** Put 0.001 in the place of a baseline or target of 0, as the published method does; without it a 0 has no compound growth. */
  guardZeros: boolean
  /** The exact verdict where one exists; otherwise the value is compared with the target. */
  isAchieved?: boolean
}

const zeroGuard = 0.001

/** The verdict of the compound method, for growth towards a target or, without one, for growth alone (methods §6). */
export function secondOpinionOf(input: SecondOpinionInput): SecondOpinion {
  const { latest, direction } = input
  const baseline = guarded(input.baseline, input.guardZeros)
  const target = input.target && guarded(input.target, input.guardZeros)
  const isAchieved = target !== null && (input.isAchieved ?? (latest.value - target.value) * direction >= 0)
  const obstacle = obstacleToGrowth(baseline, latest, target, input.guardZeros)
  if (obstacle !== null && !isAchieved) return { kind: 'notAvailable', reason: obstacle }
  const growth = obstacle === null ? direction * Math.sign(baseline.value) * compoundGrowth(baseline, latest) : null
  if (target === null) return growth === null ? { kind: 'notAvailable', reason: 'zeroValue' } : opinionOnGrowth(growth, baseline.value, input.limit)
  return opinionOnTarget(growth, baseline, target, isAchieved)
}

function guarded(point: YearValue, guardZeros: boolean): YearValue {
  return guardZeros && point.value === 0 ? { ...point, value: zeroGuard } : point
}

function obstacleToGrowth(baseline: YearValue, latest: YearValue, target: YearValue | null, guardZeros: boolean) {
  if (latest.year - baseline.year < 1) return 'tooFewYears'
  if (baseline.value === 0 || target?.value === 0 || (latest.value === 0 && !guardZeros)) return 'zeroValue'
  if (latest.value * baseline.value < 0 || (target !== null && target.value * baseline.value < 0)) return 'signsDiffer'
  return null
}

/** Compound growth a year: 0.02 is two per cent. */
function compoundGrowth(start: YearValue, end: YearValue): number {
  return (end.value / start.value) ** (1 / (end.year - start.year)) - 1
}

function opinionOnTarget(growth: number | null, baseline: YearValue, target: YearValue, isAchieved: boolean): SecondOpinion {
  const needed = target.value === baseline.value ? 0 : Math.abs(compoundGrowth(baseline, target))
  const value = growth === null || needed === 0 ? null : growth / needed
  if (isAchieved) return { kind: 'achieved', basis: 'target', value, score: 5 }
  // A baseline on the target that is not held: R falls without limit, and the score ends at −5.
  if (value === null) return { kind: 'wrongWay', basis: 'target', value, score: -5 }
  const score = value >= 0.6 - tolerance ? Math.min(7.1429 * value - 4.2857, 5) : Math.max(4.1667 * value - 2.5, -5)
  return { kind: paceOfRatio(value), basis: 'target', value, score }
}

function opinionOnGrowth(growth: number, start: number, limit: number | null): SecondOpinion {
  const basis = 'growth'
  if (growth < -tolerance) return { kind: 'wrongWay', basis, value: growth, score: Math.max(125 * growth - 2.5, -5) }
  const room = roomToLimit(start, limit)
  if (room === 0) return { kind: 'onTrack', basis, value: growth, score: 5 }
  const eased = growth / room
  if (eased >= 0.015 - tolerance) return { kind: 'onTrack', basis, value: growth, score: Math.min(500 * eased - 5, 5) }
  if (eased >= 0.005 - tolerance) return { kind: 'tooSlow', basis, value: growth, score: 250 * eased - 1.25 }
  return { kind: 'farTooSlow', basis, value: growth, score: 500 * eased - 2.5 }
}

/** The factor C that eases the growth asked for near a natural limit: 1 far from it, 0 at it. */
function roomToLimit(start: number, limit: number | null): number {
  if (limit === null) return 1
  const value = Math.abs(start)
  const bound = Math.abs(limit)
  const steepness = 4.44
  if (value >= 2 * bound) return 1
  return 1 - ((value <= bound ? value : 2 * bound - value) / bound) ** steepness
}

/** The second opinion on the same series, baseline and goal as `progressOf`; without a goal, on growth in `direction`. */
export function secondOpinionOn(input: ProgressInput, direction: 1 | -1 | null, naturalLimit: number | null): SecondOpinion {
  const latest = valueOfYear(input.points, input.year)
  if (latest === null) return { kind: 'notAvailable', reason: 'noValue' }
  if (input.targetYear !== null && input.year >= input.targetYear) return { kind: 'notAvailable', reason: 'termOver' }
  const obstacle = obstacleToComparison(input)
  if (obstacle !== null || input.baseline === null) return { kind: 'notAvailable', reason: obstacle ?? 'noBaseline' }
  const { baseline, goal, targetYear } = input
  const common = { baseline, latest, limit: naturalLimit, guardZeros: false }
  if (goal === null || targetYear === null) {
    return direction === null ? { kind: 'notAvailable', reason: 'noTarget' } : secondOpinionOf({ ...common, direction, target: null })
  }
  // A band left from inside is looked at from where the value stands now: the way back is the wished direction.
  const from = baseline.isMet ? latest.value : baseline.value
  const target = { year: targetYear, value: aimedValue(goal, from) }
  const towards = wishedDirection(goal) ?? (target.value < from ? -1 : 1)
  return secondOpinionOf({ ...common, direction: towards, target, isAchieved: input.isMet })
}

/** True when both give a verdict on the way to the target and the verdicts are not the same one. */
export function opinionsDiffer(progress: Progress, opinion: SecondOpinion): boolean {
  const first = comparable(progress)
  return first !== null && opinion.kind !== 'notAvailable' && opinion.basis === 'target' && first !== opinion.kind
}

/** A target kept since the baseline is achieved, one that was lost moved the wrong way: the compound method has no words of its own. */
function comparable(progress: Progress): Pace | 'achieved' | null {
  if (progress.kind === 'result' || progress.kind === 'notAvailable') return null
  if (progress.kind === 'maintained') return 'achieved'
  return progress.kind === 'notKept' ? 'wrongWay' : progress.kind
}
