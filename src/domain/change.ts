import { exact } from './exact.ts'
import type { Exact } from './exact.ts'

/** The two counts a rate is made of. */
export interface RateParts {
  numerator: Exact
  denominator: Exact
}

/** The change of a rate, split without a remainder: `change = numeratorEffect + denominatorEffect`, in the indicator's shown unit. */
export interface RateChange {
  change: Exact
  /** What the numerator's change alone did ("bác sĩ tăng"). */
  numeratorEffect: Exact
  /** What the denominator's change alone did ("dân số tăng"). */
  denominatorEffect: Exact
}

/**
 * Why a rate moved: the exact split in two effects, each taken at the mean of before and after (methods §8).
 * Null when a denominator is zero, for then there is no rate to compare.
 */
export function rateChange(before: RateParts, after: RateParts, factor: Exact): RateChange | null {
  if (before.denominator.equals(0) || after.denominator.equals(0)) return null
  const half = factor.div(exact(2))
  const inverseBefore = before.denominator.inverse()
  const inverseAfter = after.denominator.inverse()
  const numeratorEffect = after.numerator.sub(before.numerator).mul(inverseBefore.add(inverseAfter)).mul(half)
  const denominatorEffect = before.numerator.add(after.numerator).mul(inverseAfter.sub(inverseBefore)).mul(half)
  return { change: numeratorEffect.add(denominatorEffect), numeratorEffect, denominatorEffect }
}
