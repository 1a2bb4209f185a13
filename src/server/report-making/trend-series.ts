import type { z } from 'zod'
import type { IndicatorPage } from '../../contract/indicator.ts'
import type { forecastView, point, progressView } from '../../contract/shapes.ts'
import type { Locale } from '../../domain/number-format.ts'
import { goalToBand, numberToText, yearSeries } from '../../domain/series.ts'
import type { PlainPoint, Series, SeriesForecast, SeriesPath } from '../../domain/series.ts'
import type { TargetView } from './goal-text.ts'

export type PointView = z.infer<typeof point>
type ForecastView = z.infer<typeof forecastView>
type ProgressView = z.infer<typeof progressView>

type Bilingual = Record<Locale, string>

/** What is measured, as the views name it. */
export interface Measured {
  name: Bilingual
  shortName: Bilingual
  measureUnit: Bilingual
  decimals: number
}

interface Trend {
  title: string
  points: readonly PointView[]
  target: TargetView | null
  forecast: ForecastView | null
  path: SeriesPath | null
}

/** A line over the years: its target, the way there and the forecast where they are told. */
export function trendSeries({ measureUnit, decimals }: Measured, { title, points, target, forecast, path }: Trend, locale: Locale): Series {
  const head = { title, measureUnit: measureUnit[locale], decimals, source: target?.source ?? null }
  return yearSeries(
    head,
    fromFirstKnown(points).map((each) => ({ year: each.year, ...pointOf(each) })),
    {
      band: target === null ? null : goalToBand(target.goal, decimals),
      path,
      forecast: forecast === null ? null : forecastOf(forecast, decimals + 1),
    },
  )
}

export function pointOf({ shown, missingReason, stage, illustrative, breakBefore, estimated, mark }: PointView): PlainPoint {
  return { value: shown, missingReason, stage, illustrative, breakBefore: breakBefore !== null, estimatedPart: estimated, mark }
}

/** Without the years before anything was recorded. */
export function fromFirstKnown(points: readonly PointView[]): readonly PointView[] {
  const first = points.findIndex(({ shown }) => shown !== null)
  return first === -1 ? [] : points.slice(first)
}

function forecastOf({ value, year, lower, upper, line }: ForecastView, decimals: number): SeriesForecast | null {
  if (value === null) return null
  const text = (number: number) => numberToText(number, decimals)
  const points = line.map((each) => ({ year: each.year, value: text(each.value) }))
  return { points, interval: lower === null || upper === null ? null : { year, lower: text(lower), upper: text(upper) } }
}

/** The milestones, led in from the baseline and out to the aim, between which they stand; null where there are none. */
export function pathOf({ milestones, progress, assessment: { target } }: IndicatorPage['scope'], decimals: number): SeriesPath | null {
  const [first, last] = [milestones[0], milestones.at(-1)]
  if (first === undefined || last === undefined) return null
  const text = (value: number) => numberToText(value, decimals + 1)
  const { baseline, aim }: ProgressView = progress
  const points = milestones.map(({ year, value }) => ({ year, value: text(Number(value)) }))
  if (baseline !== null && baseline.year < first.year) points.unshift({ year: baseline.year, value: text(baseline.value) })
  if (aim !== null && target !== null && target.year > last.year) points.push({ year: target.year, value: text(aim) })
  return { points, isInterpolated: milestones.some(({ interpolated }) => interpolated) }
}
