import type { IndicatorPage } from '../../contract/indicator.ts'
import { formatNumber, formatSigned } from '../../domain/number-format.ts'
import { differenceText } from '../../domain/closed-sum.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { goalToBand, unitSeries } from '../../domain/series.ts'
import type { PlainPoint, Series, SeriesBand, SeriesHead } from '../../domain/series.ts'
import type { UnitId, UnitKind } from '../../domain/unit.ts'
import type { TargetView } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, withUnit } from './number-text.ts'
import { pathOf, trendSeries } from './trend-series.ts'
import type { PointView } from './trend-series.ts'
import type { Measured } from './trend-series.ts'
import { contributionParts, rankedUnits } from './unit-rows.ts'
import type { UnitRow } from './unit-rows.ts'

/** The way of the ground over the years, with target, path and forecast; behind it the territories it is compared with. */
export function trendChart(making: Making, page: IndicatorPage): ReportChart {
  const { locale } = making
  const { indicator, scope, comparisons } = page
  const { asReported, assessment, forecast } = scope
  const told = { title: scope.unit.shortName, points: asReported, target: assessment.target, forecast, path: pathOf(scope, indicator.decimals) }
  const own = trendSeries(indicator, told, locale)
  const others = comparisons
    .map(({ unit, history }) => {
      const points = history.map(wholeOnly)
      return trendSeries(indicator, { title: unit.shortName, points, target: null, forecast: null, path: null }, locale)
    })
    .filter(({ points }) => points.length > 0)
  return trendChartOf(making, indicator, [own, ...others])
}

/** Of a territory that others are compared with, a value with parts missing says nothing: it would be that of the one province that reports here. */
function wholeOnly(point: PointView): PointView {
  return point.partial ? { ...point, shown: null, missingReason: point.missingReason ?? 'notSent' } : point
}

/** A line over the years and what it is compared with, with its title and its sentence. */
export function trendChartOf(making: Making, indicator: Measured, series: readonly Series[]): ReportChart {
  const name = indicator.shortName[making.locale]
  return { kind: 'trend', title: making.text.titles.trend(name), summary: trendSummary(making, indicator, series[0]), series }
}

