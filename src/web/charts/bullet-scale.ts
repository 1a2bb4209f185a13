import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'

/** A bar says its value by its length, so it begins at zero; a dot says it by its place, so its axis may begin elsewhere. */
export type BulletForm = 'bar' | 'dot'

/** Below this part of the largest value the differences between bars are too small to see. */
const leastSpread = 0.25

/**
 * The scale all bullets of a ranking share, and the form that lets a reader see them apart: bars from zero, or dots where all values and
 * targets lie close together far from zero (92–100 %). Missing values are left out.
 */
export function bulletScale(values: readonly (number | null)[], targets: readonly number[]): { scale: Scale; form: BulletForm } {
  const all = [...values, ...targets].filter((value): value is number => value !== null && Number.isFinite(value))
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const isClose = all.length > 1 && least > 0 && (most - least) / most < leastSpread
  return { scale: scaleOver(all, { fromZero: !isClose, count: 6 }), form: isClose ? 'dot' : 'bar' }
}
