import type { DecimalText, MissingReason, Stage } from '../../domain/figure.ts'

/** One year of a line as a chart draws it. */
export interface LinePoint {
  year: number
  /** Null where it is missing: the line has a gap there. */
  value: number | null
  /** The value as it is printed everywhere: a picture never rounds it again. */
  shown: DecimalText | null
  /** The line is cut before this point: another definition, or another ground. */
  isBreakBefore: boolean
  /** Drawn hollow: ước thực hiện, an estimated share, a total with parts missing. */
  isEstimate: boolean
}

export interface KnownPoint extends LinePoint {
  value: number
  shown: DecimalText
}

/** One year of a history as the contract sends it. */
export interface HistoryPoint {
  year: number
  shown: DecimalText | null
  breakBefore: 'definition' | 'reorganisation' | null
  stage: Stage | null
  missingReason: MissingReason | null
  estimated: boolean
  partial: boolean
}

/** The runs of points that one stroke may join: a missing year or a break ends a run. */
export function segmentsOf(points: readonly LinePoint[]): KnownPoint[][] {
  const segments: KnownPoint[][] = []
  let open: KnownPoint[] | null = null
  for (const point of points) {
    if (point.value === null || point.shown === null) {
      open = null
      continue
    }
    if (open === null || point.isBreakBefore) {
      open = []
      segments.push(open)
    }
    open.push({ ...point, value: point.value, shown: point.shown })
  }
  return segments
}

/** A history of the contract as line points. A total with parts missing stands alone: joined to its neighbours it would look like a movement. */
export function historyToLine(history: readonly Omit<HistoryPoint, 'missingReason'>[]): LinePoint[] {
  return history.map((point, index) => ({
    year: point.year,
    value: point.shown === null ? null : Number(point.shown),
    shown: point.shown,
    isBreakBefore: point.breakBefore !== null || point.partial || (history[index - 1]?.partial ?? false),
    isEstimate: point.stage === 'estimate' || point.estimated || point.partial,
  }))
}

/** The same for a line that is only compared with: what is not whole is left out. */
export function historyToComparison(history: readonly Omit<HistoryPoint, 'missingReason'>[]): LinePoint[] {
  return historyToLine(history).map((point, index) => (history[index]?.partial ? { ...point, value: null, shown: null } : point))
}

/** The points from the first with a value on: before that nothing is missing, the records have not begun. */
export function fromFirstValue<Point extends { year: number; value: number | null }>(points: readonly Point[]): Point[] {
  const first = points.findIndex((point) => point.value !== null)
  return first === -1 ? [] : points.slice(first)
}

/** The first and the last year of several lines, or null when none has a year. */
export function spanOf(lines: readonly (readonly { year: number }[])[]): readonly [number, number] | null {
  const years = lines.flatMap((line) => line.map((point) => point.year))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}
