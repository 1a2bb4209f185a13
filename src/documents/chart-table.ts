import { formatNumber } from '../domain/number-format.ts'
import type { Locale } from '../domain/number-format.ts'
import type { ReportCell, ReportChart, ReportColumn, ReportRow, ReportTable } from '../domain/report/report.ts'
import { seriesToTable } from '../domain/series-table.ts'
import type { Series, SeriesBand, SeriesPoint } from '../domain/series.ts'
import { documentWords } from '../words/document.ts'
import { markTexts } from '../words/marks.ts'
import { vocabulary } from '../words/vocabulary.ts'

const empty: ReportCell = { kind: 'empty' }

/** The numbers of a chart as a table: years or units below each other. For files that print numbers where they cannot draw. */
export function chartToTable(chart: ReportChart, locale: Locale): ReportTable {
  const words = documentWords[locale]
  const first = chart.series[0]
  const isOfYears = first?.points[0]?.x.kind === 'year'
  const about = first === undefined ? [] : [words.measureUnitLine(first.measureUnit), ...bandLine(first.band, locale)]
  const sources = [...new Set(chart.series.flatMap(({ source }) => source ?? []))].map((source) => words.source(source))
  const said = [...sources, ...new Set(chart.series.flatMap(({ notes }) => notes))]
  const parts =
    chart.kind === 'trend' || (isOfYears && chart.series.length === 1)
      ? trendParts(chart.series, locale)
      : isOfYears
        ? yearParts(chart.series, locale)
        : unitParts(chart.series, locale)
  return { number: null, title: chart.title, about, columns: parts.columns, rows: parts.rows, notes: [...said, ...parts.notes] }
}

interface Parts {
  columns: ReportColumn[]
  rows: ReportRow[]
  notes: string[]
}

/** Years below each other; path and forecast belong to the first series. */
function trendParts(series: readonly Series[], locale: Locale): Parts {
  const words = documentWords[locale].column
  const tables = series.map((each) => seriesToTable(each))
  const further = (['path', 'forecast', 'forecastLower', 'forecastUpper'] as const).filter((column) => tables[0]?.columns.includes(column))
  const years = [...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ x }) => (x.kind === 'year' ? [x.year] : []))))].toSorted((a, b) => a - b)
  const hasMark = (series[0]?.points ?? []).some(({ mark }) => mark !== null)
  const columns = [
    columnOf('year', words.year, 'text', 2),
    ...series.map((each, place) => columnOf(`value${place}`, each.title, 'number', 3)),
    ...(hasMark ? [columnOf('mark', words.mark, 'mark', 3)] : []),
    ...further.map((each) => columnOf(each, words[each], 'number', 2)),
  ]
  const rows = years.map((year) => {
    const rowsOfYear = tables.map(({ rows: all }) => all.find(({ x }) => x.kind === 'year' && x.year === year))
    const point = rowsOfYear[0]?.point ?? null
    return rowOf(String(year), [
      { kind: 'text', text: String(year) },
      ...rowsOfYear.map((each) => (each === undefined || each.point === null ? empty : valueCell(each.point, locale))),
      ...(hasMark ? [markCell(point, locale)] : []),
      ...further.map((each): ReportCell => {
        const cell = rowsOfYear[0]?.cells[each]
        return cell?.kind === 'value' ? plainNumber(cell.value, locale) : empty
      }),
    ])
  })
  const notes = [
    ...(series[0]?.path?.isInterpolated === true ? [documentWords[locale].interpolated] : []),
    ...(further.includes('forecastLower') ? [documentWords[locale].interval] : []),
  ]
  return { columns, rows, notes }
}

