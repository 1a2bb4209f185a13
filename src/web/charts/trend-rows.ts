import type { DecimalText } from '../../domain/figure.ts'
import { segmentsOf } from './segments.ts'
import type { LinePoint } from './segments.ts'

export interface YearValue {
  year: number
  value: number
}

/** Where the line is expected to go: the fitted line, and its interval in its last year. */
export interface TrendForecast {
  line: readonly YearValue[]
  year: number
  value: number
  lower: number | null
  upper: number | null
}

export interface TrendLine {
  id: string
  name: string
  points: readonly LinePoint[]
}

export interface TrendData {
  /** The unit's own line. */
  points: readonly LinePoint[]
  /** Other lines to compare with: the region, the country. */
  comparisons: readonly TrendLine[]
  /** The way to the target. */
  path: readonly YearValue[]
  forecast: TrendForecast | null
}

/** One year of a trend with every line's value in it: the shape the drawing library reads. */
export interface TrendRow {
  year: number
  value: number | null
  shown: DecimalText | null
  isEstimate: boolean
  /** The value under the number of its unbroken run, so that no stroke crosses a break. */
  segments: Record<string, number>
  path: number | null
  forecast: number | null
  /** Value and run of each comparison, by its id. */
  others: Record<string, { value: number; shown: DecimalText; run: number }>
}

/** Rows for every year from the first point to the target year; years without a value stay empty. */
export function trendRows({ points, comparisons, path, forecast }: TrendData): TrendRow[] {
  const years = [points, path, forecast?.line ?? [], forecast === null ? [] : [forecast]].flatMap((line) => line.map(({ year }) => year))
  if (years.length === 0) return []
  const rows = new Map<number, TrendRow>()
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    rows.set(year, { year, value: null, shown: null, isEstimate: false, segments: {}, path: null, forecast: null, others: {} })
  }
  segmentsOf(points).forEach((segment, index) => {
    for (const { year, value, shown, isEstimate } of segment) {
      Object.assign(rows.get(year) ?? {}, { value, shown, isEstimate, segments: { [index]: value } })
    }
  })
  for (const { year, value } of path) Object.assign(rows.get(year) ?? {}, { path: value })
  for (const { year, value } of forecast?.line ?? []) Object.assign(rows.get(year) ?? {}, { forecast: value })
  for (const { id, points: line } of comparisons) {
    segmentsOf(line).forEach((segment, run) => {
      for (const { year, value, shown } of segment) Object.assign(rows.get(year)?.others ?? {}, { [id]: { value, shown, run } })
    })
  }
  return [...rows.values()]
}

/** Every value a scale of the trend has to hold. */
export function trendValues(rows: readonly TrendRow[], forecast: TrendForecast | null): (number | null)[] {
  const drawn = rows.flatMap((row) => [row.value, row.path, row.forecast, ...Object.values(row.others).map((other) => other.value)])
  return [...drawn, ...(forecast === null ? [] : [forecast.lower, forecast.upper])]
}

/** How many unbroken runs each comparison has, by its id: one stroke for each. */
export function runsOf(rows: readonly TrendRow[], id: string): number {
  return Math.max(0, ...rows.map((row) => (row.others[id]?.run ?? -1) + 1))
}

/** Years to print on an axis with room for `most`: all, or every 2nd, 5th, 10th, always with the last. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20].find((wide) => (last - first) / wide + 1 <= most) ?? 50
  const ticks: number[] = []
  for (let year = last; year >= first; year -= step) ticks.unshift(year)
  return ticks
}
