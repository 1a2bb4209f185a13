import type { ReportBlock } from '../../domain/report/report.ts'
import { answerOfCard } from './answer.ts'
import { rankingChart, trendChart } from './chart-blocks.ts'
import { indicatorDrafts } from './drafts-indicator.ts'
import { breakNotes, footnotesOf } from './footnotes.ts'
import type { Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import { aboutText } from './place-words.ts'

/** One target: the answer, what is to be said of it, its way over the years and the units side by side. */
export const indicatorSection: Maker = (making, slide) => {
  const { text, locale } = making
  if (slide.indicator === null) return { problem: text.problem.noIndicator, title: text.titles.indicator }
  const page = making.indicatorPage(slide.indicator)
  const card = making.card(slide.indicator)
  if (page === null || card === null) return { problem: text.problem.indicator, title: text.titles.indicator }
  const ranking = rankingChart(making, page, slide.unitKinds)
  const charts = [trendChart(making, page), ...(ranking === null ? [] : [ranking])]
  return {
    ...plainPiece,
    subject: { kind: 'indicator', code: slide.indicator },
    title: page.indicator.name[locale],
    subtitle: aboutText(making),
    drafts: indicatorDrafts(making, page),
    blocks: [{ kind: 'answers', answers: [answerOfCard(making, card)] }, ...charts.map((chart): ReportBlock => ({ kind: 'chart', chart }))],
    linesFirst: false,
    footnotes: [
      ...footnotesOf(making, [{ name: page.indicator.shortName[locale], assessment: page.scope.assessment }]),
      ...breakNotes(making, page.scope.asReported),
      ...charts.flatMap(({ series }) => series.flatMap(({ notes }) => notes)),
    ],
    illustrative: page.illustrative,
    aliases: [slide.indicator, page.indicator.shortName[locale]],
  }
}
