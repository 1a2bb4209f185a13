import type { Mark } from '../../../domain/mark.ts'
import { fitWords } from './fit-words.ts'
import { baselineAt } from './scene.ts'
import type { DotLook, PathLook, Shape } from './scene.ts'
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

/** Entries one after the other from the top left, in as many lines of the width as they take. */
export function keyLines(entries: readonly KeyEntry[], at: { x: number; y: number; width: number }, size: number): Flow {
  const step = Math.ceil(size * 1.35)
  const shapes: Shape[] = []
  let x = 0
  let line = 0
  for (const { sign, words } of entries) {
    const before = sign === null ? 0 : 'mark' in sign ? size + 6 : signWidth
    const [shown = ''] = fitWords(words, at.width - before, size)
    const width = before + textWidth(shown, size)
    if (x > 0 && x + width > at.width) {
      x = 0
      line += 1
    }
    const middle = at.y + line * step + step / 2
    shapes.push(...signShapes(sign, at.x + x, middle, size))
    shapes.push({ kind: 'text', x: at.x + x + before, y: baselineAt(middle, size), words: shown, size, anchor: 'start', look: 'soft' })
    x += width + gap
  }
  return { shapes, height: entries.length === 0 ? 0 : (line + 1) * step }
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
