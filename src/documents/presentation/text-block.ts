import { palette } from '../palette.ts'
import { breakText, heightOfLines } from './fit-text.ts'
import type { Paragraph } from './page.ts'
import { textSizes } from './slide-shape.ts'

/** A sentence on a slide; a point has a bullet. */
export interface Sentence {
  text: string
  isPoint: boolean
}

/** Between paragraphs, in points. */
const after = 8
/** Room for a bullet, in inches. */
const bulletRoom = 0.32

function heightOf({ text, isPoint }: Sentence, width: number, size: number): number {
  const lines = breakText(text, isPoint ? width - bulletRoom : width, { size }).length
  return heightOfLines(lines, size) + after / 72
}

/** How high the sentences are in a box so wide, in inches. */
export function heightOfSentences(sentences: readonly Sentence[], width: number, size: number): number {
  return sentences.reduce((sum, sentence) => sum + heightOf(sentence, width, sizeOf(sentence, size)), 0)
}

function sizeOf({ isPoint }: Sentence, size: number): number {
  return isPoint ? size : Math.max(size, size === textSizes.body ? textSizes.lede : size)
}

export function toParagraphs(sentences: readonly Sentence[], size: number): Paragraph[] {
  return sentences.map((sentence) => ({
    runs: [{ text: sentence.text, size: sizeOf(sentence, size), colour: palette.ink, isBold: sentence === sentences[0] && !sentence.isPoint }],
    isBullet: sentence.isPoint,
    after,
  }))
}

/** The sentences in portions that fit into a box; one that is longer than a whole box is divided between words. */
export function portionsOf(sentences: readonly Sentence[], box: { w: number; h: number }, size: number): Sentence[][] {
  const portions: Sentence[][] = []
  let portion: Sentence[] = []
  let used = 0
  for (const sentence of sentences.flatMap((each) => divide(each, box, size))) {
    const height = heightOf(sentence, box.w, sizeOf(sentence, size))
    if (portion.length > 0 && used + height > box.h) {
      portions.push(portion)
      portion = []
      used = 0
    }
    portion.push(sentence)
    used += height
  }
  return portion.length === 0 ? portions : [...portions, portion]
}

function divide(sentence: Sentence, box: { w: number; h: number }, size: number): Sentence[] {
  const most = Math.max(1, Math.floor((box.h - after / 72) / heightOfLines(1, sizeOf(sentence, size))))
  const width = sentence.isPoint ? box.w - bulletRoom : box.w
  const lines = breakText(sentence.text, width, { size: sizeOf(sentence, size) })
  if (lines.length <= most) return [sentence]
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) => ({
    ...sentence,
    text: lines.slice(part * most, (part + 1) * most).join(' '),
  }))
}
