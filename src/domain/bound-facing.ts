import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import { boundOf, edgesOf } from './judge.ts'
import type { Goal } from './target.ts'

/** The bound a value is measured against: the one to reach, or of a band the edge nearest to the value (the lower one at equal distance). */
export function boundFacing(goal: Goal, value: Exact | null): Exact {
  if (goal.kind !== 'about' || value === null) return boundOf(goal)
  const [lower = exact(0), upper = lower] = edgesOf(goal)
  return value.sub(lower).abs().lte(value.sub(upper).abs()) ? lower : upper
}
