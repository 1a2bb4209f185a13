import type { Mark } from '../../../domain/mark.ts'
import { textWidth } from './text-width.ts'

export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  x: number
  y: number
}

/** Sizes of text in logical pixels of a slide (1280 × 720): very few rows; few rows; what is read from the hall; what explains signs. */
export const hallText = { huge: 32, large: 28, read: 24, note: 20 } as const

/** How a shape looks; SceneDrawing.module.css knows the colours. */
export type TextLook = 'ink' | 'soft' | 'own' | 'strong' | 'missing'
export type RectLook = 'band' | 'bar' | 'barHollow' | 'missing'
export type PathLook =
  | 'axis'
  | 'grid'
  | 'line'
  | 'lineBroken'
  | 'side'
  | 'faint'
  | 'faintBroken'
  | 'goal'
  | 'bound'
  | 'boundMain'
  | 'boundReference'
  | 'forecast'
  | 'interval'
  | 'path'
  | 'break'
  | 'leader'
  | 'stem'
  | 'illustrative'
export type DotLook = 'dot' | 'faint' | 'dotHollow' | 'sideTriangle' | 'sideSquare' | 'forecast' | 'ring'

/** `subject`: whom it is about (a unit's id, a year), for highlighting; what is about nobody is never dimmed. */
interface AboutSomebody {
  subject?: string
  /** Colours of a verdict. */
  mark?: Mark | null
}

export interface SceneText extends AboutSomebody {
  kind: 'text'
  x: number
  /** Of the baseline. */
  y: number
  words: string
  size: number
  anchor: 'start' | 'middle' | 'end'
  look: TextLook
  /** A ground of the page's colour behind the letters, where lines pass. */
  hasHalo?: boolean
}

export type Shape =
  | SceneText
  | (AboutSomebody & Box & { kind: 'rect'; look: RectLook })
  | (AboutSomebody & { kind: 'path'; d: string; look: PathLook })
  | (AboutSomebody & { kind: 'dot'; x: number; y: number; r: number; look: DotLook })
  | (AboutSomebody & { kind: 'glyph'; x: number; y: number; size: number; mark: Mark })

/** What one can point at: where it is, whom it leads to, and what is read aloud. */
export interface Target {
  box: Box
  id: string
  label: string
  /** True where the same is already pointed at elsewhere by keyboard and by voice. */
  isSecond?: boolean
}

/** A whole picture in logical pixels, before it is drawn. */
export interface Scene {
  shapes: readonly Shape[]
  targets: readonly Target[]
}

export const emptyScene: Scene = { shapes: [], targets: [] }

/** The room a text takes, with marks above and below its letters. */
export function boxOfText({ x, y, words, size, anchor }: SceneText): Box {
  const width = textWidth(words, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - ascent * size, width, height: lineHeight * size }
}

/** Parts of a text's size: from the top of a letter with two marks to its baseline, and from line to line. */
export const ascent = 0.94
export const lineHeight = 1.18

/** The baseline of a text whose letters stand in the middle at `y`. */
export function baselineAt(y: number, size: number): number {
  return y + 0.35 * size
}
