import type { UnitPage } from '../../../contract/unit.ts'
import type { LinePoint } from '../../charts/segments.ts'

export type UnitCount = UnitPage['counts'][number]

/** The years from the first in which any count was recorded: nobody needs columns of nothing in front. */
export function yearsOf(counts: readonly UnitCount[]): number[] {
  const all = [...new Set(counts.flatMap(({ years }) => years.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const first = all.findIndex((year) => counts.some(({ years }) => years.some((each) => each.year === year && each.value !== null)))
  return first === -1 ? [] : all.slice(first)
}

/** A count over the years as a line. */
export function countToLine({ years }: UnitCount, from: number): LinePoint[] {
  return years
    .filter(({ year }) => year >= from)
    .map(({ year, value, stage }) => ({
      year,
      value: value === null ? null : Number(value),
      shown: value,
      isBreakBefore: false,
      isEstimate: stage === 'estimate',
    }))
}
