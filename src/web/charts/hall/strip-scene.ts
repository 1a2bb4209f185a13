import { formatNumber } from '../../../domain/number-format.ts'
import { bandSpan } from '../bullet-shapes.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { axisTicks } from './axis-ticks.ts'
import { fitWords } from './fit-words.ts'
import type { RankingInput } from './ranking-input.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Box, Scene, Shape } from './scene.ts'
import { swarmOf } from './swarm.ts'
import { textWidth } from './text-width.ts'
import type { UnitPoint } from './unit-points.ts'

const row = 33
const axis = 36
const dots = { most: 22, least: 9 }
/** Fewer ends than this on a side say nothing; more nobody reads. */
const ends = { least: 2, most: 7 }

/**
 * Many units: each as its mark at its value on one strip with the target, and under it the ends of the list by name. Whoever is not named can
 * still be pointed at on the strip.
 */
export function stripScene(input: RankingInput, body: Box): Scene {
  const { units, common, locale } = input
  const known = units.filter((unit) => unit.value !== null)
  const missing = units.filter((unit) => unit.value === null)
  const missingPart = missingScene(missing, body, input)
  const label = common === null ? 0 : row
  const named = Math.max(ends.least, Math.min(ends.most, Math.floor((body.height * 0.48 - row) / row), Math.floor(known.length / 2)))
  const list = known.length === 0 ? 0 : row * (Math.min(named, known.length) + 1)
  const strip: Box = { ...body, y: body.y + label, height: body.height - label - axis - list - missingPart.height }
  const plot = { x: body.x + 24, width: body.width - 48 }
  const x = (part: number) => plot.x + part * plot.width
  const shapes: Shape[] = []
  if (known.length > 0) {
    shapes.push(...axisTicks({ ...input, measureUnit: '' }, plot, { from: strip.y, to: strip.y + strip.height }, body.x))
    shapes.push(...unitOfAxis(input, body, strip))
    if (common !== null) {
      const band = bandSpan(common.band, input.scale)
      const words = hallChartTexts[locale].targetOf(common.text)
      const half = textWidth(words, hallText.read) / 2
      const middle = Math.max(body.x + half, Math.min(x((band.from + band.to) / 2), body.x + body.width - half))
      shapes.push({ kind: 'rect', x: x(band.from), y: strip.y, width: x(band.to) - x(band.from), height: strip.height, look: 'band' })
      shapes.push({
        kind: 'text',
        x: middle,
        y: baselineAt(body.y + row / 2, hallText.read),
        words,
        size: hallText.read,
        anchor: 'middle',
        look: 'strong',
      })
      for (const edge of [common.band.lower, common.band.upper]) {
        if (edge !== null) shapes.push({ kind: 'path', d: `M${x(input.scale.at(edge))},${strip.y}V${strip.y + strip.height}`, look: 'boundMain' })
      }
    }
  }
  const swarm = swarmScene(input, known, strip, plot)
  const lists =
    known.length === 0 ? { shapes: [], targets: [] } : endsScene(input, known, named, { ...body, y: strip.y + strip.height + axis, height: list })
  return {
    shapes: [...shapes, ...swarm.shapes, ...lists.shapes, ...missingPart.shapes],
    targets: [...swarm.targets, ...missingPart.targets],
  }
}

/** The unit of the axis at its right end, above it, where dots are fewest. */
function unitOfAxis({ measureUnit }: RankingInput, body: Box, strip: Box): Shape[] {
  const [words = ''] = fitWords(measureUnit, body.width * 0.4, hallText.note)
  const y = baselineAt(strip.y + 12, hallText.note)
  return [{ kind: 'text', x: body.x, y, words, size: hallText.note, anchor: 'start', look: 'soft', hasHalo: true }]
}

