import type { IndicatorPage } from '../../contract/indicator.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { UnitKind } from '../../domain/unit.ts'
import { isVerdict } from '../../domain/mark.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { goalToBand, unitSeries } from '../../domain/series.ts'
import type { Series } from '../../domain/series.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Making } from './making.ts'
import { countText, withUnit } from './number-text.ts'
import { pathOf, trendSeries } from './trend-series.ts'

export type UnitRow = IndicatorPage['units'][number]

/** The way of the ground over the years, with target, path and forecast; behind it the territories it is compared with. */
export function trendChart(making: Making, page: IndicatorPage): ReportChart {
  const { locale } = making
  const { indicator, scope, comparisons } = page
  const own = trendSeries(
    indicator,
    {
      title: scope.unit.shortName,
      points: scope.asReported,
      target: scope.assessment.target,
      forecast: scope.forecast,
      path: pathOf(scope, indicator.decimals),
    },
    locale,
  )
  const others = comparisons
    .map(({ unit, history }) => trendSeries(indicator, { title: unit.shortName, points: history, target: null, forecast: null, path: null }, locale))
    .filter(({ points }) => points.length > 0)
  return {
    kind: 'trend',
    title: making.text.titles.trend(indicator.shortName[locale]),
    summary: trendSummary(making, indicator, own),
    series: [own, ...others],
  }
}

/** "Bác sĩ/vạn dân: năm 2020 ở mức 7,0; năm 2024 ở mức 8,46." */
export function trendSummary(
  { text, locale }: Making,
  { shortName, measureUnit }: Pick<IndicatorPage['indicator'], 'shortName' | 'measureUnit'>,
  { points }: Series,
): string {
  const known = points.flatMap(({ x, value }) => (x.kind === 'year' && value !== null ? [{ year: x.year, value }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return text.summary.none(shortName[locale])
  const at = ({ year, value }: typeof first) => text.summary.at(withUnit(formatNumber(value, locale), measureUnit[locale], locale), year)
  return text.summary.trend(shortName[locale], at(first), at(last))
}

/** Units with a value of their own or that could have one, from the best, those without a value last; of the given kinds only, where some are given. */
export function rankedUnits({ units, indicator }: IndicatorPage, kinds: readonly UnitKind[] | null): UnitRow[] {
  const sign = indicator.direction === 'lower' ? 1 : -1
  return units
    .filter(({ unit, assessment }) => assessment.mark !== 'contributes' && assessment.mark !== 'notApplicable' && isOfKinds(unit.kind, kinds))
    .toSorted(
      (a, b) => missingLast(a, b) || sign * (Number(a.assessment.shown) - Number(b.assessment.shown)) || compareVietnamese(a.unit.name, b.unit.name),
    )
}

function isOfKinds(kind: UnitKind, kinds: readonly UnitKind[] | null): boolean {
  return kinds === null || kinds.length === 0 || kinds.includes(kind)
}

function missingLast(a: UnitRow, b: UnitRow): number {
  return Number(a.assessment.shown === null) - Number(b.assessment.shown === null)
}

/** The units side by side, each with its own target; null where no unit has a value of its own. */
export function rankingChart(making: Making, page: IndicatorPage, kinds: readonly UnitKind[] | null): ReportChart | null {
  const { locale, text } = making
  const { indicator } = page
  const rows = rankedUnits(page, kinds)
  if (rows.length === 0) return null
  const name = indicator.shortName[locale]
  const series = unitSeries(
    { title: name, measureUnit: indicator.measureUnit[locale], decimals: indicator.decimals, source: null },
    rows.map(({ unit, assessment: { shown, stage, illustrative, mark, missingReason, target } }) => ({
      unit: unit.id,
      name: unit.name,
      value: shown,
      stage,
      illustrative,
      mark,
      missingReason,
      band: target === null || !target.own ? null : goalToBand(target.goal, indicator.decimals),
    })),
    { band: page.scope.assessment.target === null ? null : goalToBand(page.scope.assessment.target.goal, indicator.decimals) },
  )
  return { kind: 'ranking', title: text.titles.ranking(name), summary: rankingSummary(making, name, rows), series: [series] }
}

function rankingSummary({ text, locale }: Making, name: string, rows: readonly UnitRow[]): string {
  const valued = rows.flatMap(({ unit, assessment: { shown } }) => (shown === null ? [] : [{ name: unit.shortName, shown }]))
  const [first, last] = [valued[0], valued.at(-1)]
  const count = countText(rows.length, locale)
  if (first === undefined || last === undefined || valued.length === 1) return text.summary.units(name, count)
  const end = (each: typeof first) => text.results.item(each.name, formatNumber(each.shown, locale))
  return text.summary.ranking(name, count, end(first), end(last))
}

/** How many of the units that are judged by a target have reached it. */
export function judgedUnits(rows: readonly UnitRow[]): UnitRow[] {
  return rows.filter(({ assessment }) => isVerdict(assessment.mark) && assessment.target?.own === true)
}
