import type { Series } from '../../../domain/series.ts'
import type { GoalBand } from '../goal-band.ts'
import { fromFirstValue } from '../segments.ts'
import type { TrendData, TrendForecast } from '../trend-rows.ts'
import { linePoints, toGoalBand } from './unit-points.ts'

export interface TrendInput extends TrendData {
  band: GoalBand | null
}

/** Series as the lines of a trend: the first is the subject's, with its target, path and forecast; the others compare. */
export function trendInput([own, ...others]: readonly Series[]): TrendInput {
  return {
    points: own === undefined ? [] : fromFirstValue(linePoints(own)),
    comparisons: others.map((series, index) => ({ id: String(index), name: series.title, points: linePoints(series) })),
    path: (own?.path?.points ?? []).map(({ year, value }) => ({ year, value: Number(value) })),
    forecast: own === undefined ? null : forecastOf(own),
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