/** One row for each series, one column for each year: small multiples and slopes. */
function yearParts(series: readonly Series[], locale: Locale): Parts {
  const words = documentWords[locale].column
  const years = [...new Set(series.flatMap(({ points }) => points.flatMap(({ x }) => (x.kind === 'year' ? [x.year] : []))))].toSorted((a, b) => a - b)
  const columns = [
    columnOf('place', words.place, 'number', 1),
    columnOf('unit', words.unit, 'text', 6),
    ...years.map((year) => columnOf(String(year), String(year), 'number', 2)),
    columnOf('mark', words.mark, 'mark', 3),
  ]
  const rows = series.map((each, place) =>
    rowOf(`${place}`, [
      plainNumber(String(place + 1), locale),
      { kind: 'text', text: each.title },
      ...years.map((year): ReportCell => {
        const point = each.points.find(({ x }) => x.kind === 'year' && x.year === year)
        return point === undefined ? empty : valueCell(point, locale)
      }),
      markCell(each.points.at(-1) ?? null, locale),
    ]),
  )
  return { columns, rows, notes: [] }
}

/** Units below each other in the order of the chart. */
function unitParts(series: readonly Series[], locale: Locale): Parts {
  const words = documentWords[locale].column
  const [first] = series
  const points = first?.points ?? []
  const hasMark = points.some(({ mark }) => mark !== null)
  const hasBands = points.some(({ band }) => band !== null)
  const columns = [
    columnOf('place', words.place, 'number', 1),
    columnOf('unit', words.unit, 'text', 8),
    ...series.map((each, place) => columnOf(`value${place}`, each.title, 'number', 3)),
    ...(hasBands ? [columnOf('target', words.target, 'number', 3)] : []),
    ...(hasMark ? [columnOf('mark', words.mark, 'mark', 3)] : []),
  ]
  const rows = points.map((point, place) =>
    rowOf(`${place}`, [
      plainNumber(String(place + 1), locale),
      { kind: 'text', text: point.x.kind === 'unit' ? point.x.name : String(point.x.year) },
      ...series.map((each): ReportCell => {
        const own = each.points[place]
        return own === undefined ? empty : valueCell(own, locale)
      }),
      ...(hasBands ? [bandCell(point.band ?? first?.band ?? null, locale)] : []),
      ...(hasMark ? [markCell(point, locale)] : []),
    ]),
  )
  return { columns, rows, notes: [] }
}

function columnOf(key: string, header: string, kind: ReportColumn['kind'], weight: number): ReportColumn {
  return { key, header, group: null, kind, weight }
}

function rowOf(key: string, cells: ReportCell[]): ReportRow {
  return { key, role: 'row', indent: 0, subject: null, cells }
}

function valueCell({ value, missingReason, stage, illustrative }: SeriesPoint, locale: Locale): ReportCell {
  if (value === null) return { kind: 'missing', text: vocabulary[locale].missing[missingReason ?? 'notSent'] }
  return { kind: 'number', value, text: formatNumber(value, locale), stage, illustrative }
}

function plainNumber(value: string, locale: Locale): ReportCell {
  return { kind: 'number', value, text: formatNumber(value, locale), stage: null, illustrative: false }
}

function markCell(point: SeriesPoint | null, locale: Locale): ReportCell {
  return point === null || point.mark === null ? empty : { kind: 'mark', mark: point.mark, text: markTexts[locale].word[point.mark] }
}

function bandCell(band: SeriesBand | null, locale: Locale): ReportCell {
  const text = bandText(band, locale)
  return text === null ? empty : { kind: 'text', text }
}

function bandLine(band: SeriesBand | null, locale: Locale): string[] {
  const text = bandText(band, locale)
  return text === null ? [] : [documentWords[locale].targetLine(text)]
}

/** "8,5–9", "≥ 8,5" or "≤ 1,2"; null without a bound. */
function bandText(band: SeriesBand | null, locale: Locale): string | null {
  if (band === null || (band.lower === null && band.upper === null)) return null
  if (band.upper === null) return `≥ ${formatNumber(band.lower ?? '0', locale)}`
  if (band.lower === null) return `≤ ${formatNumber(band.upper, locale)}`
  const [lower, upper] = [formatNumber(band.lower, locale), formatNumber(band.upper, locale)]
  return lower === upper ? lower : `${lower}–${upper}`
}
