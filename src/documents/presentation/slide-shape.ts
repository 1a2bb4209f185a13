import { heightOfLines } from './fit-text.ts'

/** Wide screens, and older projectors. */
export type SlideShape = '16:9' | '4:3'

/** In inches from the upper left corner of the slide. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Sizes of text in points: read from the back of a hall. Tables and axes may be smaller, never below `least`. */
export const textSizes = { title: 28, coverTitle: 40, lede: 24, body: 22, tight: 20, heading: 20, note: 14, axis: 14, foot: 11, least: 12 } as const

export const slideSizes: Record<SlideShape, { width: number; height: number; margin: number }> = {
  '16:9': { width: 40 / 3, height: 7.5, margin: 0.6 },
  '4:3': { width: 10, height: 7.5, margin: 0.45 },
}

/** A title is at most so many lines; the whole of a longer one stands in the notes. */
export const mostTitleLines = 3

const titleTop = 0.38
const contentBottom = 6.78

/** Every place on a slide with a title of so many lines. */
export interface SlideFrame {
  shape: SlideShape
  width: number
  height: number
  margin: number
  bar: Box
  title: Box
  subtitle: Box
  /** Below title and subtitle, above the foot. */
  content: Box
  foot: Box
  footEnd: Box
  number: Box
}

export function frameOf(shape: SlideShape, titleLines: number, hasSubtitle: boolean): SlideFrame {
  const { width, height, margin } = slideSizes[shape]
  const inner = width - 2 * margin
  const titleHeight = heightOfLines(titleLines, textSizes.title) + 0.1
  const subtitleHeight = hasSubtitle ? 0.42 : 0
  const subtitleTop = titleTop + titleHeight
  const top = subtitleTop + subtitleHeight + 0.12
  const footEnd = Math.min(3.6, inner * 0.32)
  return {
    shape,
    width,
    height,
    margin,
    bar: { x: 0, y: 0, w: width, h: 0.14 },
    title: { x: margin, y: titleTop, w: inner, h: titleHeight },
    subtitle: { x: margin, y: subtitleTop, w: inner, h: 0.42 },
    content: { x: margin, y: top, w: inner, h: contentBottom - top },
    foot: { x: margin, y: 6.92, w: inner - footEnd - 0.7, h: 0.46 },
    footEnd: { x: width - margin - 0.6 - footEnd, y: 6.92, w: footEnd, h: 0.46 },
    number: { x: width - margin - 0.55, y: 6.92, w: 0.55, h: 0.46 },
  }
}

/** A box divided from left to right at a part of its width. */
export function divided(box: Box, part: number, gap = 0.35): [Box, Box] {
  const left = (box.w - gap) * part
  return [
    { ...box, w: left },
    { ...box, x: box.x + left + gap, w: box.w - left - gap },
  ]
}

/** What is left of a box below so much of its height. */
export function below(box: Box, height: number): Box {
  return { ...box, y: box.y + height, h: Math.max(0, box.h - height) }
}
