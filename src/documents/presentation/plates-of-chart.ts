import type { Locale } from '../../domain/number-format.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { chartWords } from './chart-plate.ts'
import type { ChartPlate } from './chart-plate.ts'
import { multiplePlates, slopePlates } from './many-lines.ts'
import { textSizes } from './slide-shape.ts'
import { trendPlate } from './trend-plate.ts'
import { contributionPlates, rankingPlates } from './unit-bars.ts'

/** The slides a chart needs; none where it has no point. */
export function platesOfChart(chart: ReportChart, language: Locale): ChartPlate[] {
  const words = chartWords(language)
  switch (chart.kind) {
    case 'trend':
      return trendPlate(chart, words, textSizes.axis)
    case 'ranking':
      return rankingPlates(chart, words, textSizes.axis, language)
    case 'contributions':
      return contributionPlates(chart, words, textSizes.axis)
    case 'multiples':
      return multiplePlates(chart, words, textSizes.axis)
    case 'slope':
      return slopePlates(chart, words, textSizes.axis)
  }
}
