import { nice, ticks as niceTicks } from 'd3-array'

/** A linear scale: values to a part of the drawing, 0 at the lower end and 1 at the upper. */
export interface Scale {
  min: number
  max: number
  /** Round values inside the scale, at most about `count`. */
  ticks: readonly number[]
  /** Where a value lies, 0–1; values outside are held at the edge. */
  at: (value: number) => number
}

/**
 * A scale over all finite values given, widened to round numbers. With `fromZero` it starts at 0, as bars must;
 * lines may start higher so that small differences stay visible. One value alone gets room on both sides.
 */
export function scaleOver(values: Iterable<number | null>, options: { fromZero: boolean; count?: number }): Scale {
  const finite = [...values].filter((value): value is number => value !== null && Number.isFinite(value))
  const count = options.count ?? 4
  let low = finite.length === 0 ? 0 : Math.min(...finite)
  let high = finite.length === 0 ? 1 : Math.max(...finite)
  if (options.fromZero) {
    low = Math.min(0, low)
    high = Math.max(0, high)
  }
  if (high - low < 1e-9 * Math.max(1e-3, Math.abs(low), Math.abs(high))) {
    const room = Math.abs(high) < 1e-9 ? 1 : Math.abs(high) * 0.1
    high += room
    if (!options.fromZero) low -= room
  }
  const [roundLow, roundHigh] = nice(low, high, count)
  const [min, max] = [Math.min(roundLow, low), Math.max(roundHigh, high)]
  return {
    min,
    max,
    ticks: niceTicks(min, max, count),
    at: (value) => Math.min(1, Math.max(0, (value - min) / (max - min))),
  }
}
