import { exact, roundedText } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText } from './figure.ts'
import { positionOf } from './judge.ts'
import type { Goal } from './target.ts'

/**
 * The value as it is printed: the fewest decimals, from `decimals` upward, at which the rounded figure says the same as the value (methods §4).
 * Judged again it gets the same state and side, so it lies on no edge's other side; it equals the natural limit (a decimal) only when the value does:
 * 99,96 % never prints 100. It may equal an edge where the state stays the same: 8,96 prints 9,0 in a range 8,5–9, but 8,50001 over "at least 8,5"
 * keeps its digits. `decimals` ≥ 0; `goal` null: plain rounding, short of the natural limit.
 */
export function shownText(value: Exact, decimals: number, goal: Goal | null, naturalLimit: Exact | null = null): DecimalText {
  let places = decimals
  let text = roundedText(value, places)
  while (!isFaithful(value, exact(text), goal, naturalLimit)) {
    places += 1
    text = roundedText(value, places)
  }
  return text
}

function isFaithful(value: Exact, rounded: Exact, goal: Goal | null, naturalLimit: Exact | null): boolean {
  if (naturalLimit !== null && rounded.compare(naturalLimit) !== value.compare(naturalLimit)) return false
  if (goal === null) return true
  const [is, appears] = [positionOf(value, goal, null), positionOf(rounded, goal, null)]
  return is.state === appears.state && is.side === appears.side
}
