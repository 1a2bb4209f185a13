import type { Locale } from '../../domain/number-format.ts'
import { formatMeasured } from '../verdict/measured.ts'
import type { Scale } from './scale.ts'

/** Prints the numbers of an axis with the decimals they all need and no more: 7, 8, 9 or 0,95, 1,00, 1,05. */
export function tickFormat(scale: Pick<Scale, 'ticks' | 'min'>, locale: Locale): (value: number) => string {
  const decimals = Math.max(0, ...[...scale.ticks, scale.min].map(decimalsOf))
  return (value) => formatMeasured(value, decimals, locale)
}

function decimalsOf(value: number): number {
  return Number(value.toPrecision(12)).toString().split('.')[1]?.length ?? 0
}
