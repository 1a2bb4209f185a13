import { bulletShapes, barFromZero, bandSpan } from '../bullet-shapes.ts'
import { fitWords } from './fit-words.ts'
import type { RankingInput } from './ranking-input.ts'
import { baselineAt, hallText, lineHeight } from './scene.ts'
import type { Box, Scene, Shape, TextLook } from './scene.ts'
import { axisTicks } from './axis-ticks.ts'
import { bandLabel } from './band-label.ts'
import { textWidth } from './text-width.ts'
import type { UnitPoint } from './unit-points.ts'

/** More rows nobody reads from the hall; the least height of one. */
export const mostRows = 14
export const leastRow = 29

interface Columns {
  glyph: number
  name: { x: number; width: number }
  plot: { x: number; width: number }
  /** Right edge of the values. */
  value: number
}

const space = 14

/** Every unit as a row: mark, name, bar against its target, value. */
export function rowsScene(input: RankingInput, body: Box): Scene {
  const { units, common } = input
  const wantsLabel = common !== null && (body.height - 2 * axisHeight) / Math.max(1, units.length) >= leastRow
  const top = wantsLabel ? axisHeight : 0
  const rows: Box = { ...body, y: body.y + top, height: body.height - top - axisHeight }
  const height = Math.min(116, rows.height / Math.max(1, units.length))
  const size = height >= 90 ? hallText.huge : height >= 46 ? hallText.large : hallText.read
  const columns = columnsOf(input, body, size)
  const end = rows.y + height * units.length
  const shapes: Shape[] = [...axisTicks(input, columns.plot, { from: rows.y, to: end }, body)]
  if (common !== null && wantsLabel) {
    const { from, to } = bandSpan(common.band, input.scale)
    const middle = columns.plot.x + ((from + to) / 2) * columns.plot.width
    shapes.push(bandLabel(common.words, middle, { ...body, height: axisHeight }))
  }
  const scenes = units.map((unit, index) => rowScene(input, unit, { ...body, y: rows.y + index * height, height }, columns, size))
  return { shapes: [...shapes, ...scenes.flatMap((scene) => scene.shapes)], targets: scenes.flatMap((scene) => scene.targets) }
}

const axisHeight = 34

function columnsOf({ units, isDiverging }: RankingInput, body: Box, size: number): Columns {
  const glyph = isDiverging ? 0 : size + 10
  const values = units.filter((unit) => unit.value !== null).map((unit) => textWidth(unit.text, size))
  const value = Math.max(0, ...values)
  const names = Math.max(0, ...units.map((unit) => textWidth(unit.name, size)))
  const name = Math.min(names, Math.max(120, body.width * 0.36))
  const from = body.x + glyph + name + space
  return {
    glyph: body.x,
    name: { x: body.x + glyph, width: name },
    plot: { x: from, width: Math.max(40, body.x + body.width - value - space - from) },
    value: body.x + body.width,
  }
}

function rowScene(input: RankingInput, unit: UnitPoint, box: Box, columns: Columns, size: number): Scene {
  const middle = box.y + box.height / 2
  const subject = unit.id
  const words = (x: number, y: number, text: string, anchor: 'start' | 'end', look: TextLook): Shape => {
    return { kind: 'text', x, y, words: text, size, anchor, look, subject }
  }
  const most = Math.max(1, Math.floor(box.height / (lineHeight * size)))
  const lines = fitWords(unit.name, columns.name.width, size, Math.min(2, most))
  const first = baselineAt(middle, size) - ((lines.length - 1) * lineHeight * size) / 2
  const shapes: Shape[] = lines.map((line, index) => words(columns.name.x, first + index * lineHeight * size, line, 'start', 'ink'))
  if (!input.isDiverging) shapes.push({ kind: 'glyph', x: columns.glyph + size / 2, y: middle, size: size * 0.86, mark: unit.mark, subject })
  if (unit.value === null) shapes.push(...missingShapes(unit, middle, box, columns, size))
  else {
    shapes.push(...bulletOf(input, unit, box, columns))
    shapes.push(words(columns.value, baselineAt(middle, size), unit.text, 'end', 'strong'))
    if (unit.isIllustrative) shapes.push(underline(columns.value, baselineAt(middle, size) + 5, textWidth(unit.text, size), subject))
  }
  return { shapes, targets: [{ box: { ...box, height: Math.max(1, box.height - 1) }, id: unit.id, label: unit.label }] }
}

function underline(right: number, y: number, width: number, subject: string): Shape {
  return { kind: 'path', d: `M${right - width},${y}H${right}`, look: 'illustrative', subject }
}

/** A short hatched place and the reason in words: nothing that could be taken for a bar of zero. */
function missingShapes(unit: UnitPoint, middle: number, box: Box, { plot, value }: Columns, size: number): Shape[] {
  const height = Math.min(24, box.height * 0.6)
  const hatch: Shape = { kind: 'rect', x: plot.x, y: middle - height / 2, width: 40, height, look: 'missing', subject: unit.id }
  const [reason = ''] = fitWords(unit.text, value - plot.x - 52, size)
  return [
    hatch,
    {
      kind: 'text',
      x: plot.x + 52,
      y: baselineAt(middle, size),
      words: reason,
      size,
      anchor: 'start',
      look: 'missing',
      hasHalo: true,
      subject: unit.id,
    },
  ]
}

function bulletOf({ scale, form, common, isDiverging }: RankingInput, unit: UnitPoint, box: Box, { plot }: Columns): Shape[] {
  const { id: subject, mark, isEstimate, value } = unit
  const x = (part: number) => plot.x + part * plot.width
  const middle = box.y + box.height / 2
  const thick = Math.min(40, box.height * 0.52)
  if (isDiverging && value !== null) {
    const bar = barFromZero(value, scale)
    return [
      {
        kind: 'rect',
        x: x(bar.from),
        y: middle - thick / 2,
        width: x(bar.to) - x(bar.from),
        height: thick,
        look: isEstimate ? 'barHollow' : 'bar',
        mark,
        subject,
      },
    ]
  }
  const { bar, dot, stem, band, bounds } = bulletShapes({ value, band: unit.band, isOwnTarget: unit.isOwnTarget, scale, form })
  const shapes: Shape[] = []
  // One target for all is drawn through, targets of their own stand apart.
  const apart = common === null ? 2 : 0
  const upright = (at: number) => `M${x(at)},${box.y + apart}V${box.y + box.height - apart}`
  if (band !== null) {
    shapes.push({
      kind: 'rect',
      x: x(band.from),
      y: box.y + apart,
      width: x(band.to) - x(band.from),
      height: box.height - 2 * apart,
      look: 'band',
      subject,
    })
  }
  if (bar !== null) {
    shapes.push({
      kind: 'rect',
      x: x(bar.from),
      y: middle - thick / 2,
      width: x(bar.to) - x(bar.from),
      height: thick,
      look: isEstimate ? 'barHollow' : 'bar',
      mark,
      subject,
    })
  }
  if (stem !== null) shapes.push({ kind: 'path', d: `M${x(stem.from)},${middle}H${x(stem.to)}`, look: 'stem', mark, subject })
  if (dot !== null)
    shapes.push({ kind: 'dot', x: x(dot), y: middle, r: Math.min(10, box.height * 0.3), look: isEstimate ? 'dotHollow' : 'dot', mark, subject })
  for (const { at, look } of bounds) {
    shapes.push({ kind: 'path', d: upright(at), look: look === 'main' ? 'boundMain' : look === 'far' ? 'bound' : 'boundReference', subject })
  }
  return shapes
}
