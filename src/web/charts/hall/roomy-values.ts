import type { GoalBand } from '../goal-band.ts'

/** The least height of an axis, as a part of its largest value: what differs less would look like a leap. */
const leastSpan = 0.05
/** Of the span, shown beyond a bound that is open to that side, so that one sees where the target is met. */
const beyondBound = 0.12

/** The values a line's axis has to hold, with some more where they lie too close together or a bound is the outermost; shares stay within 100. */
export function roomyValues(values: readonly (number | null)[], band: GoalBand | null, isShare: boolean): number[] {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return []
  let [low, high] = [Math.min(...known), Math.max(...known)]
  const most = isShare && high <= 100 ? 100 : Infinity
  const lack = leastSpan * Math.max(Math.abs(low), Math.abs(high)) - (high - low)
  if (lack > 0) [low, high] = [low - lack / 2, high + lack / 2]
  const room = beyondBound * (high - low)
  if (band !== null && band.upper === null && band.lower !== null && band.lower + room > high) high = band.lower + room
  if (band !== null && band.lower === null && band.upper !== null && band.upper - room < low) low = band.upper - room
  return [low, Math.min(most, high), ...known]
}
