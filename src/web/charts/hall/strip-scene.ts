import { bandSpan } from '../bullet-shapes.ts'
import { axisTicks } from './axis-ticks.ts'
import { bandLabel } from './band-label.ts'
import { fitWords } from './fit-words.ts'
import type { RankingInput } from './ranking-input.ts'
import { baselineAt, boxOfText, hallText } from './scene.ts'
import type { Box, Scene, SceneText, Shape, Target } from './scene.ts'
import { endsScene, missingScene, stripRow } from './strip-lists.ts'
import { swarmOf } from './swarm.ts'
import type { Swarm } from './swarm.ts'
import { textWidth } from './text-width.ts'
import type { UnitPoint } from './unit-points.ts'

const axis = 36
const dots = { most: 24, least: 9 }
/** Fewer ends than this on a side say nothing; more nobody reads. */
const ends = { least: 2, most: 7 }
const inset = 26

/**
 * Many units: each as its mark at its value on one strip with the target, and under it the ends of the list by name. Whoever is not named can
 * still be pointed at on the strip.
 */
export function stripScene(input: RankingInput, body: Box): Scene {
  const known = input.units.filter((unit) => unit.value !== null)
  const missing = input.units.filter((unit) => unit.value === null)
  const without = missingScene(missing, body, input.locale, known.length === 0)
  if (known.length === 0) return without
  const most = Math.floor(known.length / 2)
  const room = body.height - without.height
  const named = Math.max(Math.min(ends.least, most), Math.min(ends.most, most, Math.floor((room * 0.48) / stripRow) - 1))
  const list = stripRow * (named + 1)
  const strip: Box = { ...body, y: body.y + stripRow, height: room - stripRow - axis - list }
  const plot = { x: body.x + inset, width: body.width - 2 * inset }
  const swarm = swarmScene(input, known, strip, plot)
  const lists = endsScene(known, named, { ...body, y: strip.y + strip.height + axis, height: list }, input.locale)
  const shown = new Set([...known.slice(0, named), ...known.slice(known.length - named)].map((unit) => unit.id))
  return {
    shapes: [...backdrop(input, body, strip, plot), ...swarm.shapes, ...lists.shapes, ...without.shapes, ...pointedOut(input, swarm, shown, strip)],
    targets: [
      ...lists.targets,
      ...swarm.targets.map((target) => (shown.has(target.id) ? { ...target, isSecond: true } : target)),
      ...without.targets,
    ],
  }
}

/** Axis, target and the words above: the target's over its place, the unit of the axis beside them. */
function backdrop(input: RankingInput, body: Box, strip: Box, plot: { x: number; width: number }): Shape[] {
  const { common, scale, measureUnit } = input
  const x = (part: number) => plot.x + part * plot.width
  const shapes = axisTicks({ ...input, measureUnit: '' }, plot, { from: strip.y, to: strip.y + strip.height }, body)
  const head: Box = { ...body, height: stripRow }
  let room = body.width
  if (common !== null) {
    const band = bandSpan(common.band, scale)
    const label = bandLabel(common.words, x((band.from + band.to) / 2), head)
    room = Math.max(0, boxOfText(label).x - body.x - 16)
    shapes.push(
      { kind: 'rect', x: x(band.from), y: strip.y, width: Math.max(1, x(band.to) - x(band.from)), height: strip.height, look: 'band' },
      label,
    )
    for (const edge of [common.band.lower, common.band.upper]) {
      const look = common.isOwn ? 'boundMain' : 'boundReference'
      if (edge !== null) shapes.push({ kind: 'path', d: `M${x(scale.at(edge))},${strip.y}V${strip.y + strip.height}`, look })
    }
  }
  const size = textWidth(measureUnit, hallText.read) <= room ? hallText.read : hallText.note
  const [words = ''] = textWidth(measureUnit, hallText.note) <= room ? fitWords(measureUnit, room, size) : []
  if (words === '') return shapes
  return [...shapes, { kind: 'text', x: body.x, y: baselineAt(head.y + head.height / 2, size), words, size, anchor: 'start', look: 'soft' }]
}

interface SwarmScene extends Scene {
  swarm: Swarm
  at: ReadonlyMap<string, { x: number; y: number }>
}

function swarmScene({ scale }: RankingInput, known: readonly UnitPoint[], strip: Box, plot: { x: number; width: number }): SwarmScene {
  const places = known.map((unit) => ({ id: unit.id, at: scale.at(unit.value ?? 0) * plot.width }))
  const swarm = swarmOf(places, Math.max(4, strip.height - 8), dots, plot.width)
  const byId = new Map(known.map((unit) => [unit.id, unit]))
  const middle = strip.y + strip.height / 2
  const shapes: Shape[] = []
  const targets: Target[] = []
  const at = new Map<string, { x: number; y: number }>()
  for (const dot of swarm.dots) {
    const unit = byId.get(dot.id)
    if (unit === undefined) continue
    const [x, y] = [plot.x + dot.x, middle + dot.y]
    at.set(unit.id, { x, y })
    shapes.push({ kind: 'glyph', x, y, size: swarm.size * (unit.isEstimate ? 0.74 : 0.92), mark: unit.mark, subject: unit.id })
    if (unit.isEstimate) shapes.push({ kind: 'dot', x, y, r: swarm.size * 0.47, look: 'ring', subject: unit.id })
    targets.push({ box: { x: x - swarm.size / 2, y: y - swarm.size / 2, width: swarm.size, height: swarm.size }, id: unit.id, label: unit.label })
  }
  return { shapes, targets, swarm, at }
}

/** Name and value beside the dots of units pointed out that the lists do not name; the dots around them are dim then. */
function pointedOut({ units, highlighted }: RankingInput, { at, swarm }: SwarmScene, named: ReadonlySet<string>, strip: Box): Shape[] {
  const size = hallText.read
  return units.flatMap((unit): SceneText[] => {
    const place = at.get(unit.id)
    if (place === undefined || highlighted?.includes(unit.id) !== true || named.has(unit.id)) return []
    const isRight = place.x < strip.x + strip.width / 2
    const room = (isRight ? strip.x + strip.width - place.x : place.x - strip.x) - swarm.size
    const [words = ''] = fitWords(`${unit.name} ${unit.text}`, room, size)
    const x = place.x + (isRight ? 1 : -1) * (swarm.size / 2 + 6)
    return [
      {
        kind: 'text',
        x,
        y: baselineAt(place.y, size),
        words,
        size,
        anchor: isRight ? 'start' : 'end',
        look: 'strong',
        hasHalo: true,
        subject: unit.id,
      },
    ]
  })
}