function swarmScene({ scale }: RankingInput, known: readonly UnitPoint[], strip: Box, plot: { x: number; width: number }): Scene {
  const places = known.map((unit) => ({ id: unit.id, at: scale.at(unit.value ?? 0) * plot.width }))
  const swarm = swarmOf(places, strip.height - 12, dots, plot.width)
  const byId = new Map(known.map((unit) => [unit.id, unit]))
  const middle = strip.y + strip.height / 2
  const shapes: Shape[] = []
  const targets: Scene['targets'][number][] = []
  for (const dot of swarm.dots) {
    const unit = byId.get(dot.id)
    if (unit === undefined) continue
    const [x, y] = [plot.x + dot.x, middle + dot.y]
    shapes.push({ kind: 'glyph', x, y, size: swarm.size * 0.94, mark: unit.mark, subject: unit.id })
    targets.push({ box: { x: x - swarm.size / 2, y: y - swarm.size / 2, width: swarm.size, height: swarm.size }, id: unit.id, label: unit.label })
  }
  return { shapes, targets }
}

/** The first of the list at the left, its last at the right. */
function endsScene(input: RankingInput, known: readonly UnitPoint[], count: number, box: Box): Scene {
  const text = hallChartTexts[input.locale]
  const gap = 48
  const width = (box.width - gap) / 2
  const columns = [
    { x: box.x, head: text.first, units: known.slice(0, count) },
    { x: box.x + width + gap, head: text.last, units: known.slice(count).slice(-count) },
  ]
  const size = hallText.read
  const shapes = columns.flatMap(({ x, head, units }): Shape[] => [
    { kind: 'text', x, y: baselineAt(box.y + row / 2, hallText.note), words: head, size: hallText.note, anchor: 'start', look: 'soft' },
    ...units.flatMap((unit, index): Shape[] => {
      const middle = box.y + row * (index + 1.5)
      const y = baselineAt(middle, size)
      const value = textWidth(unit.text, size)
      const [name = ''] = fitWords(unit.name, width - value - size - 26, size)
      return [
        { kind: 'glyph', x: x + size / 2, y: middle, size: size * 0.86, mark: unit.mark, subject: unit.id },
        { kind: 'text', x: x + size + 10, y, words: name, size, anchor: 'start', look: 'ink', subject: unit.id },
        { kind: 'text', x: x + width, y, words: unit.text, size, anchor: 'end', look: 'strong', subject: unit.id },
      ]
    }),
  ])
  return { shapes, targets: [] }
}

/** Units without a value, in words and each as its sign, at the bottom: never on the axis. */
function missingScene(missing: readonly UnitPoint[], body: Box, { locale }: RankingInput): Scene & { height: number } {
  if (missing.length === 0) return { shapes: [], targets: [], height: 0 }
  const words = hallChartTexts[locale].missing(formatNumber(String(missing.length), locale))
  const left = textWidth(words, hallText.read) + 20
  const isBeside = left + missing.length * 12 <= body.width
  const width = isBeside ? body.width - left : body.width
  const size = Math.min(22, Math.max(12, Math.floor(width / missing.length)))
  const across = Math.max(1, Math.floor(width / size))
  const lines = Math.ceil(missing.length / across)
  const height = (isBeside ? 0 : row) + Math.max(row, lines * size + 8)
  const top = body.y + body.height - height
  const from = { x: body.x + (isBeside ? left : 0), y: top + (isBeside ? (row - size) / 2 : row) }
  const boxes = missing.map((unit, index) => ({
    unit,
    box: { x: from.x + (index % across) * size, y: from.y + Math.floor(index / across) * size, width: size, height: size },
  }))
  return {
    height,
    shapes: [
      { kind: 'text', x: body.x, y: baselineAt(top + row / 2, hallText.read), words, size: hallText.read, anchor: 'start', look: 'missing' },
      ...boxes.map(({ unit, box }): Shape => {
        return { kind: 'glyph', x: box.x + size / 2, y: box.y + size / 2, size: size * 0.86, mark: 'noData', subject: unit.id }
      }),
    ],
    targets: boxes.map(({ unit, box }) => ({ box, id: unit.id, label: unit.label })),
  }
}
