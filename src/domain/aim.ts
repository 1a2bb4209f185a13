import type { Exact } from './exact.ts'
import { demandOf, edgesOf } from './judge.ts'
import type { Goal } from './target.ts'

/** The edges of a stretch of values; null where it is open. */
export interface Edges {
  lower: Exact | null
  upper: Exact | null
}

/** The edges a goal is written with, as a chart draws them: both ends of a range or of a tolerance, else the one bound. */
export function goalEdges(goal: Goal): Edges {
  const [lower = null, upper = null] = edgesOf(goal)
  return upper === null ? metEdges(goal) : { lower, upper }
}

/** The edges within which a goal is met or exceeded: a range is open on its good side (methods §4). For strict bounds see `isStrict`. */
export function metEdges(goal: Goal): Edges {
  if (goal.kind === 'about') {
    const [lower = null, upper = null] = edgesOf(goal)
    return { lower, upper }
  }
  const { direction, bound } = demandOf(goal)
  return direction === 'higher' ? { lower: bound, upper: null } : { lower: null, upper: bound }
}

/** True when the bound itself is not enough. */
export function isStrict(goal: Goal): boolean {
  return goal.kind !== 'about' && demandOf(goal).isStrict
}

/** +1 when higher is better, −1 when lower is; null for `about`, where it depends on the side one stands on. */
export function wishedDirection(goal: Goal): 1 | -1 | null {
  if (goal.kind === 'about') return null
  return demandOf(goal).direction === 'higher' ? 1 : -1
}

/** The value aimed at from `start`: the bound, or the edge of the band nearest to `start` (methods §6), in the indicator's shown unit. */
export function aimedValue(goal: Goal, start: number): number {
  const { lower, upper } = goalEdges(goal)
  if (lower === null || upper === null) return Number(lower ?? upper)
  return Math.abs(start - Number(lower)) <= Math.abs(start - Number(upper)) ? Number(lower) : Number(upper)
}
