/**
 * Whole parts of a whole total, in proportion to the weights, that sum to it exactly (largest remainders; ties go to the earlier part).
 * The total may be negative; at least one weight must be above 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(all > 0)) throw new Error('nothing to share by')
  const sign = total < 0 ? -1 : 1
  const exact = weights.map((weight) => (Math.abs(total) * weight) / all)
  const parts = exact.map(Math.floor)
  const left = Math.abs(total) - parts.reduce((sum, part) => sum + part, 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => (part === 0 ? 0 : sign * part))
}
