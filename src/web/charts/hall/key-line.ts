import type { Mark } from '../../../domain/mark.ts'
import { fitWords } from './fit-words.ts'
import { baselineAt, hallText } from './scene.ts'
import type { DotLook, PathLook, Shape, Size } from './scene.ts'
import { textWidth } from './text-width.ts'

export type Sign =
  | { mark: Mark }
  | { path: PathLook; isUpright: boolean }
  | { rect: 'band' | 'missing' | 'barHollow' }
  | { dot: Exclude<DotLook, 'dot'> }
  | null

/** A sign and what it means. */
export interface KeyEntry {
  sign: Sign
  words: string
}

interface Flow {
  shapes: Shape[]
  /** Of all its lines. */
  height: number
}

const gap = 28
const signWidth = 34

/** Entries from the top left, each in the first line of the width that has room for it. */
export function keyLines(entries: readonly KeyEntry[], at: { x: number; y: number; width: number }, size: number): Flow {
  const step = lineStep(size)
  const shapes: Shape[] = []
  /** How far each line is filled. */
  const lines: number[] = []
  for (const { sign, words } of entries) {
    const before = sign === null ? 0 : 'mark' in sign ? size + 6 : signWidth
    const [shown = ''] = fitWords(words, at.width - before, size)
    const width = before + textWidth(shown, size)
    const free = lines.findIndex((filled) => filled + gap + width <= at.width)
    const line = free === -1 ? lines.length : free
    const filled = lines[line]
    const x = at.x + (filled === undefined ? 0 : filled + gap)
    const middle = at.y + line * step + step / 2
    shapes.push(...signShapes(sign, x, middle, size))
    shapes.push({ kind: 'text', x: x + before, y: baselineAt(middle, size), words: shown, size, anchor: 'start', look: 'soft' })
    lines[line] = x - at.x + width
  }
  return { shapes, height: lines.length * step }
}

/** Of a box at most this part explains signs; the least important entries, the last ones, are left out beyond it. */
const mostFoot = 0.3

/** Entries at the foot of a box, the most important first. */
export function footLines(entries: readonly KeyEntry[], box: Size): Flow {
  const place = { x: 0, y: 0, width: box.width }
  let kept = entries
  while (kept.length > 1 && keyLines(kept, place, hallText.note).height > box.height * mostFoot) kept = kept.slice(0, -1)
  const { height } = keyLines(kept, place, hallText.note)
  return { ...keyLines(kept, { ...place, y: box.height - height }, hallText.note), height }
}

function lineStep(size: number): number {
  return Math.ceil(size * 1.35)
}

function signShapes(sign: Sign, x: number, middle: number, size: number): Shape[] {
  if (sign === null) return []
  if ('mark' in sign) return [{ kind: 'glyph', x: x + size / 2, y: middle, size: size * 0.92, mark: sign.mark }]
  const right = x + signWidth - 8
  if ('rect' in sign) return [{ kind: 'rect', x: x + 1, y: middle - 8, width: right - x - 1, height: 16, look: sign.rect }]
  if ('dot' in sign) return [{ kind: 'dot', x: (x + right) / 2, y: middle, r: 7, look: sign.dot }]
  const centre = (x + right) / 2
  const d = sign.isUpright ? `M${centre},${middle - size / 2}V${middle + size / 2}` : `M${x + 1},${middle}H${right}`
  return [{ kind: 'path', d, look: sign.path }]
}
