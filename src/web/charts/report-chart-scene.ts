import type { Locale } from '../../domain/number-format.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { multiplesScene } from './hall/multiples-scene.ts'
import { contributionsScene, rankingScene } from './hall/ranking-scene.ts'
import type { Scene, Size } from './hall/scene.ts'
import { slopeScene } from './hall/slope-scene.ts'
import { noValues, trendScene } from './hall/trend-scene.ts'

/** What a chart of a report looks like in a box, before it is drawn. */
export function chartScene(chart: ReportChart, size: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const [first] = chart.series
  if (first === undefined) return noValues(size, locale)
  switch (chart.kind) {
    case 'trend':
      return trendScene(chart.series, size, locale)
    case 'ranking':
      return rankingScene(first, size, locale, highlighted)
    case 'contributions':
      return contributionsScene(first, size, locale, highlighted)
    case 'multiples':
      return multiplesScene(chart, size, locale, highlighted)
    case 'slope':
      return slopeScene(chart, size, locale, highlighted)
  }
}
