import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { placeLabels } from '../place-labels.ts'
import { fitWords } from './fit-words.ts'
import { keyLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Box, Scene, Shape, Size } from './scene.ts'
import { slopeLines } from './slope-lines.ts'
import type { SlopeEnd, SlopeLine } from './slope-lines.ts'
import { textWidth } from './text-width.ts'
import { noValues } from './trend-scene.ts'

const size = hallText.read
/** From line to line of the names at an end. */
const step = 30
const gap = 40

/** From the first year to the last: a line for each unit or indicator with its values at both ends. Indicators of different units stand apart. */
export function slopeScene(chart: ReportChart, box: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const lines = slopeLines(chart, locale)
  const drawn = lines.filter((line) => line.from !== null || line.to !== null)
  if (drawn.length === 0) return noValues(box, locale)
  const units = [...new Set(drawn.map((line) => line.measureUnit))]
  const named = namedLines(drawn, Math.floor((box.height - 76) / step) - 1, highlighted)
  const entries = keyEntries(lines, named.size, locale)
  const { height } = keyLines(entries, { x: 0, y: 0, width: box.width }, hallText.note)
  const foot = keyLines(entries, { x: 0, y: box.height - height, width: box.width }, hallText.note)
  const width = (box.width - gap * (units.length - 1)) / units.length
  const panels = units.map((unit, index) => {
    const place: Box = { x: index * (width + gap), y: 0, width, height: box.height - height - (height === 0 ? 0 : 6) }
    return panelScene(
      drawn.filter((line) => line.measureUnit === unit),
      place,
      named,
      units.length > 1,
    )
  })
  return { shapes: [...panels.flatMap((panel) => panel.shapes), ...foot.shapes], targets: panels.flatMap((panel) => panel.targets) }
}

/** Who is named where not all can be: whoever is pointed out, then who rose and who fell most. */
function namedLines(lines: readonly SlopeLine[], most: number, highlighted: readonly string[] | null): ReadonlySet<string> {
  if (lines.length <= most) return new Set(lines.map((line) => line.id))
  const change = (line: SlopeLine) => (line.from === null || line.to === null ? 0 : line.to.value - line.from.value)
  const byChange = lines.toSorted((a, b) => change(b) - change(a))
  const chosen = lines.filter((line) => highlighted?.includes(line.id)).slice(0, most)
  const names = new Set(chosen.map((line) => line.id))
  for (let from = 0; names.size < most && from < byChange.length; from += 1) {
    for (const line of [byChange[from], byChange.at(-1 - from)]) if (line !== undefined && names.size < most) names.add(line.id)
  }
  return names
}

function panelScene(lines: readonly SlopeLine[], box: Box, named: ReadonlySet<string>, isNarrow: boolean): Scene {
  const values = lines.flatMap((line) => [line.from, line.to].flatMap((end) => (end === null ? [] : [end.value])))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const part = (value: number) => (most === least ? 0.5 : (value - least) / (most - least))
  const years = { from: earliest(lines), to: latest(lines) }
  const head = isNarrow || box.width < 760 ? 74 : 40
  const area: Box = { ...box, y: box.y + head, height: box.height - head }
  const numbers = Math.max(...lines.flatMap((line) => [line.from, line.to].map((end) => (end === null ? 0 : textWidth(end.text, size)))))
  const isRoomy = box.width >= 760
  const side = isRoomy ? Math.min(box.width * 0.36, 400) : numbers + 34
  const right = isRoomy ? side : Math.min(box.width * 0.55, numbers + 44 + Math.max(...lines.map((line) => textWidth(line.name, size))))
  const x = { from: box.x + side, to: box.x + box.width - right }
  const y = (value: number) => area.y + 16 + (1 - part(value)) * (area.height - 32)
  const shapes = headShapes(lines[0]?.measureUnit ?? '', box, x, years)
  for (const line of lines) shapes.push(...lineShapes(line, x, y, named.has(line.id)))
  shapes.push(...endLabels(lines, named, area, y, { at: x.from, width: side, end: 'from', withName: isRoomy, numbers }))
  shapes.push(...endLabels(lines, named, area, y, { at: x.to, width: right, end: 'to', withName: true, numbers }))
  return { shapes, targets: targetsOf(lines, named, area, y, { from: x.to, to: box.x + box.width }) }
}

function headShapes(measureUnit: string, box: Box, x: { from: number; to: number }, years: { from: string; to: string }): Shape[] {
  const text = { kind: 'text', size, look: 'soft' } as const
  const [unit = ''] = fitWords(measureUnit, box.width, hallText.note)
  const isApart = box.height > 0 && x.from - box.x > textWidth(unit, hallText.note) + textWidth(years.from, size)
  const middle = isApart ? 16 : 48
  return [
    { ...text, x: box.x, y: baselineAt(16, hallText.note), words: unit, size: hallText.note, anchor: 'start' },
    { ...text, x: x.from, y: baselineAt(middle, size), words: years.from, anchor: 'middle', look: 'strong' },
    { ...text, x: x.to, y: baselineAt(middle, size), words: years.to, anchor: 'middle', look: 'strong' },
  ]
}

