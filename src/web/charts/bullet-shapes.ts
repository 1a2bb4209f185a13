import type { BulletForm } from './bullet-scale.ts'
import { edgeAhead } from './goal-band.ts'
import type { GoalBand } from './goal-band.ts'
import type { Scale } from './scale.ts'

/** From–to along the axis, as parts of it (0–1). */
export interface Span {
  from: number
  to: number
}

/** What a bullet is made of, in parts of its axis; the screen draws it as wide as its place, a slide in logical pixels. */
export interface BulletShapes {
  /** Of a bar, from zero; null for a dot. */
  bar: Span | null
  /** Of a dot. */
  dot: number | null
  /** From a dot to the edge of the target it has not reached. */
  stem: Span | null
  /** Where the target is met; only its own. */
  band: Span | null
  bounds: readonly { at: number; look: 'main' | 'far' | 'reference' }[]
}

interface BulletInput {
  value: number | null
  band: GoalBand | null
  isOwnTarget: boolean
  scale: Scale
  form: BulletForm
}

/** The parts of a bullet. A missing value has neither bar nor dot: it is not zero. */
export function bulletShapes({ value, band, isOwnTarget, scale, form }: BulletInput): BulletShapes {
  const ahead = band === null || value === null || form === 'bar' ? null : edgeAhead(band, value)
  return {
    bar: value === null || form === 'dot' ? null : barFromZero(value, scale),
    dot: value === null || form === 'bar' ? null : scale.at(value),
    stem: ahead === null || value === null ? null : { from: scale.at(value), to: scale.at(ahead) },
    band: band === null || !isOwnTarget ? null : bandSpan(band, scale),
    bounds: band === null ? [] : boundsOf(band, scale, isOwnTarget),
  }
}

/** A bar between zero and a value; never so thin that it cannot be seen. */
export function barFromZero(value: number, scale: Scale): Span {
  const zero = scale.at(Math.max(scale.min, Math.min(0, scale.max)))
  const end = scale.at(value)
  const from = Math.min(zero, end)
  return { from, to: from + Math.max(0.002, Math.abs(end - zero)) }
}

/** A band along the axis; open sides reach its ends. */
export function bandSpan(band: GoalBand, scale: Scale): Span {
  const from = scale.at(band.lower ?? scale.min)
  return { from, to: Math.max(from, scale.at(band.upper ?? scale.max)) }
}

function boundsOf(band: GoalBand, scale: Scale, isOwnTarget: boolean): BulletShapes['bounds'] {
  return [band.lower, band.upper].flatMap((edge) => {
    if (edge === null) return []
    const isMain = band.bound === null || edge === band.bound
    return [{ at: scale.at(edge), look: isOwnTarget ? (isMain ? 'main' : 'far') : 'reference' } as const]
  })
}
