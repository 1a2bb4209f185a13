import type { Series } from '../../../domain/series.ts'
import type { GoalBand } from '../goal-band.ts'
import { fromFirstValue, segmentsOf, spanOf } from '../segments.ts'
import type { TrendData, TrendForecast } from '../trend-rows.ts'
import { linePoints, toGoalBand } from './unit-points.ts'

export interface TrendInput extends TrendData {
  band: GoalBand | null
}

/** Series as the lines of a trend: the first is the subject's, with its target, path and forecast; the others compare, over its years. */
export function trendInput([own, ...others]: readonly Series[]): TrendInput {
  const points = own === undefined ? [] : fromFirstValue(linePoints(own))
  const path = (own?.path?.points ?? []).map(({ year, value }) => ({ year, value: Number(value) }))
  const forecast = own === undefined ? null : forecastOf(own)
  const [first, last] = spanOf([points, path, forecast?.line ?? []]) ?? [0, 0]
  return {
    points,
    path,
    forecast,
    comparisons: others.map((series, index) => ({
      id: String(index),
      name: series.title,
      points: linePoints(series).filter(({ year }) => year >= first && year <= last),
    })),
    band: own === undefined ? null : toGoalBand(own.band),
  }
}

function forecastOf({ forecast }: Series): TrendForecast | null {
  const line = (forecast?.points ?? []).map(({ year, value }) => ({ year, value: Number(value) }))
  const last = line.at(-1)
  if (last === undefined) return null
  const interval = forecast?.interval ?? null
  return { line, ...last, lower: interval === null ? null : Number(interval.lower), upper: interval === null ? null : Number(interval.upper) }
}

/** Where each line of comparison ends. Late: so near the newest value that the margin is beside it. */
export function comparisonEnds({ points, comparisons }: Pick<TrendInput, 'points' | 'comparisons'>) {
  const ends = comparisons.flatMap(({ id, name, points: line }) => {
    const end = segmentsOf(line).flat().at(-1)
    return end === undefined ? [] : [{ id, name, ...end }]
  })
  const own = segmentsOf(points).flat()
  const newest = Math.max(...[...ends, ...own].map(({ year }) => year))
  return ends.map((end) => ({ ...end, isNewest: end.year === newest, isLate: end.year >= newest - 1 }))
}
