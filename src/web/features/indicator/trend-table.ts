import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { goalToBand, numberToText, yearSeries } from '../../../domain/series.ts'
import type { Series } from '../../../domain/series.ts'
import { seriesToTable } from '../../../domain/series-table.ts'
import type { SeriesColumn, SeriesRow } from '../../../domain/series-table.ts'
import { numberCell, wordCell } from '../../charts/chart-table.ts'
import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import { chartTexts } from '../../locales/charts.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { Reading, ScopeTrend } from './trend-data.ts'

/** The trend as a series: what the picture draws and the table prints come from the same numbers. */
export function trendSeries(page: IndicatorPage, reading: Reading, trend: ScopeTrend, locale: Locale): Series {
  const { indicator, scope } = page
  const { decimals } = indicator
  const { target } = scope.assessment
  const measured = (value: number) => numberToText(value, decimals + 1)
  const { forecast } = trend
  const points = scope[reading].map((point) => ({
    year: point.year,
    value: point.shown,
    missingReason: point.missingReason,
    stage: point.stage,
    illustrative: point.illustrative,
    breakBefore: point.breakBefore !== null,
    estimatedPart: point.estimated,
  }))
  const head = { title: indicator.name[locale], measureUnit: indicator.measureUnit[locale], decimals, source: target?.source ?? null }
  return yearSeries(head, points, {
    band: target === null ? null : goalToBand(target.goal, decimals),
    path:
      trend.path.length === 0
        ? null
        : { isInterpolated: trend.isPathInterpolated, points: trend.path.map(({ year, value }) => ({ year, value: measured(value) })) },
    forecast:
      forecast === null
        ? null
        : {
            points: forecast.line.map(({ year, value }) => ({ year, value: measured(value) })),
            interval:
              forecast.lower === null || forecast.upper === null
                ? null
                : { year: forecast.year, lower: measured(forecast.lower), upper: measured(forecast.upper) },
          },
  })
}

/** The table behind the trend: a row for each year, also of the path and the forecast, with the reason of every gap and break. */
export function trendTable(page: IndicatorPage, reading: Reading, trend: ScopeTrend, locale: Locale): ChartTable {
  const { columns: heads } = indicatorText[locale]
  const series = trendSeries(page, reading, trend, locale)
  const { columns, rows } = seriesToTable(series)
  const names: Record<SeriesColumn, string> = {
    value: `${page.scope.unit.shortName} (${series.measureUnit})`,
    bandLower: heads.lower,
    bandUpper: heads.upper,
    path: heads.path,
    forecast: heads.forecast,
    forecastLower: heads.forecastLower,
    forecastUpper: heads.forecastUpper,
  }
  const isWorded = (key: string, header: string) => ({ key, header, isNumber: false })
  const isCounted = (key: string, header: string) => ({ key, header, isNumber: true })
  return {
    caption: `${series.title}: ${indicatorText[locale].trend.link}`,
    columns: [
      isWorded('year', heads.year),
      ...columns.map((column) => isCounted(column, names[column])),
      ...trend.comparisons.map(({ id, name }) => isCounted(id, name)),
      isWorded('stage', heads.stage),
      isWorded('note', heads.note),
    ],
    rows: rows.map((row) => ({
      key: yearText(row),
      cells: [
        wordCell(yearText(row)),
        ...columns.map((column) => cellOf(row, column, locale)),
        ...trend.comparisons.map(({ points }) => numberCell(points.find(({ year }) => String(year) === yearText(row))?.shown, locale)),
        wordCell(row.point?.stage == null ? '' : vocabulary[locale].stage[row.point.stage]),
        wordCell(noteOf(row, page.scope[reading], locale)),
      ],
    })),
  }
}

function yearText({ x }: SeriesRow): string {
  return x.kind === 'year' ? String(x.year) : ''
}

function cellOf(row: SeriesRow, column: SeriesColumn, locale: Locale): ChartCell {
  const cell = row.cells[column]
  if (cell.kind === 'value') return numberCell(cell.value, locale)
  return cell.kind === 'missing' ? numberCell(null, locale, vocabulary[locale].missing[cell.reason]) : wordCell('')
}

function noteOf(row: SeriesRow, history: IndicatorPage['scope'][Reading], locale: Locale): string {
  const { columns } = indicatorText[locale]
  const point = history.find(({ year }) => String(year) === yearText(row))
  if (point === undefined) return ''
  const notes = [
    point.breakBefore === null ? null : chartTexts[locale].break[point.breakBefore].toLowerCase(),
    point.partial ? columns.partial : null,
    point.estimated ? columns.estimated : null,
    point.illustrative ? columns.illustrative : null,
  ]
  return notes.filter((note) => note !== null).join(', ')
}
