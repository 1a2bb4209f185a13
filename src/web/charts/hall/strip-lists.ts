import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { fitWords } from './fit-words.ts'
import { baselineAt, emptyScene, hallText } from './scene.ts'
import type { Box, Scene, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'
import type { UnitPoint } from './unit-points.ts'

/** Height of a row of names, and of the words above a strip. */
export const stripRow = 33

/** Narrower columns name units without their marks. */
const leastMarked = 320

/** The first of the list at the left, its last at the right. */
export function endsScene(known: readonly UnitPoint[], count: number, box: Box, locale: Locale): Scene {
  if (count === 0) return emptyScene
  const text = hallChartTexts[locale]
  const gap = Math.min(56, box.width * 0.05)
  const width = (box.width - gap) / 2
  const columns = [
    { x: box.x, head: text.first, units: known.slice(0, count) },
    { x: box.x + width + gap, head: text.last, units: known.slice(known.length - count) },
  ]
  const size = hallText.read
  const rows = columns.flatMap(({ x, units }) =>
    units.map((unit, index) => ({ unit, box: { x, y: box.y + stripRow * (index + 1), width, height: stripRow - 1 } })),
  )
  return {
    shapes: [
      ...columns.map(({ x, head }): Shape => {
        const [words = ''] = fitWords(head, width, size)
        return { kind: 'text', x, y: baselineAt(box.y + stripRow / 2, size), words, size, anchor: 'start', look: 'soft' }
      }),
      ...rows.flatMap(({ unit, box: row }) => endRow(unit, row)),
    ],
    targets: rows.map(({ unit, box: row }) => ({ box: row, id: unit.id, label: unit.label })),
  }
}

function endRow(unit: UnitPoint, { x, y, width, height }: Box): Shape[] {
  const size = hallText.read
  const middle = y + height / 2
  const baseline = baselineAt(middle, size)
  const before = width < leastMarked ? 0 : size + 10
  const value = textWidth(unit.text, size)
  const [name = ''] = fitWords(unit.name, width - value - before - 14, size)
  const subject = unit.id
  const shapes: Shape[] = [
    { kind: 'text', x: x + before, y: baseline, words: name, size, anchor: 'start', look: 'ink', subject },
    { kind: 'text', x: x + width, y: baseline, words: unit.text, size, anchor: 'end', look: 'strong', subject },
  ]
  if (unit.isIllustrative) shapes.push({ kind: 'path', d: `M${x + width - value},${baseline + 5}H${x + width}`, look: 'illustrative', subject })
  if (before > 0) shapes.push({ kind: 'glyph', x: x + size / 2, y: middle, size: size * 0.86, mark: unit.mark, subject })
  return shapes
}

/** The side of as many squares as fill a box from the left, at most as large as to be told apart from the hall. */
function largestSquare(count: number, { width, height }: Box): number {
  const room = Math.sqrt((width * Math.max(1, height - 2 * stripRow)) / count)
  return Math.max(12, Math.min(44, Math.floor(room * 0.92)))
}

/** Units without a value, in words and each as its sign, at the bottom, or at the top where they are all: never on the axis. */
export function missingScene(missing: readonly UnitPoint[], body: Box, locale: Locale, isAll = false): Scene & { height: number } {
  if (missing.length === 0) return { shapes: [], targets: [], height: 0 }
  const [words = ''] = fitWords(hallChartTexts[locale].missing(formatNumber(String(missing.length), locale)), body.width, hallText.read)
  const left = textWidth(words, hallText.read) + 20
  const isBeside = !isAll && left + missing.length * 12 <= body.width
  const width = isBeside ? body.width - left : body.width
  const size = isAll ? largestSquare(missing.length, body) : Math.min(22, Math.max(12, Math.floor(width / missing.length)))
  const across = Math.max(1, Math.floor(width / size))
  const lines = Math.ceil(missing.length / across)
  const height = (isBeside ? 0 : stripRow) + Math.max(stripRow, lines * size + 8)
  const top = isAll ? body.y : body.y + body.height - height
  const from = { x: body.x + (isBeside ? left : 0), y: top + (isBeside ? (stripRow - size) / 2 : stripRow) }
  const boxes = missing.map((unit, index) => ({
    unit,
    box: { x: from.x + (index % across) * size, y: from.y + Math.floor(index / across) * size, width: size, height: size },
  }))
  return {
    height,
    shapes: [
      { kind: 'text', x: body.x, y: baselineAt(top + stripRow / 2, hallText.read), words, size: hallText.read, anchor: 'start', look: 'missing' },
      ...boxes.map(({ unit, box }): Shape => {
        return { kind: 'glyph', x: box.x + size / 2, y: box.y + size / 2, size: size * 0.86, mark: 'noData', subject: unit.id }
      }),
    ],
    targets: boxes.map(({ unit, box }) => ({ box, id: unit.id, label: unit.label })),
  }
}
