import type { DecimalText, MissingReason } from './figure.ts'
import type { Series, SeriesBand, SeriesPlace, SeriesPoint } from './series.ts'

export const seriesColumns = ['value', 'bandLower', 'bandUpper', 'path', 'forecast', 'forecastLower', 'forecastUpper'] as const
export type SeriesColumn = (typeof seriesColumns)[number]

/** A cell says why it is empty: a missing value has its reason, `none` means that nothing belongs there. */
export type SeriesCell = { kind: 'value'; value: DecimalText } | { kind: 'missing'; reason: MissingReason } | { kind: 'none' }

export interface SeriesRow {
  x: SeriesPlace
  cells: Readonly<Record<SeriesColumn, SeriesCell>>
  /** The point behind the row with its stage and marks; null in a year that only the path or the forecast reaches. */
  point: SeriesPoint | null
}

export interface SeriesTable {
  /** The columns that have anything in them, in fixed order; `value` always. Headings belong to the language of whoever prints it. */
  columns: readonly SeriesColumn[]
  rows: readonly SeriesRow[]
}

/** The table behind a chart: one row for each unit, or for each year of the points, the path and the forecast. */
export function seriesToTable(series: Series): SeriesTable {
  const rows = series.points.map((point) => toRow(series, point.x, point))
  const known = new Set(series.points.map((point) => (point.x.kind === 'year' ? point.x.year : null)))
  const further = [...(series.path?.points ?? []), ...(series.forecast?.points ?? [])].map((each) => each.year)
  for (const year of new Set(further)) if (!known.has(year)) rows.push(toRow(series, { kind: 'year', year }, null))
  rows.sort(byYear)
  const columns = seriesColumns.filter((column) => column === 'value' || rows.some((row) => row.cells[column].kind !== 'none'))
  return { columns, rows }
}

/** Years ascend; units keep the order they have. */
function byYear(a: SeriesRow, b: SeriesRow): number {
  return a.x.kind === 'year' && b.x.kind === 'year' ? a.x.year - b.x.year : 0
}

function toRow(series: Series, x: SeriesPlace, point: SeriesPoint | null): SeriesRow {
  const band: SeriesBand | null = point?.band ?? series.band
  const interval = x.kind === 'year' && series.forecast?.interval?.year === x.year ? series.forecast.interval : null
  const cells = {
    value: valueCell(point),
    bandLower: cell(band?.lower),
    bandUpper: cell(band?.upper),
    path: cell(textOfYear(series.path?.points, x)),
    forecast: cell(textOfYear(series.forecast?.points, x)),
    forecastLower: cell(interval?.lower),
    forecastUpper: cell(interval?.upper),
  }
  return { x, point, cells }
}

function valueCell(point: SeriesPoint | null): SeriesCell {
  if (point === null) return { kind: 'none' }
  return point.value === null ? { kind: 'missing', reason: point.missingReason ?? 'notSent' } : { kind: 'value', value: point.value }
}

function cell(value: DecimalText | null | undefined): SeriesCell {
  return value == null ? { kind: 'none' } : { kind: 'value', value }
}

function textOfYear(points: readonly { year: number; value: DecimalText }[] | undefined, x: SeriesPlace): DecimalText | undefined {
  return x.kind === 'year' ? points?.find((point) => point.year === x.year)?.value : undefined
}
