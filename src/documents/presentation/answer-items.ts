import type { Answer } from '../../domain/report/report.ts'
import { markPalette, palette } from '../palette.ts'
import { breakText, cutText, heightOfLines, widthOf } from './fit-text.ts'
import type { PageItem, Paragraph, Run } from './page.ts'
import { plainText } from './plain-text.ts'
import type { Box } from './slide-shape.ts'

/** One answer across the whole width is so high, in inches. */
export const stripHeight = 1.62

/** The number at the left, what it is measured by in the middle, what it takes at the right. */
export function answerStrip(answer: Answer, box: Box): PageItem[] {
  const third = box.w / 3
  const part = (place: number): Box => ({ x: box.x + place * third + 0.15, y: box.y + 0.1, w: third - 0.3, h: stripHeight - 0.2 })
  const { w } = part(0)
  return [
    { kind: 'bar', box: { ...box, h: stripHeight }, fill: palette.sunken },
    { kind: 'bar', box: { ...box, w: 0.09, h: stripHeight }, fill: markPalette[answer.mark].solid },
    { kind: 'text', box: part(0), paragraphs: [label(answer, w, 16, 1), numberLine(answer, w, 44)], vertical: 'middle' },
    { kind: 'text', box: part(1), paragraphs: [word(answer, 22), ...facts([answer.target, answer.progress], w, 18)], vertical: 'middle' },
    { kind: 'text', box: part(2), paragraphs: facts([answer.need, answer.change, answer.forecast], w, 18), vertical: 'middle' },
  ]
}

/** Several answers as cards in rows. */
export function answerCards(answers: readonly Answer[], box: Box): PageItem[] {
  const across = answers.length <= 4 && box.w > 10 ? 2 : box.w > 10 ? 3 : 2
  const down = Math.ceil(answers.length / across)
  const gap = 0.22
  const w = (box.w - gap * (across - 1)) / across
  const h = Math.min(2.6, (box.h - gap * (down - 1)) / down)
  return answers.flatMap((answer, place) =>
    card(answer, { x: box.x + (place % across) * (w + gap), y: box.y + Math.floor(place / across) * (h + gap), w, h }),
  )
}

/** So many cards fit on a slide. */
export function mostCards(box: Box): number {
  return box.w > 10 ? 6 : 4
}

function card(answer: Answer, box: Box): PageItem[] {
  const inner = { x: box.x + 0.22, y: box.y + 0.08, w: box.w - 0.37, h: box.h - 0.16 }
  const top = [label(answer, inner.w, 18, 2), numberLine(answer, inner.w, 36)]
  const room = inner.h - 1.55
  const rest = [word(answer, 20), ...facts([answer.need, answer.target, answer.change, answer.progress, answer.forecast], inner.w, 16)]
  return [
    { kind: 'bar', box, fill: palette.sunken },
    { kind: 'bar', box: { ...box, w: 0.09 }, fill: markPalette[answer.mark].solid },
    { kind: 'text', box: inner, paragraphs: [...top, ...within(rest, inner.w, room)], vertical: 'middle' },
  ]
}

function label({ label: text, measureUnit }: Answer, width: number, size: number, most: number): Paragraph {
  const unit = plainText(measureUnit)
  const name = plainText(text)
  const whole = unit === '' || name.toLocaleLowerCase().includes(unit.toLocaleLowerCase().split('/')[0] ?? unit) ? name : `${name} (${unit})`
  return { runs: [{ text: cutText(whole, width, { size, isBold: true }, most).text, size, isBold: true, colour: palette.inkSoft }] }
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

function facts(texts: readonly (string | null)[], width: number, size: number): Paragraph[] {
  return texts.flatMap((text) => {
    const plain = text === null ? '' : plainText(text)
    return plain === '' ? [] : [{ runs: [{ text: cutText(plain, width, { size }, 2).text, size, colour: palette.ink }], after: 2 }]
  })
}

/** As many paragraphs as fit, at least the first. */
function within(paragraphs: readonly Paragraph[], width: number, height: number): Paragraph[] {
  let used = 0
  return paragraphs.filter(({ runs }, place) => {
    const size = runs[0]?.size ?? 16
    used += heightOfLines(breakText(runs.map(({ text }) => text).join(''), width, { size }).length, size) + 2 / 72
    return place === 0 || used <= height
  })
}
