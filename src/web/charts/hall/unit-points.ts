import type { Mark } from '../../../domain/mark.ts'
import { formatNumber, formatSigned } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import type { Series, SeriesBand, SeriesPoint } from '../../../domain/series.ts'
import { markTexts } from '../../../words/marks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { GoalBand } from '../goal-band.ts'
import type { LinePoint } from '../segments.ts'

/** A unit of a ranking as it is drawn. */
export interface UnitPoint {
  id: string
  name: string
  /** Null where it is missing; then `text` says why. */
  value: number | null
  text: string
  mark: Mark
  band: GoalBand | null
  /** False where the band is another's, only to look at. */
  isOwnTarget: boolean
  isEstimate: boolean
  isIllustrative: boolean
  /** Read aloud: whole name, value, verdict. */
  label: string
}

/** The units of a series in their order, differences with their sign. Points that stand for a year are left out. */
export function unitPoints(series: Series, locale: Locale, kind: 'level' | 'signed' = 'level'): UnitPoint[] {
  return series.points.flatMap((point) => {
    if (point.x.kind !== 'unit') return []
    const { unit, name } = point.x
    const mark = point.mark ?? (point.value === null ? 'noData' : 'noTarget')
    const text = kind === 'signed' && point.value !== null ? formatSigned(point.value, locale) : pointText(point, locale)
    return [
      {
        id: unit,
        name,
        value: numberOf(point.value),
        text,
        mark,
        band: toGoalBand(point.band ?? series.band),
        isOwnTarget: point.band !== null || mark !== 'noTarget',
        isEstimate: isEstimate(point),
        isIllustrative: point.illustrative,
        label: `${name}: ${text}${point.value === null ? '' : ` ${series.measureUnit}`}. ${markTexts[locale].word[mark]}`,
      },
    ]
  })
}

/** The number as it is printed everywhere, or the reason why there is none. */
export function pointText(point: Pick<SeriesPoint, 'value' | 'missingReason'>, locale: Locale): string {
  return point.value === null ? vocabulary[locale].missing[point.missingReason ?? 'notSent'] : formatNumber(point.value, locale)
}

/** The years of a series as the points of a line. Points that stand for a unit are left out. */
export function linePoints(series: Series): LinePoint[] {
  return series.points.flatMap((point) =>
    point.x.kind === 'unit'
      ? []
      : [{ year: point.x.year, value: numberOf(point.value), shown: point.value, isBreakBefore: point.breakBefore, isEstimate: isEstimate(point) }],
  )
}

/** A band for drawing; null without an end. Which end of a range is to be reached the series does not say. */
export function toGoalBand(band: SeriesBand | null): GoalBand | null {
  if (band === null || (band.lower === null && band.upper === null)) return null
  const [lower, upper] = [numberOf(band.lower), numberOf(band.upper)]
  return { lower, upper, bound: lower === null || upper === null ? (lower ?? upper) : null }
}

function isEstimate({ stage, estimatedPart }: SeriesPoint): boolean {
  return stage === 'estimate' || estimatedPart
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

/** Whom a series of multiples or of a slope is about: a unit's id, an indicator's code, else a name of its own. */
export function seriesId(chart: Pick<ReportChart, 'series' | 'subjects'>, index: number): string {
  const about = chart.subjects?.[index]
  if (about === undefined) return `${index} ${chart.series[index]?.title ?? ''}`
  return about.kind === 'unit' ? about.id : about.code
}
