import type { IndicatorPage } from '../../contract/indicator.ts'
import type { Slide } from '../../domain/report/deck.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { contributionsChart, multiplesChart, rankingChart, slopeChart, trendChart, trendChartOf } from './chart-blocks.ts'
import { breakNotes, footnotesOf } from './footnotes.ts'
import type { Making } from './making.ts'
import type { Made, Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import { aboutText, periodText } from './place-words.ts'
import { trendSeries } from './trend-series.ts'
import { chosenUnit } from './unit-section.ts'

type ChartOf = (making: Making, page: IndicatorPage, slide: Slide) => ReportChart | null

/** A slide of one picture; what people say of it stands below. */
function chartSection(chartOf: ChartOf, none: (making: Making) => string): Maker {
  return (making, slide) => {
    const { text, locale } = making
    if (slide.indicator === null) return { problem: text.problem.noIndicator, title: text.titles.indicator }
    const page = making.indicatorPage(slide.indicator)
    if (page === null) return { problem: text.problem.indicator, title: text.titles.indicator }
    const chart = chartOf(making, page, slide)
    if (chart === null) return { problem: none(making), title: page.indicator.name[locale] }
    return {
      ...plainPiece,
      subject: { kind: 'indicator', code: slide.indicator },
      title: chart.title,
      subtitle: aboutText(making),
      blocks: [{ kind: 'chart', chart }],
      linesFirst: false,
      footnotes: chartNotes(making, page, chart),
      illustrative: page.illustrative,
    }
  }
}

function chartNotes(making: Making, page: IndicatorPage, { series }: ReportChart): string[] {
  const name = page.indicator.shortName[making.locale]
  const notes = [...new Set(series.flatMap((each) => each.notes))]
  return [...footnotesOf(making, [{ name, assessment: page.scope.assessment }]), ...breakNotes(making, page.scope.asReported), ...notes]
}

export const rankingSection = chartSection(
  (making, page, { unitKinds }) => rankingChart(making, page, unitKinds),
  ({ text }) => text.problem.noUnits,
)
export const contributionsSection = chartSection(contributionsChart, ({ text }) => text.problem.noContributions)
export const multiplesSection = chartSection(
  (making, page, { unitKinds }) => multiplesChart(making, page, unitKinds),
  ({ text }) => text.problem.noUnits,
)
export const slopeSection = chartSection(
  (making, page, { unitKinds }) => slopeChart(making, page, unitKinds),
  ({ text }) => text.problem.noSlope,
)
const groundTrendSection = chartSection(trendChart, ({ text }) => text.problem.noUnits)

/** Of the ground, or of a unit. */
export const trendSection: Maker = (making, slide) => (slide.unit === null ? groundTrendSection(making, slide) : unitTrend(making, slide))

function unitTrend(making: Making, slide: Slide): Made {
  const { text, locale } = making
  const chosen = chosenUnit(making, slide.unit)
  if ('problem' in chosen) return chosen
  const page = making.unitPage(chosen.unit)
  const found = page.indicators.find(({ indicator }) => indicator === slide.indicator)
  if (found === undefined) return { problem: text.problem.indicator, title: chosen.unit.name }
  const { asReported, assessment, forecast } = found
  const target = assessment.target?.own === true ? assessment.target : null
  const series = trendSeries(found, { title: chosen.unit.shortName, points: asReported, target, forecast, path: null }, locale)
  return {
    ...plainPiece,
    subject: { kind: 'unit', id: chosen.unit.id },
    title: text.titles.trend(found.shortName[locale]),
    subtitle: text.about(chosen.unit.name, periodText(making)),
    blocks: [{ kind: 'chart', chart: trendChartOf(making, found, [series]) }],
    linesFirst: false,
    footnotes: [...footnotesOf(making, [{ name: found.shortName[locale], assessment }]), ...breakNotes(making, asReported)],
    illustrative: page.illustrative,
  }
}
