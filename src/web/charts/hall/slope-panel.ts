import { placeLabels } from '../place-labels.ts'
import { fitWords } from './fit-words.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Box, Scene, Shape } from './scene.ts'
import type { SlopeEnd, SlopeLine } from './slope-lines.ts'
import { textWidth } from './text-width.ts'

const size = hallText.read
/** From line to line of the names at an end. */
export const slopeStep = 30
/** From this width on names stand at both ends, else at the right. */
const roomy = 840
/** From the end of a line to its value, and from the value to the name. */
const lead = 30
const apart = 12

/** A panel for one line alone is named above it. */
const oneHead = 68

/** Height of years and unit above the lines; in a narrow panel they stand below each other. */
export function slopeHead(width: number, lines: number): number {
  if (lines === 1) return oneHead
  return width < roomy ? 72 : 42
}

interface Frame {
  area: Box
  x: { from: number; to: number }
  /** Widths beside the lines. */
  side: { from: number; to: number }
  numbers: number
  y: (value: number) => number
  named: ReadonlySet<string>
}

/** Lines counted in one unit, between their first and last years. */
export function slopePanel(lines: readonly SlopeLine[], box: Box, named: ReadonlySet<string>): Scene {
  const frame = frameOf(lines, box, named)
  const faintFirst = lines.toSorted((a, b) => Number(named.has(a.id)) - Number(named.has(b.id)))
  const placed = placesOf(lines, frame, 'to')
  return {
    shapes: [
      ...headShapes(lines, box, frame),
      ...faintFirst.flatMap((line) => lineShapes(line, frame)),
      ...endLabels(lines, frame, 'from', placesOf(lines, frame, 'from')),
      ...endLabels(lines, frame, 'to', placed),
    ],
    targets: targetsOf(lines, frame, placed, box),
  }
}

function frameOf(lines: readonly SlopeLine[], box: Box, named: ReadonlySet<string>): Frame {
  const head = slopeHead(box.width, lines.length)
  const area: Box = { ...box, y: box.y + head, height: Math.max(slopeStep, box.height - head) }
  const ends = lines.flatMap((line) => [line.from, line.to].filter((end) => end !== null))
  const [least, most] = [Math.min(...ends.map((end) => end.value)), Math.max(...ends.map((end) => end.value))]
  const part = (value: number) => (most === least ? 0.5 : (value - least) / (most - least))
  const numbers = Math.max(...ends.map((end) => textWidth(end.text, size)))
  const names = Math.max(0, ...lines.filter((line) => named.has(line.id)).map((line) => textWidth(line.name, size)))
  const around = lead + numbers + apart
  const isRoomy = box.width >= roomy
  const bare = lead + numbers + 4
  const isAlone = lines.length === 1
  const wanted = isAlone ? bare : around + size + names + 4
  const to = Math.max(bare, Math.min(wanted, isRoomy ? box.width * 0.37 : box.width - bare - 90))
  const from = isRoomy && !isAlone ? Math.max(bare, Math.min(around + names, box.width * 0.33)) : bare
  return {
    area,
    x: { from: box.x + from, to: box.x + box.width - to },
    side: { from, to },
    numbers,
    y: (value) => area.y + slopeStep / 2 + (1 - part(value)) * (area.height - slopeStep),
    named,
  }
}

/** The two years over the ends, and the unit: beside them where there is room, else above. */
function headShapes(lines: readonly SlopeLine[], box: Box, { x }: Frame): Shape[] {
  const [first] = lines
  if (first !== undefined && lines.length === 1) return aloneHead(first, box)
  const isTwoLines = box.width < roomy
  const years = [String(Math.min(...lines.map((line) => line.years[0]))), String(Math.max(...lines.map((line) => line.years[1])))] as const
  const half = textWidth(years[0], size) / 2
  const wide = 2 * half + 8
  const apartYears = placeLabels(
    [
      { id: 'from', at: x.from, height: wide },
      { id: 'to', at: x.to, height: wide },
    ],
    box.x,
    box.x + box.width,
  )
  const text = { kind: 'text', size, y: baselineAt(box.y + (isTwoLines ? 48 : 16), size), anchor: 'middle', look: 'strong' } as const
  const room = isTwoLines ? box.width : x.from - box.x - half - 8
  return [
    leftWords(first?.measureUnit ?? '', box.x, box.y + 16, room),
    { ...text, x: apartYears.get('from') ?? x.from, words: years[0] },
    { ...text, x: apartYears.get('to') ?? x.to, words: years[1] },
  ]
}

