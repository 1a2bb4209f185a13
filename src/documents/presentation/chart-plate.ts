import type { MissingReason, Stage } from '../../domain/figure.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Series, SeriesPoint } from '../../domain/series.ts'
import { presentationTexts } from '../../words/presentation.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import type { NativeChart } from './native-chart.ts'
import { plainText } from './plain-text.ts'

/** What stands on one slide of a chart: its heading, one chart or several small ones of the same scale, and how to read it. */
export interface ChartPlate {
  heading: string
  charts: readonly NativeChart[]
  notes: readonly string[]
  /** Needs the whole width of a slide, or all of it. */
  room: 'any' | 'wide' | 'whole'
}

export type ChartWords = (typeof presentationTexts)['vi']['chart'] & { missingReasons: Record<MissingReason, string>; stages: Record<Stage, string> }

export function chartWords(language: Locale): ChartWords {
  return { ...presentationTexts[language].chart, missingReasons: vocabulary[language].missing, stages: vocabulary[language].stage }
}

/** Where a point stands, in words. */
export function placeName({ x }: SeriesPoint): string {
  return x.kind === 'year' ? String(x.year) : plainText(x.name)
}

/** The measure of the first series stands in the heading, so that every number has its unit. */
export function headingOf(title: string, series: readonly Series[], words: ChartWords): string {
  const unit = plainText(series[0]?.measureUnit ?? '')
  return unit === '' ? plainText(title) : words.withUnit(plainText(title), unit)
}

/** Why points are missing, what hollow dots mean, what the series themselves say. */
export function notesOf(series: readonly Series[], words: ChartWords): string[] {
  const points = series.flatMap((each) => each.points)
  const missing = (series[0]?.points ?? []).flatMap((point) =>
    point.value === null && point.x.kind === 'year' ? [words.missing(placeName(point), words.missingReasons[point.missingReason ?? 'notSent'])] : [],
  )
  const cuts = (series[0]?.points ?? []).flatMap((point) => (point.breakBefore && point.x.kind === 'year' ? [words.cut(point.x.year)] : []))
  const hasHollow = points.some((point) => point.x.kind === 'year' && isProvisional(point))
  const own = [...new Set(series.flatMap((each) => each.notes.map(plainText)))]
  return [...missing, ...cuts, ...(hasHollow ? [words.hollow] : []), ...own].filter((note) => note !== '')
}

export function isProvisional({ value, stage, estimatedPart }: SeriesPoint): boolean {
  return value !== null && (stage === 'estimate' || stage === 'preliminary' || estimatedPart)
}
