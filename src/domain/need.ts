import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import { demandOf } from './judge.ts'
import type { Goal } from './target.ts'

export interface NeedInput {
  goal: Goal
  /** Heads counted so far, without the factor. */
  numerator: Exact
  /** Whole persons or units it is divided by; null for an indicator that is a plain count. */
  denominator: Exact | null
  /** The indicator's factor (10 000 per vạn dân); 1 for a plain count. */
  factor: Exact
}

/**
 * Heads still missing to reach the bound, `⌈bound × denominator / factor⌉ − numerator` (methods §5); where lower is better, the number too many.
 * Never negative, 0 when reached. Null for `about`, which no number of heads settles, and where denominator or factor is not above 0.
 */
export function need(input: NeedInput): number | null {
  const aim = aimOf(input)
  if (aim === null) return null
  const gap = aim.direction === 'higher' ? aim.heads.sub(input.numerator) : input.numerator.sub(aim.heads)
  const missing = wholeSteps(gap, aim.isStrict)
  return missing > 0n ? Number(missing) : 0
}

/**
 * The number of heads that just meets the goal (1 157 doctors for 8,5 at 1 361 129 people): the least where higher is better, the most where
 * lower is. Null as in `need`.
 */
export function headsAtBound(input: Omit<NeedInput, 'numerator'>): number | null {
  const aim = aimOf(input)
  if (aim === null) return null
  return aim.direction === 'higher' ? Number(wholeSteps(aim.heads, aim.isStrict)) : Number(-wholeSteps(aim.heads.neg(), aim.isStrict))
}

function aimOf(input: Omit<NeedInput, 'numerator'>): { heads: Exact; direction: 'higher' | 'lower'; isStrict: boolean } | null {
  const denominator = input.denominator ?? exact(1)
  if (input.goal.kind === 'about' || denominator.lte(0) || input.factor.lte(0)) return null
  const { bound, direction, isStrict } = demandOf(input.goal)
  return { heads: bound.mul(denominator).div(input.factor), direction, isStrict }
}

/** The fewest whole steps that cover the gap; a strict bound must be passed, not touched. */
function wholeSteps(gap: Exact, isStrict: boolean): bigint {
  const whole = isStrict ? gap.floor().add(1) : gap.ceil()
  return whole.s * whole.n
}
