import { goalEdges } from './aim.ts'
import { exact, roundedText } from './exact.ts'
import type { DecimalText, MissingReason, Stage } from './figure.ts'
import type { Forecast } from './forecast.ts'
import type { Mark } from './mark.ts'
import type { Goal, Shade, State } from './target.ts'
import type { UnitId } from './unit.ts'

/** Where a point stands: a year, or a unit with the name it is shown by. */
export type SeriesPlace = { kind: 'year'; year: number } | { kind: 'unit'; unit: UnitId; name: string }

/** The band of a target; one end is null for a bound on one side. */
export interface SeriesBand {
  lower: DecimalText | null
  upper: DecimalText | null
}

export interface SeriesPoint {
  x: SeriesPlace
  /** As it is printed everywhere, so that chart, table, slide and file cannot differ. Null with a `missingReason`. */
  value: DecimalText | null
  missingReason: MissingReason | null
  stage: Stage | null
  illustrative: boolean
  /** Not comparable with the point before it: the line is cut and marked here. */
  breakBefore: boolean
  /** Part of it is estimated, as with the shares of a divided unit. */
  estimatedPart: boolean
  state: State | null
  shade: Shade | null
  /** The verdict as it is drawn and said; null where there is none to give. */
  mark: Mark | null
  /** The unit's own target, where units are set side by side; null where the band of the series holds. */
  band: SeriesBand | null
}

export interface YearText {
  year: number
  value: DecimalText
}

/** The way to the target (lộ trình). `isInterpolated`: drawn straight from baseline to target, and labelled so. */
export interface SeriesPath {
  points: readonly YearText[]
  isInterpolated: boolean
}

export interface SeriesForecast {
  points: readonly YearText[]
  /** 80 % interval in the last of these years. */
  interval: { year: number; lower: DecimalText; upper: DecimalText } | null
}

/** What a chart shows, without pixels: the screen's chart and its table, a slide and every file are made from the same one. */
export interface Series {
  title: string
  measureUnit: string
  /** The fewest decimals of a printed value. */
  decimals: number
  points: readonly SeriesPoint[]
  band: SeriesBand | null
  path: SeriesPath | null
  forecast: SeriesForecast | null
  source: string | null
  /** What must be read with it: a narrower scope, a value derived from published rates. */
  notes: readonly string[]
  illustrative: boolean
}

export type SeriesHead = Pick<Series, 'title' | 'measureUnit' | 'decimals' | 'source'>

/** What a point needs to be told; the rest is taken as plain: no stage, no break, nothing estimated or illustrative, no verdict. */
export type PlainPoint = Pick<SeriesPoint, 'value'> & Partial<Omit<SeriesPoint, 'x' | 'value'>>

/** A line over the years, ascending. Throws when a year stands twice. */
export function yearSeries(
  head: SeriesHead,
  points: readonly (PlainPoint & { year: number })[],
  over: Partial<Pick<Series, 'band' | 'path' | 'forecast' | 'notes'>> = {},
): Series {
  const ascending = points.toSorted((a, b) => a.year - b.year)
  const twice = ascending.find((point, index) => point.year === ascending[index + 1]?.year)
  if (twice !== undefined) throw new Error(`a year stands twice: ${twice.year}`)
  return toSeries(
    head,
    ascending.map(({ year, ...point }) => toPoint({ kind: 'year', year }, point)),
    over,
  )
}

/** Units side by side, in the order given. */
export function unitSeries(
  head: SeriesHead,
  points: readonly (PlainPoint & { unit: UnitId; name: string })[],
  over: Partial<Pick<Series, 'band' | 'notes'>> = {},
): Series {
  return toSeries(
    head,
    points.map(({ unit, name, ...point }) => toPoint({ kind: 'unit', unit, name }, point)),
    over,
  )
}

function toSeries(head: SeriesHead, points: readonly SeriesPoint[], over: Partial<Series>): Series {
  const plain = { band: null, path: null, forecast: null, notes: [] }
  return { ...plain, ...head, ...over, points, illustrative: points.some((point) => point.illustrative) }
}

/** Without a value and without a reason a point is "not sent": a gap in a chart always has a reason. */
function toPoint(x: SeriesPlace, point: PlainPoint): SeriesPoint {
  const plain = { stage: null, illustrative: false, breakBefore: false, estimatedPart: false, state: null, shade: null, mark: null, band: null }
  return { ...plain, ...point, x, missingReason: point.value === null ? (point.missingReason ?? 'notSent') : null }
}

/** The band of a goal as text; a bound that is a product (1.5 × 2015) is printed with the indicator's decimals. */
export function goalToBand(goal: Goal, decimals: number): SeriesBand {
  if (goal.kind === 'range') return { lower: goal.lower, upper: goal.upper }
  if (goal.kind === 'atLeast' || goal.kind === 'moreThan') return { lower: goal.bound, upper: null }
  if (goal.kind === 'atMost' || goal.kind === 'lessThan') return { lower: null, upper: goal.bound }
  const { lower, upper } = goalEdges(goal)
  const places = goal.kind === 'about' ? Math.max(decimalsOf(goal.centre), decimalsOf(goal.tolerance)) : decimals
  return { lower: lower && roundedText(lower, places), upper: upper && roundedText(upper, places) }
}

function decimalsOf(text: DecimalText): number {
  return text.split('.')[1]?.length ?? 0
}

/** A forecast as text with the given decimals; null where there is none. */
export function forecastToSeries(forecast: Forecast, decimals: number): SeriesForecast | null {
  if (forecast.kind === 'notAvailable') return null
  const points = forecast.line.map(({ year, value }) => ({ year, value: numberToText(value, decimals) }))
  const last = points.at(-1)
  const { interval } = forecast
  if (interval === null || last === undefined) return { points, interval: null }
  return { points, interval: { year: last.year, lower: numberToText(interval.lower, decimals), upper: numberToText(interval.upper, decimals) } }
}

/** Decimal text of a computed number. Twelve places keep what it stands for and drop binary noise before rounding. */
export function numberToText(value: number, decimals: number): DecimalText {
  return roundedText(exact(value.toFixed(12)), decimals)
}
