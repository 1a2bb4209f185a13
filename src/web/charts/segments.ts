import type { MissingReason, Stage } from '../../domain/figure.ts'

/** One year of a line as a chart draws it. */
export interface LinePoint {
  year: number
  /** Null where it is missing: the line has a gap there. */
  value: number | null
  /** The line is cut before this point: another definition, or another ground. */
  isBreakBefore: boolean
  /** Drawn hollow: ước thực hiện, an estimated share. */
  isEstimate: boolean
}

export interface KnownPoint extends LinePoint {
  value: number
}

/** One year of a history as the contract sends it. */
export interface HistoryPoint {
  year: number
  shown: string | null
  breakBefore: 'definition' | 'reorganisation' | null
  stage: Stage | null
  missingReason: MissingReason | null
  estimated: boolean
}

/** The runs of points that one stroke may join: a missing year or a break ends a run. */
export function segmentsOf(points: readonly LinePoint[]): KnownPoint[][] {
  const segments: KnownPoint[][] = []
  let open: KnownPoint[] | null = null
  for (const point of points) {
    if (point.value === null) {
      open = null
      continue
    }
    if (open === null || point.isBreakBefore) {
      open = []
      segments.push(open)
    }
    open.push({ ...point, value: point.value })
  }
  return segments
}

/** A history of the contract as line points. */
export function historyToLine(history: readonly Pick<HistoryPoint, 'year' | 'shown' | 'breakBefore' | 'stage' | 'estimated'>[]): LinePoint[] {
  return history.map((point) => ({
    year: point.year,
    value: point.shown === null ? null : Number(point.shown),
    isBreakBefore: point.breakBefore !== null,
    isEstimate: point.stage === 'estimate' || point.estimated,
  }))
}

/** The first and the last year of several lines, or null when none has a year. */
export function spanOf(lines: readonly (readonly { year: number }[])[]): readonly [number, number] | null {
  const years = lines.flatMap((line) => line.map((point) => point.year))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}
