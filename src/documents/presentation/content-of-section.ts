import type { Answer, Report, ReportSection } from '../../domain/report/report.ts'
import { slideTables } from '../../domain/report/slide-tables.ts'
import { palette } from '../palette.ts'
import { answerCards, answerStrip, mostCards, stripHeight } from './answer-items.ts'
import { chartItems } from './chart-items.ts'
import type { ChartPlate } from './chart-plate.ts'
import type { PageItem } from './page.ts'
import { plainText } from './plain-text.ts'
import { platesOfChart } from './plates-of-chart.ts'
import { below, divided, textSizes } from './slide-shape.ts'
import type { Box, SlideFrame } from './slide-shape.ts'
import { tableItems } from './table-items.ts'
import { heightOfSentences, portionsOf, toParagraphs } from './text-block.ts'
import type { Sentence } from './text-block.ts'

/** The language, and the words for what must be said beside a number. */
type Said = Pick<Report, 'language' | 'illustrativeWord'>

/**
 * What stands on each slide of a section, placed. Text and answers come first, with the first chart beside the text where both fit; every other
 * chart and every portion of a table has its own slide.
 */
export function contentOf(section: ReportSection, said: Said, frame: SlideFrame): PageItem[][] {
  const { language } = said
  if (section.problem !== null) return [problemItems(section.problem, frame.content)]
  const sentences = section.blocks.flatMap((block): Sentence[] =>
    block.kind === 'text'
      ? block.lines.flatMap(({ text }) => (plainText(text) === '' ? [] : [{ text: plainText(text), isPoint: block.role === 'points' }]))
      : [],
  )
  const answers = section.blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : []))
  const plates = section.blocks.flatMap((block) =>
    block.kind === 'chart' ? platesOfChart(block.chart, language).map((each) => withoutTitle(each, plainText(section.title))) : [],
  )
  const { content } = frame
  const tablePages = slideTables(section.blocks).flatMap((table) => tableItems(table, plainText(section.title), content, said))
  const [plate, ...others] = plates
  const [single] = answers
  const beside = single !== undefined && answers.length === 1 ? below(content, stripHeight + 0.2) : content
  const [left, right] = divided(beside, frame.shape === '16:9' ? 0.4 : 0.44)
  const isBeside =
    plate !== undefined && (plate.room === 'any' || sentences.length === 0) && answers.length <= 1 && fits(sentences, left, textSizes.tight)
  const aboveHeight = heightOfSentences(sentences, content.w, textSizes.tight)
  if (plate?.room === 'wide' && answers.length === 0 && aboveHeight <= content.h * 0.24) {
    const under = below(content, aboveHeight + 0.1)
    const above = [...textItems(sentences, content, textSizes.tight), ...chartItems(plate, under)]
    return [above, ...others.map((each) => chartItems(each, content)), ...tablePages]
  }
  const first = isBeside
    ? [
        [
          ...headItems(single, content, said),
          ...textItems(sentences, left, textSizes.tight),
          ...chartItems(plate, sentences.length === 0 ? beside : right),
        ],
      ]
    : wordPages(sentences, answers, content, said)
  const rest = (isBeside ? others : plates).map((each) => chartItems(each, content))
  const pages = [...first, ...rest, ...tablePages]
  return pages.length === 0 ? [[]] : pages
}

function fits(sentences: readonly Sentence[], box: Box, size: number): boolean {
  return heightOfSentences(sentences, box.w, size) <= box.h
}

function headItems(answer: Answer | undefined, box: Box, said: Said): PageItem[] {
  return answer === undefined ? [] : answerStrip(answer, box, said)
}

function textItems(sentences: readonly Sentence[], box: Box, size: number): PageItem[] {
  return sentences.length === 0 ? [] : [{ kind: 'text', box, paragraphs: toParagraphs(sentences, size) }]
}

/** Sentences and answers without a chart. The ledes stand above cards; points follow below one answer, else on slides of their own. */
function wordPages(sentences: readonly Sentence[], answers: readonly Answer[], box: Box, said: Said): PageItem[][] {
  const [single] = answers
  if (single === undefined) {
    const size = sizeFor(sentences, box)
    return portionsOf(sentences, box, size).map((portion) => textItems(portion, box, size))
  }
  if (answers.length === 1) {
    const under = below(box, stripHeight + 0.25)
    const size = sizeFor(sentences, under)
    const [portion = [], ...others] = portionsOf(sentences, under, size)
    const more = portionsOf(others.flat(), box, size)
    return [[...answerStrip(single, box, said), ...textItems(portion, under, size)], ...more.map((each) => textItems(each, box, size))]
  }
  const ledes = sentences.filter(({ isPoint }) => !isPoint)
  const ledeHeight = heightOfSentences(ledes, box.w, textSizes.body)
  const isAbove = ledeHeight <= box.h * 0.28
  const shown = isAbove ? ledes : []
  const rest = sentences.filter((sentence) => !shown.includes(sentence))
  const most = mostCards(box)
  const cardPages = Array.from({ length: Math.ceil(answers.length / most) }, (_, page) => {
    const some = answers.slice(page * most, (page + 1) * most)
    const isFirst = page === 0
    return [
      ...textItems(isFirst ? shown : [], box, textSizes.body),
      ...answerCards(some, isFirst && shown.length > 0 ? below(box, ledeHeight + 0.08) : box, said),
    ]
  })
  return [...cardPages, ...portionsOf(rest, box, textSizes.body).map((portion) => textItems(portion, box, textSizes.body))]
}

/** A little smaller where that saves a slide. */
function sizeFor(sentences: readonly Sentence[], box: Box): number {
  const needed = (size: number) => portionsOf(sentences, box, size).length
  return needed(textSizes.tight) < needed(textSizes.body) ? textSizes.tight : textSizes.body
}

/** What the title says already is not said again over the chart: only its unit. */
function withoutTitle(plate: ChartPlate, title: string): ChartPlate {
  return title !== '' && plate.heading.startsWith(title) ? { ...plate, heading: plate.heading.slice(title.length).trim() } : plate
}

function problemItems(problem: string, box: Box): PageItem[] {
  const text = plainText(problem)
  const [portion = []] = portionsOf([{ text, isPoint: true }], { w: box.w - 0.6, h: Math.min(box.h, 3.6) }, textSizes.lede)
  const runs = [{ text: portion[0]?.text ?? text, size: textSizes.lede, colour: palette.noticeInk }]
  const height = heightOfSentences(portion, box.w - 0.6, textSizes.lede) + 0.5
  return [
    { kind: 'text', box: { ...box, h: Math.min(box.h, height) }, paragraphs: [{ runs }], fill: palette.noticeSoft, vertical: 'middle', inset: 0.25 },
  ]
}