function lineShapes(line: SlopeLine, x: { from: number; to: number }, y: (value: number) => number, isNamed: boolean): Shape[] {
  const { id: subject, mark, from, to } = line
  const dot = (end: SlopeEnd | null, at: number): Shape[] =>
    end === null ? [] : [{ kind: 'dot', x: at, y: y(end.value), r: isNamed ? 7 : 4, look: end.isEstimate ? 'dotHollow' : 'dot', mark, subject }]
  const look = line.isBroken ? 'lineBroken' : isNamed ? 'line' : 'side'
  const stroke: Shape[] =
    from === null || to === null ? [] : [{ kind: 'path', d: `M${x.from},${y(from.value)}L${x.to},${y(to.value)}`, look, mark, subject }]
  return [...stroke, ...dot(from, x.from), ...dot(to, x.to)]
}

interface Side {
  at: number
  width: number
  end: 'from' | 'to'
  withName: boolean
  numbers: number
}

/** Value and name beside an end, none over another; a thin line leads to the dot where the words had to move. */
function endLabels(lines: readonly SlopeLine[], named: ReadonlySet<string>, area: Box, y: (value: number) => number, side: Side): Shape[] {
  const ends = lines.flatMap((line) => {
    const end = line[side.end]
    return end === null || !named.has(line.id) ? [] : [{ line, end }]
  })
  const placed = placeLabels(
    ends.map(({ line, end }) => ({ id: line.id, at: y(end.value), height: step })),
    area.y,
    area.y + area.height,
  )
  const sign = side.end === 'from' ? -1 : 1
  const anchor = side.end === 'from' ? 'end' : 'start'
  const room = side.width - side.numbers - 30 - 12
  return ends.flatMap(({ line, end }): Shape[] => {
    const at = placed.get(line.id) ?? 0
    const text = { kind: 'text', y: baselineAt(at, size), size, anchor, subject: line.id } as const
    const number = side.at + sign * 30
    const shapes: Shape[] = [
      { kind: 'path', d: `M${side.at + sign * 9},${y(end.value)}L${number - sign * 4},${at}`, look: 'leader', subject: line.id },
      { ...text, x: number, words: end.text, look: 'strong' },
    ]
    if (!side.withName) return shapes
    const [name = ''] = fitWords(line.name, room, size)
    return [...shapes, { ...text, x: number + sign * (side.numbers + 12), words: name, look: 'ink' }]
  })
}

/** Named ones at their words, the others at the end of their line. */
function targetsOf(
  lines: readonly SlopeLine[],
  named: ReadonlySet<string>,
  area: Box,
  y: (value: number) => number,
  x: { from: number; to: number },
): Scene['targets'] {
  const end = (line: SlopeLine) => y(line.to?.value ?? line.from?.value ?? 0)
  const wanted = lines.filter((line) => named.has(line.id)).map((line) => ({ id: line.id, at: end(line), height: step }))
  const placed = placeLabels(wanted, area.y, area.y + area.height)
  return lines.flatMap((line) => {
    if (!line.isUnit) return []
    const at = placed.get(line.id)
    const box =
      at === undefined
        ? { x: x.from - 6, y: end(line) - 6, width: 12, height: 12 }
        : { x: x.from, y: at - step / 2, width: x.to - x.from, height: step }
    return [{ box, id: line.id, label: line.label }]
  })
}

function keyEntries(lines: readonly SlopeLine[], named: number, locale: Locale): KeyEntry[] {
  const text = hallChartTexts[locale]
  const drawn = lines.filter((line) => line.from !== null || line.to !== null)
  const missing = lines.flatMap((line) => line.missing.map(({ year, reason }) => text.missingLine(line.name, year, reason)))
  const shown = missing.slice(0, 3)
  const entries: (KeyEntry | false)[] = [
    named < drawn.length && { sign: { path: 'side', isUpright: false }, words: text.others(formatNumber(String(drawn.length - named), locale)) },
    drawn.some((line) => line.isBroken) && { sign: { path: 'lineBroken', isUpright: false }, words: text.notComparable },
    drawn.some((line) => line.from?.isEstimate === true || line.to?.isEstimate === true) && { sign: { dot: 'dotHollow' }, words: text.estimate },
    ...shown.map((words): KeyEntry => ({ sign: { rect: 'missing' }, words })),
    missing.length > shown.length && { sign: null, words: text.moreMissing(formatNumber(String(missing.length - shown.length), locale)) },
    lines.some((line) => line.isIllustrative) && { sign: null, words: text.illustrativeAll },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

function earliest(lines: readonly SlopeLine[]): string {
  return String(Math.min(...lines.map((line) => line.years[0])))
}

function latest(lines: readonly SlopeLine[]): string {
  return String(Math.max(...lines.map((line) => line.years[1])))
}
