import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'

/** A bar says its value by its length, so it begins at zero; a dot says it by its place, so its axis may begin elsewhere. */
export type BulletForm = 'bar' | 'dot'

/** Below this part of the largest value the differences between bars are too small to see. */
const leastSpread = 0.25
/** With fewer units there is nothing to tell apart. */
const fewestDots = 3

export interface BulletValues {
  values: readonly (number | null)[]
  /** Last year's, where it is marked. */
  previous: readonly (number | null)[]
  targets: readonly number[]
}

/**
 * The scale all bullets of a ranking share, and the form that lets a reader see them apart: bars from zero, or dots where all values and
 * targets lie close together far from zero (92–100 %). Missing values are left out.
 */
export function bulletScale({ values, previous, targets }: BulletValues): { scale: Scale; form: BulletForm } {
  const all = [...values, ...previous, ...targets].filter((value): value is number => value !== null && Number.isFinite(value))
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const hasMany = values.filter((value) => value !== null).length >= fewestDots
  const isClose = hasMany && least > 0 && (most - least) / most < leastSpread
  return { scale: scaleOver(all, { fromZero: !isClose, count: 6 }), form: isClose ? 'dot' : 'bar' }
}
