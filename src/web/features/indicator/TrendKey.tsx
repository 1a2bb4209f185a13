import type { IndicatorPage } from '../../../contract/indicator.ts'
import { ChartKey } from '../../charts/ChartKey.tsx'
import type { KeyEntry } from '../../charts/ChartKey.tsx'
import { useText } from '../../locales/catalogue.ts'
import { chartTexts } from '../../locales/charts.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { formatMeasured } from '../../verdict/measured.ts'
import type { ScopeTrend } from './trend-data.ts'

const sideSigns = ['lineTriangle', 'lineSquare'] as const

/** The signs that this trend uses, with the reason of every gap and break. */
export function TrendKey({ page, trend }: { page: IndicatorPage; trend: ScopeTrend }) {
  const charts = useText(chartTexts)
  const { trend: text } = useText(indicatorText)
  const words = useText(vocabulary)
  const locale = useLocale()
  const measured = (value: number) => formatMeasured(value, Math.max(1, page.indicator.decimals), locale)
  const { forecast } = trend
  const interval =
    forecast === null || forecast.lower === null || forecast.upper === null
      ? null
      : charts.interval(measured(forecast.lower), measured(forecast.upper))
  const entries: KeyEntry[] = [
    { sign: 'line', label: page.scope.unit.shortName },
    ...trend.comparisons.map(({ name }, index) => ({ sign: sideSigns[index % sideSigns.length] ?? 'lineTriangle', label: name })),
    ...(trend.band === null ? [] : [{ sign: 'band' as const, label: charts.band }]),
    ...(trend.path.length === 0 ? [] : [{ sign: 'path' as const, label: trend.isPathInterpolated ? charts.pathInterpolated : charts.path }]),
    ...(forecast === null ? [] : [{ sign: 'forecast' as const, label: interval === null ? charts.forecast : `${charts.forecast}, ${interval}` }]),
    ...(trend.points.some(({ year, isEstimate }) => isEstimate && !trend.partial.includes(year))
      ? [{ sign: 'estimate' as const, label: charts.estimate }]
      : []),
    ...trend.partial.map((year) => ({ sign: 'estimate' as const, label: text.partialYear(year) })),
    ...trend.missing.map(({ year, reason }) => ({ sign: 'missing' as const, label: text.missingYear(year, words.missing[reason]) })),
    ...trend.breaks.map(({ year, reason }) => ({ sign: 'break' as const, label: text.breakAt(year, charts.break[reason].toLowerCase()) })),
  ]
  return <ChartKey entries={entries} />
}
