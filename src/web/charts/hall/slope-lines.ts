import type { Mark } from '../../../domain/mark.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import type { Series, SeriesPoint } from '../../../domain/series.ts'
import { markTexts } from '../../../words/marks.ts'
import { linePoints, pointText, seriesId } from './unit-points.ts'

export interface SlopeEnd {
  value: number
  text: string
  isEstimate: boolean
}

/** One line from baseline to now. */
export interface SlopeLine {
  id: string
  /** Whether the id is a unit's, which one can be led to. */
  isUnit: boolean
  name: string
  measureUnit: string
  mark: Mark | null
  years: readonly [number, number]
  /** Null where it is missing. */
  from: SlopeEnd | null
  to: SlopeEnd | null
  missing: readonly { year: number; reason: string }[]
  /** Something between the two years makes them not comparable. */
  isBroken: boolean
  isIllustrative: boolean
  label: string
}

/** Each series from its first year to its last; series without two years are left out. */
export function slopeLines(chart: ReportChart, locale: Locale): SlopeLine[] {
  return chart.series.flatMap((series, index) => {
    const line = lineOf(series, locale)
    if (line === null) return []
    return [{ ...line, id: seriesId(chart, index), isUnit: chart.subjects?.[index]?.kind === 'unit' }]
  })
}

function lineOf(series: Series, locale: Locale): Omit<SlopeLine, 'id' | 'isUnit'> | null {
  const points = linePoints(series)
  const [first, last] = [points[0], points.at(-1)]
  const [from, to] = [series.points[0], series.points.at(-1)]
  if (first === undefined || last === undefined || first === last || from === undefined || to === undefined) return null
  const end = (point: SeriesPoint, { value, isEstimate }: typeof first): SlopeEnd | null => {
    return value === null ? null : { value, text: pointText(point, locale), isEstimate }
  }
  const mark = to.mark
  const said = [`${first.year}: ${pointText(from, locale)}`, `${last.year}: ${pointText(to, locale)}`]
  return {
    name: series.title,
    measureUnit: series.measureUnit,
    mark,
    years: [first.year, last.year],
    from: end(from, first),
    to: end(to, last),
    missing: [
      ...(first.value === null ? [{ year: first.year, reason: pointText(from, locale) }] : []),
      ...(last.value === null ? [{ year: last.year, reason: pointText(to, locale) }] : []),
    ],
    isBroken: points.slice(1).some((point) => point.isBreakBefore),
    isIllustrative: series.illustrative,
    label: `${series.title}. ${said.join(', ')} ${series.measureUnit}${mark === null ? '' : `. ${markTexts[locale].word[mark]}`}`,
  }
}
