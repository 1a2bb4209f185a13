import { aimedValue, wishedDirection } from './aim.ts'
import type { Goal } from './target.ts'

/** Differences of values below this are binary noise, not movement (methods §6). */
export const tolerance = 1e-9

export interface YearValue {
  year: number
  value: number
}

/** A value of one year, null when it is missing. `breakBefore`: it may not be compared with the years before it (model 8). */
export interface YearPoint {
  year: number
  value: number | null
  breakBefore: boolean
}

/** The value on the straight path between two points in `year`; outside them the line goes on. The two years must differ. */
export function straightPath(start: YearValue, end: YearValue, year: number): number {
  return start.value + ((end.value - start.value) * (year - start.year)) / (end.year - start.year)
}

/** A value beside the milestone of its year: `difference` is value − expected, in the indicator's shown unit. */
export interface MilestoneComparison {
  expected: number
  difference: number
  /** True when no milestone was set and the straight path from baseline to target stands in for it; it must be labelled so. */
  isInterpolated: boolean
}

/** Compares with the milestone that was set, else with the straight path, else null when neither exists. */
export function milestoneComparison(value: number, milestone: number | null, interpolated: number | null): MilestoneComparison | null {
  const expected = milestone ?? interpolated
  return expected === null ? null : { expected, difference: value - expected, isInterpolated: milestone === null }
}

/** Gains per year, signed as the value moves (negative = the value falls), in the indicator's shown unit. */
export interface YearlyGain {
  needed: number
  /** The best past gain in the wished direction, and the median one; null when no two years can be compared. */
  best: number | null
  median: number | null
}

/** The gain needed each year from now, (T − y) / (tT − t), beside the past ones; null from the target year on. */
export function yearlyGain(points: readonly YearPoint[], latest: YearValue, goal: Goal, targetYear: number): YearlyGain | null {
  if (latest.year >= targetYear) return null
  const distance = aimedValue(goal, latest.value) - latest.value
  const direction = wishedDirection(goal) ?? (distance < 0 ? -1 : 1)
  const gains = pastGains(points.filter((point) => point.year <= latest.year))
  const ascending = gains.toSorted((a, b) => a - b)
  const best = direction > 0 ? ascending.at(-1) : ascending[0]
  return { needed: distance / (targetYear - latest.year), best: best ?? null, median: median(ascending) }
}

/** Yearly gains between neighbouring known values, never across a break; over a gap of years the gain is spread evenly. */
function pastGains(points: readonly YearPoint[]): number[] {
  const gains: number[] = []
  let previous: YearValue | null = null
  for (const point of points.toSorted((a, b) => a.year - b.year)) {
    if (point.breakBefore) previous = null
    if (point.value === null) continue
    if (previous !== null) gains.push((point.value - previous.value) / (point.year - previous.year))
    previous = { year: point.year, value: point.value }
  }
  return gains
}

function median(ascending: readonly number[]): number | null {
  const upper = ascending[Math.floor(ascending.length / 2)]
  const lower = ascending[Math.floor((ascending.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
