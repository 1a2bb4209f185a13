import { formatSigned } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import type { Series, SeriesPoint } from '../../domain/series.ts'
import { seriesToTable } from '../../domain/series-table.ts'
import type { SeriesCell, SeriesColumn, SeriesRow } from '../../domain/series-table.ts'
import { markTexts } from '../../words/marks.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { hallChartTexts } from '../locales/hall-charts.ts'
import { numberCell, wordCell } from './chart-table.ts'
import type { ChartCell, ChartTable } from './chart-table.ts'

/** The table behind a chart of a report: the same numbers with the same digits, missing ones with their reason. */
export function reportChartTable(chart: ReportChart, locale: Locale): ChartTable {
  const [first] = chart.series
  if (first === undefined) return { caption: chart.title, columns: [], rows: [] }
  if (chart.kind === 'multiples' || chart.kind === 'slope') return linesTable(chart, locale)
  return chart.kind === 'trend' ? trendTable(chart, first, locale) : unitsTable(chart, first, locale)
}

/** A row for each unit. */
function unitsTable({ title, kind }: ReportChart, series: Series, locale: Locale): ChartTable {
  const text = hallChartTexts[locale].columns
  const { columns, rows } = seriesToTable(series)
  const isSigned = kind === 'contributions'
  return {
    caption: title,
    columns: [
      worded('unit', text.unit),
      ...columns.map((column) => counted(column, headOf(column, series, locale))),
      worded('mark', text.mark),
      worded('note', text.note),
    ],
    rows: rows.map((row) => ({
      key: row.x.kind === 'unit' ? row.x.unit : String(row.x.year),
      cells: [
        wordCell(row.x.kind === 'unit' ? row.x.name : String(row.x.year)),
        ...columns.map((column) => cellOf(row.cells[column], locale, isSigned && column === 'value')),
        wordCell(row.point?.mark == null ? '' : markTexts[locale].word[row.point.mark]),
        wordCell(noteOf(row, locale)),
      ],
    })),
  }
}

/** A row for each year, also of the path and the forecast. */
function trendTable({ title, series: [, ...others] }: ReportChart, own: Series, locale: Locale): ChartTable {
  const text = hallChartTexts[locale].columns
  const { columns, rows } = seriesToTable(own)
  return {
    caption: title,
    columns: [
      worded('year', text.year),
      ...columns.map((column) => counted(column, headOf(column, own, locale))),
      ...others.map((line, index) => counted(`line${index}`, line.title)),
      worded('note', text.note),
    ],
    rows: rows.map((row) => ({
      key: yearOf(row),
      cells: [
        wordCell(yearOf(row)),
        ...columns.map((column) => cellOf(row.cells[column], locale)),
        ...others.map((line) =>
          pointCell(
            line.points.find(({ x }) => x.kind === 'year' && String(x.year) === yearOf(row)),
            locale,
          ),
        ),
        wordCell(noteOf(row, locale)),
      ],
    })),
  }
}

/** A row for each line, a column for each year. */
function linesTable({ title, series }: ReportChart, locale: Locale): ChartTable {
  const text = hallChartTexts[locale].columns
  const years = [...new Set(series.flatMap(({ points }) => points.flatMap(({ x }) => (x.kind === 'year' ? [x.year] : []))))].toSorted((a, b) => a - b)
  return {
    caption: title,
    columns: [worded('name', text.name), worded('measureUnit', text.measureUnit), ...years.map((year) => counted(String(year), String(year)))],
    rows: series.map((line, index) => ({
      key: `${index} ${line.title}`,
      cells: [
        wordCell(line.title),
        wordCell(line.measureUnit),
        ...years.map((year) =>
          pointCell(
            line.points.find(({ x }) => x.kind === 'year' && x.year === year),
            locale,
          ),
        ),
      ],
    })),
  }
}

function headOf(column: SeriesColumn, { title, measureUnit }: Series, locale: Locale): string {
  const text = hallChartTexts[locale].columns
  if (column !== 'value') return text[column]
  return title.includes(measureUnit) ? title : `${title} (${measureUnit})`
}

function pointCell(point: SeriesPoint | undefined, locale: Locale): ChartCell {
  if (point === undefined) return wordCell('')
  return numberCell(point.value, locale, vocabulary[locale].missing[point.missingReason ?? 'notSent'])
}

function cellOf(cell: SeriesCell, locale: Locale, isSigned = false): ChartCell {
  if (cell.kind === 'none') return wordCell('')
  if (cell.kind === 'missing') return numberCell(null, locale, vocabulary[locale].missing[cell.reason])
  return isSigned ? { text: formatSigned(cell.value, locale), csv: cell.value } : numberCell(cell.value, locale)
}

function noteOf({ point }: SeriesRow, locale: Locale): string {
  if (point === null) return ''
  const text = hallChartTexts[locale].columns
  const stage = point.stage === null || point.value === null ? '' : vocabulary[locale].stage[point.stage]
  const notes = [stage, point.breakBefore ? text.break : '', point.estimatedPart ? text.estimated : '', point.illustrative ? text.illustrative : '']
  return notes.filter((note) => note !== '').join(', ')
}

function yearOf({ x }: SeriesRow): string {
  return x.kind === 'year' ? String(x.year) : x.name
}

function worded(key: string, header: string) {
  return { key, header, isNumber: false }
}

function counted(key: string, header: string) {
  return { key, header, isNumber: true }
}