/** "Bác sĩ/vạn dân: năm 2020 ở mức 7,0; năm 2024 ở mức 8,46." */
function trendSummary({ text, locale }: Making, { shortName, measureUnit }: Measured, series: Series | undefined): string {
  const known = (series?.points ?? []).flatMap(({ x, value }) => (x.kind === 'year' && value !== null ? [{ year: x.year, value }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return text.summary.none(shortName[locale])
  const at = ({ year, value }: typeof first) => text.summary.at(withUnit(formatNumber(value, locale), measureUnit[locale], locale), year)
  return first === last ? text.summary.single(shortName[locale], at(first)) : text.summary.trend(shortName[locale], at(first), at(last))
}

function headOf({ indicator }: IndicatorPage, { locale }: Making): SeriesHead {
  return { title: indicator.shortName[locale], measureUnit: indicator.measureUnit[locale], decimals: indicator.decimals, source: null }
}

/** The units side by side, each with its own target; null where no unit has a value of its own. */
export function rankingChart(making: Making, page: IndicatorPage, kinds: readonly UnitKind[] | null): ReportChart | null {
  const { decimals, shortName } = page.indicator
  const all = rankedUnits(page, kinds)
  if (all.length === 0) return null
  const { rows, leftOut } = endsOf(all, mostRanked)
  const name = shortName[making.locale]
  const points = rows.map(({ unit, assessment }) => ({ unit: unit.id, name: unit.name, ...assessedPoint(assessment, decimals) }))
  const series = unitSeries(headOf(page, making), points, {
    band: bandOf(page.scope.assessment.target, decimals),
    notes: leftOut === 0 ? [] : [making.text.unitsNotDrawn(countText(leftOut, making.locale))],
  })
  return { kind: 'ranking', title: making.text.titles.ranking(name), summary: rankingSummary(making, name, all), series: [series] }
}

/** More than this nobody tells apart, in a country of thousands of units. */
const mostRanked = 200
const mostLines = 60

/** The first and the last of a long row. */
function endsOf<T>(rows: readonly T[], most: number): { rows: readonly T[]; leftOut: number } {
  if (rows.length <= most) return { rows, leftOut: 0 }
  return { rows: [...rows.slice(0, most / 2), ...rows.slice(-most / 2)], leftOut: rows.length - most }
}

function assessedPoint({ shown, stage, illustrative, mark, missingReason, target }: UnitRow['assessment'], decimals: number): PlainPoint {
  return { value: shown, stage, illustrative, mark, missingReason, band: target?.own === true ? bandOf(target, decimals) : null }
}

function bandOf(target: TargetView | null, decimals: number): SeriesBand | null {
  return target === null ? null : goalToBand(target.goal, decimals)
}

function rankingSummary({ text, locale }: Making, name: string, rows: readonly UnitRow[]): string {
  const valued = rows.flatMap(({ unit, assessment: { shown } }) => (shown === null ? [] : [{ name: unit.shortName, shown }]))
  const [first, last] = [valued[0], valued.at(-1)]
  const count = countText(rows.length, locale)
  if (first === undefined || last === undefined || valued.length === 1) return text.summary.units(name, count)
  const end = (each: typeof first) => text.units.item(each.name, formatNumber(each.shown, locale))
  return text.summary.ranking(name, count, end(first), end(last))
}

/** Who lifts and who holds back, the heaviest first; what the units do not explain is told below it. Null where it cannot be split. */
export function contributionsChart(making: Making, page: IndicatorPage): ReportChart | null {
  const { text, locale } = making
  const parts = contributionParts(page)
  if (parts === null) return null
  const name = page.indicator.shortName[locale]
  const decimals = page.indicator.decimals + 1
  const { rows, leftOut } = endsOf(parts.rows, mostRanked)
  const points = rows.map(({ row: { unit, assessment, contribution } }) => {
    const value = differenceText(contribution ?? 0, decimals)
    return { unit: unit.id, name: unit.name, value, stage: assessment.stage, illustrative: assessment.illustrative }
  })
  const notes = [
    ...(parts.difference === null ? [] : [text.contribution.difference(formatSigned(differenceText(parts.difference, decimals), locale))]),
    ...(leftOut === 0 ? [] : [text.unitsNotDrawn(countText(leftOut, locale))]),
  ]
  const series = unitSeries({ ...headOf(page, making), decimals }, points, { notes })
  const summary = text.contribution.total(name, formatSigned(differenceText(parts.gap, decimals), locale))
  return { kind: 'contributions', title: text.titles.contributions(name), summary, series: [series] }
}

/** Every unit's own line over the years, in the order of the ranking; null where no unit has a value of its own. */
export function multiplesChart(making: Making, page: IndicatorPage, kinds: readonly UnitKind[] | null): ReportChart | null {
  const { text, locale } = making
  const lines = rankedUnits(page, kinds).map(({ unit, history, assessment: { target } }) => {
    const told = { title: unit.name, points: history, target: target?.own === true ? target : null, forecast: null, path: null }
    return { unit: unit.id, series: trendSeries(page.indicator, told, locale) }
  })
  const drawn = lines.filter(({ series }) => series.points.length > 0)
  return linesChart(making, page, 'multiples', text.titles.multiples(page.indicator.shortName[locale]), drawn)
}

/** From the baseline to now, a line of two years for the ground and for every unit that has both; null where there is none. */
export function slopeChart(making: Making, page: IndicatorPage, kinds: readonly UnitKind[] | null): ReportChart | null {
  const { text, locale, year, resolution } = making
  const from = Math.max(resolution.baselineYear, resolution.firstYear)
  const { scope, indicator } = page
  const ground = { unit: scope.unit, history: scope.asReported }
  const lines = [ground, ...rankedUnits(page, kinds)].flatMap(({ unit, history }) => {
    const ends = history.filter((point) => (point.year === from || point.year === year) && point.shown !== null)
    if (ends.length < 2) return []
    // Both ends stand beside each other here: a break anywhere between them parts them.
    const isBroken = history.some((point) => point.year > from && point.year <= year && point.breakBefore !== null)
    const points = ends.map((point) => ({ ...point, breakBefore: point.year === year && isBroken ? ('definition' as const) : null }))
    return [{ unit: unit.id, series: trendSeries(indicator, { title: unit.name, points, target: null, forecast: null, path: null }, locale) }]
  })
  return linesChart(making, page, 'slope', text.titles.slope(indicator.shortName[locale], from, year), lines)
}

function linesChart(
  { text, locale }: Making,
  { indicator }: IndicatorPage,
  kind: 'multiples' | 'slope',
  title: string,
  all: readonly { unit: UnitId; series: Series }[],
): ReportChart | null {
  if (all.length === 0) return null
  const { rows: lines, leftOut } = endsOf(all, mostLines)
  const notes = leftOut === 0 ? [] : [text.unitsNotDrawn(countText(leftOut, locale))]
  const summary = text.summary.units(indicator.shortName[locale], countText(all.length, locale))
  return {
    kind,
    title,
    summary,
    series: lines.map(({ series }) => ({ ...series, notes: [...series.notes, ...notes] })),
    subjects: lines.map(({ unit }) => ({ kind: 'unit', id: unit })),
  }
}
