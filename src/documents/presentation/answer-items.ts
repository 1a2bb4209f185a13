import type { Answer } from '../../domain/report/report.ts'
import type { Report } from '../../domain/report/report.ts'
import { caveatOf } from '../number-caveat.ts'
import { markPalette, palette } from '../palette.ts'
import { breakText, cutText, heightOfLines, widthOf } from './fit-text.ts'
import type { PageItem, Paragraph, Run } from './page.ts'
import { plainText } from './plain-text.ts'
import { textSizes } from './slide-shape.ts'
import type { Box } from './slide-shape.ts'

/** The words for what must be said beside a number. */
type Said = Pick<Report, 'language' | 'illustrativeWord'>

/** One answer across the whole width is so high, in inches. */
export const stripHeight = 1.62

/** From readable at the back of a hall down to what still holds everything. */
const factSizes = [18, 16, 14, textSizes.least] as const

/** The number at the left, what it is measured by in the middle, what it takes at the right. */
export function answerStrip(answer: Answer, box: Box, said: Said): PageItem[] {
  const third = box.w / 3
  const part = (place: number): Box => ({ x: box.x + place * third + 0.15, y: box.y + 0.06, w: third - 0.25, h: stripHeight - 0.12 })
  const { w, h } = part(0)
  const head = word(answer, 22)
  return [
    { kind: 'bar', box: { ...box, h: stripHeight }, fill: palette.sunken },
    { kind: 'bar', box: { ...box, w: 0.09, h: stripHeight }, fill: markPalette[answer.mark].solid },
    { kind: 'text', box: part(0), paragraphs: [...label(answer, w, 16, 2), numberLine(answer, w, 44)], vertical: 'middle' },
    {
      kind: 'text',
      box: part(1),
      paragraphs: [head, ...factsWithin([caveatOf(answer.number, said), answer.target, answer.progress], w, h - heightOf([head], w))],
      vertical: 'middle',
    },
    { kind: 'text', box: part(2), paragraphs: factsWithin([answer.need, answer.change, answer.forecast], w, h), vertical: 'middle' },
  ]
}

/** Several answers as cards in rows. */
export function answerCards(answers: readonly Answer[], box: Box, said: Said): PageItem[] {
  const across = answers.length <= 4 && box.w > 10 ? 2 : box.w > 10 ? 3 : 2
  const down = Math.ceil(answers.length / across)
  const gap = 0.22
  const w = (box.w - gap * (across - 1)) / across
  const h = Math.min(2.6, (box.h - gap * (down - 1)) / down)
  return answers.flatMap((answer, place) =>
    card(answer, { x: box.x + (place % across) * (w + gap), y: box.y + Math.floor(place / across) * (h + gap), w, h }, said),
  )
}

/** So many cards fit on a slide. */
export function mostCards(box: Box): number {
  return box.w > 10 ? 6 : 4
}

function card(answer: Answer, box: Box, said: Said): PageItem[] {
  const inner = { x: box.x + 0.22, y: box.y + 0.06, w: box.w - 0.37, h: box.h - 0.12 }
  const top = [...label(answer, inner.w, 18, 2), numberLine(answer, inner.w, 36), word(answer, 20)]
  const facts = [caveatOf(answer.number, said), answer.need, answer.target, answer.change, answer.progress, answer.forecast]
  return [
    { kind: 'bar', box, fill: palette.sunken },
    { kind: 'bar', box: { ...box, w: 0.09 }, fill: markPalette[answer.mark].solid },
    {
      kind: 'text',
      box: inner,
      paragraphs: [...top, ...factsWithin(facts, inner.w, inner.h - heightOf(top, inner.w), 16)],
      vertical: 'middle',
    },
  ]
}

function label({ label: text, measureUnit }: Answer, width: number, size: number, most: number): Paragraph[] {
  const unit = plainText(measureUnit)
  const name = plainText(text)
  const whole = unit === '' || name.toLocaleLowerCase().includes(unit.toLocaleLowerCase().split('/')[0] ?? unit) ? name : `${name} (${unit})`
  return [{ runs: [{ text: cutText(whole, width, { size, isBold: true }, most).text, size, isBold: true, colour: palette.inkSoft }] }]
}

/** The number as it is printed; a reason in its place is words, and smaller. */
function numberLine({ number }: Answer, width: number, size: number): Paragraph {
  const text = plainText(number.text)
  const fits = number.value !== null && widthOf(text, { size, isBold: true }) <= width
  return { runs: [{ text, size: fits ? size : 22, isBold: true, colour: number.value === null ? palette.inkSoft : palette.ink }] }
}

function word({ mark, markWord }: Answer, size: number): Paragraph {
  const colour = markPalette[mark]
  const runs: Run[] = [
    { text: '\u25a0 ', size, colour: colour.solid },
    { text: plainText(markWord), size, isBold: true, colour: colour.ink },
  ]
  return { runs: runs.filter(({ text }) => text !== '') }
}

/** All facts in the largest letters in which they fit; in the smallest, what is still too long is cut. */
function factsWithin(texts: readonly (string | null)[], width: number, height: number, largest = 18): Paragraph[] {
  const plain = texts.flatMap((text) => (text === null || plainText(text) === '' ? [] : [plainText(text)]))
  const toFacts = (size: number, most: number): Paragraph[] =>
    plain.map((text) => ({ runs: [{ text: cutText(text, width, { size }, most).text, size, colour: palette.ink }], after: 2 }))
  const fitting = factSizes.filter((size) => size <= largest).find((size) => heightOf(toFacts(size, 9), width) <= height)
  if (fitting !== undefined) return toFacts(fitting, 9)
  let used = 0
  return toFacts(textSizes.least, 2).filter((fact) => {
    used += heightOf([fact], width)
    return used <= height
  })
}

function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((sum, { runs, after = 0 }) => {
    const [{ size, isBold = false } = { size: textSizes.least }] = runs
    const text = runs.map((run) => run.text).join('')
    return sum + heightOfLines(breakText(text, width, { size, isBold }).length, size) + after / 72
  }, 0)
}