/** Name and mark of a line that is alone, below it its years and unit. */
function aloneHead({ id: subject, name, mark, measureUnit, years }: SlopeLine, box: Box): Shape[] {
  const [words = ''] = fitWords(name, box.width - size - 8, size)
  const shapes: Shape[] = [
    { kind: 'text', x: box.x, anchor: 'start', size, y: baselineAt(box.y + 16, size), words, look: 'ink', subject },
    leftWords(`${years[0]}–${years[1]}, ${measureUnit}`, box.x, box.y + 46, box.width),
  ]
  if (mark === null) return shapes
  return [...shapes, { kind: 'glyph', x: box.x + box.width - size / 2, y: box.y + 16, size: size * 0.8, mark, subject }]
}

/** In the size to be read, or smaller where that does not fit. */
function leftWords(words: string, x: number, middle: number, room: number): Shape {
  const fitting = textWidth(words, size) <= room ? size : hallText.note
  return {
    kind: 'text',
    x,
    anchor: 'start',
    size: fitting,
    y: baselineAt(middle, fitting),
    words: fitWords(words, room, fitting)[0] ?? '',
    look: 'soft',
  }
}

function lineShapes(line: SlopeLine, { x, y, named }: Frame): Shape[] {
  const { id: subject, from, to } = line
  const isNamed = named.has(line.id)
  const mark = isNamed ? line.mark : null
  const dot = (end: SlopeEnd | null, at: number): Shape[] => {
    if (end === null) return []
    const look = isNamed ? (end.isEstimate ? 'dotHollow' : 'dot') : 'faint'
    return [{ kind: 'dot', x: at, y: y(end.value), r: isNamed ? 7 : 3, look, mark, subject }]
  }
  const look = isNamed ? (line.isBroken ? 'lineBroken' : 'line') : line.isBroken ? 'faintBroken' : 'faint'
  const stroke: Shape[] =
    from === null || to === null ? [] : [{ kind: 'path', d: `M${x.from},${y(from.value)}L${x.to},${y(to.value)}`, look, mark, subject }]
  return [...stroke, ...dot(from, x.from), ...dot(to, x.to)]
}

/** Where the words of named ends stand so that none covers another. */
function placesOf(lines: readonly SlopeLine[], { area, y, named }: Frame, end: 'from' | 'to'): Map<string, number> {
  const ends = lines.flatMap((line) => {
    const at = line[end]
    return at === null || !named.has(line.id) ? [] : [{ id: line.id, at: y(at.value), height: slopeStep }]
  })
  return placeLabels(ends, area.y, area.y + area.height)
}

/** Value, mark and name beside an end; a thin line leads to the dot where the words had to move. */
function endLabels(lines: readonly SlopeLine[], { x, y, side, numbers }: Frame, which: 'from' | 'to', placed: Map<string, number>): Shape[] {
  const sign = which === 'from' ? -1 : 1
  const anchor = which === 'from' ? 'end' : 'start'
  const number = x[which] + sign * lead
  const beside = number + sign * (numbers + apart)
  return lines.flatMap((line): Shape[] => {
    const at = placed.get(line.id)
    const end = line[which]
    if (at === undefined || end === null) return []
    const text = { kind: 'text', y: baselineAt(at, size), size, anchor, subject: line.id } as const
    const shapes: Shape[] = [
      { kind: 'path', d: `M${x[which] + sign * 9},${y(end.value)}L${number - sign * 4},${at}`, look: 'leader', subject: line.id },
      { ...text, x: number, words: end.text, look: 'strong' },
    ]
    const withMark = which === 'to' && line.mark !== null
    const room = side[which] - lead - numbers - apart - (withMark ? size + 4 : 0)
    if (room < 40 || lines.length === 1) return shapes
    if (withMark && line.mark !== null)
      shapes.push({ kind: 'glyph', x: beside + size / 2, y: at, size: size * 0.8, mark: line.mark, subject: line.id })
    const [name = ''] = fitWords(line.name, room, size)
    return [...shapes, { ...text, x: beside + (withMark ? size + 4 : 0), words: name, look: 'ink' }]
  })
}

/** Named ones at their words, the others at the end of their line. */
function targetsOf(lines: readonly SlopeLine[], { x, y }: Frame, placed: Map<string, number>, whole: Box): Scene['targets'] {
  const right = whole.x + whole.width
  return lines.flatMap((line) => {
    const end = line.to ?? line.from
    if (!line.isUnit || end === null) return []
    const at = placed.get(line.id)
    const small = { x: (line.to === null ? x.from : x.to) - 6, y: y(end.value) - 6, width: 12, height: 12 }
    if (at !== undefined && lines.length === 1) return [{ box: whole, id: line.id, label: line.label }]
    const box = at === undefined ? small : { x: x.to + 4, y: at - slopeStep / 2, width: right - x.to - 4, height: slopeStep }
    return [{ box, id: line.id, label: line.label }]
  })
}
