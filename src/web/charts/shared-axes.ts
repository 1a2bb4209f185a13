import type { GoalBand } from './goal-band.ts'
import { bandValues } from './goal-band.ts'
import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'
import { spanOf } from './segments.ts'
import type { LinePoint } from './segments.ts'

/** What all panels share: heights and years compare across them. Null without a single year. */
export interface SharedAxes {
  scale: Scale
  years: readonly [number, number]
}

/** The axes that hold every panel, also those that are folded away, with about so many round steps. */
export function sharedAxes(multiples: readonly { points: readonly LinePoint[]; band: GoalBand | null }[], count = 4): SharedAxes | null {
  const years = spanOf(multiples.map((multiple) => multiple.points))
  if (years === null) return null
  const values = multiples.flatMap((multiple) => [...multiple.points.map((point) => point.value), ...bandValues(multiple.band)])
  return { scale: scaleOver(values, { fromZero: false, count }), years }
}
