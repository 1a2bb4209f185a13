import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import type { Series } from '../../../domain/series.ts'
import { unitSeries } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { bandValues } from '../goal-band.ts'
import { segmentsOf } from '../segments.ts'
import type { LinePoint } from '../segments.ts'
import { sharedAxes } from '../shared-axes.ts'
import type { SharedAxes } from '../shared-axes.ts'
import { tickFormat } from '../tick-format.ts'
import { fitWords } from './fit-words.ts'
import { keyLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import { gridOf, strokes } from './line-shapes.ts'
import { rankingScene } from './ranking-scene.ts'
import { baselineAt, hallText, lineHeight } from './scene.ts'
import type { Box, Scene, Shape, Size } from './scene.ts'
import { textWidth } from './text-width.ts'
import { noValues } from './trend-scene.ts'
import { linePoints, pointText, toGoalBand } from './unit-points.ts'

const least = { width: 236, height: 104 }
const gap = { x: 32, y: 14 }

/** A small line for each unit, all on one scale; where there is no room for all, their newest values as a ranking. */
export function multiplesScene(chart: ReportChart, size: Size, locale: Locale): Scene {
  const axes = sharedAxes(chart.series.map((series) => ({ points: linePoints(series), band: toGoalBand(series.band) })))
  const [first] = chart.series
  if (axes === null || first === undefined) return noValues(size, locale)
  const entries = keyEntries(chart.series, axes, locale)
  const { height } = keyLines(entries, { x: 0, y: 0, width: size.width }, hallText.note)
  const body: Size = { width: size.width, height: size.height - height - 6 }
  const grid = gridFor(chart.series.length, body)
  if (grid === null) return rankingScene(newestSeries(chart), size, locale)
  const foot = keyLines(entries, { x: 0, y: size.height - height, width: size.width }, hallText.note)
  const cell = { width: (body.width - gap.x * (grid.columns - 1)) / grid.columns, height: (body.height - gap.y * (grid.rows - 1)) / grid.rows }
  const panels = chart.series.map((series, index) => {
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)]
    const box: Box = { x: column * (cell.width + gap.x), y: row * (cell.height + gap.y), ...cell }
    return panelScene(chart, series, index, box, axes, locale)
  })
  return { shapes: [...panels.flatMap((panel) => panel.shapes), ...foot.shapes], targets: panels.flatMap((panel) => panel.targets) }
}

/** The fewest columns in which all panels stand high enough; null where there is no room. */
function gridFor(count: number, { width, height }: Size): { columns: number; rows: number } | null {
  const most = Math.max(1, Math.floor((width + gap.x) / (least.width + gap.x)))
  for (let columns = Math.min(most, Math.max(1, Math.ceil(Math.sqrt(count)))); columns <= most; columns += 1) {
    const rows = Math.ceil(count / columns)
    if (rows * (least.height + gap.y) - gap.y <= height) return { columns, rows }
  }
  return null
}

function panelScene(chart: ReportChart, series: Series, index: number, box: Box, axes: SharedAxes, locale: Locale): Scene {
  const about = chart.subjects?.[index]
  const subject = about?.kind === 'unit' ? about.id : `${index} ${series.title}`
  const points = linePoints(series)
  const newest = series.points.at(-1)
  const number = newest === undefined ? '' : pointText(newest, locale)
  const isMissing = newest?.value == null
  const size = hallText.read
  const mark = newest?.mark ?? null
  const [name = ''] = fitWords(series.title, box.width, size)
  const numberWidth = isMissing ? 0 : textWidth(number, size) + 16
  const plot: Box = { x: box.x, y: box.y + lineHeight * size + 8, width: box.width - numberWidth, height: box.height - lineHeight * size - 8 - 28 }
  const shapes: Shape[] = [{ kind: 'text', x: box.x, y: box.y + size, words: name, size, anchor: 'start', look: 'ink', subject }]
  shapes.push(...lineShapes(points, toGoalBand(series.band), plot, axes, mark, subject))
  if (isMissing) {
    const [reason = ''] = fitWords(number, plot.width - 8, hallText.note)
    shapes.push({
      kind: 'text',
      x: plot.x + plot.width - 4,
      y: baselineAt(plot.y + 14, hallText.note),
      words: reason,
      size: hallText.note,
      anchor: 'end',
      look: 'missing',
      hasHalo: true,
      subject,
    })
  } else {
    const y = plot.y + (1 - axes.scale.at(Number(newest.value))) * plot.height
    const held = Math.max(plot.y + 10, Math.min(y, plot.y + plot.height - 4))
    shapes.push({ kind: 'text', x: box.x + box.width, y: baselineAt(held, size), words: number, size, anchor: 'end', look: 'strong', subject })
  }
  const [from, to] = axes.years
  const year = { kind: 'text', y: box.y + box.height - 6, size: hallText.note, look: 'soft', subject } as const
  shapes.push({ ...year, x: plot.x, words: String(from), anchor: 'start' })
  if (to > from) shapes.push({ ...year, x: plot.x + plot.width, words: String(to), anchor: 'end' })
  const label = `${series.title}: ${number}${isMissing ? '' : ` ${series.measureUnit}`}`
  return { shapes, targets: about?.kind === 'unit' ? [{ box, id: subject, label }] : [] }
}

function lineShapes(
  points: readonly LinePoint[],
  band: ReturnType<typeof toGoalBand>,
  plot: Box,
  { scale, years }: SharedAxes,
  mark: Series['points'][number]['mark'],
  subject: string,
): Shape[] {
  const grid = gridOf({ ...plot, x: plot.x + 9, width: plot.width - 18 }, years, scale, 0)
  const shapes: Shape[] = []
  if (band !== null) {
    const top = grid.y(band.upper ?? scale.max)
    shapes.push({
      kind: 'rect',
      x: plot.x,
      y: top,
      width: plot.width,
      height: Math.max(1, grid.y(band.lower ?? scale.min) - top),
      look: 'band',
      subject,
    })
    for (const edge of bandValues(band)) shapes.push({ kind: 'path', d: `M${plot.x},${grid.y(edge)}H${plot.x + plot.width}`, look: 'goal', subject })
  }
  shapes.push({ kind: 'path', d: `M${plot.x},${plot.y + plot.height}H${plot.x + plot.width}`, look: 'axis', subject })
  for (const { year, value } of points) {
    if (value === null) shapes.push({ kind: 'rect', x: grid.x(year) - 8, y: plot.y, width: 16, height: plot.height, look: 'missing', subject })
  }
  const runs = segmentsOf(points).flat()
  const newest = runs.at(-1)
  return [
    ...shapes,
    ...strokes(points, grid, 'line', subject),
    ...runs.map((point): Shape => {
      const isEnd = point === newest
      return {
        kind: 'dot',
        x: grid.x(point.year),
        y: grid.y(point.value),
        r: isEnd ? 8 : 4,
        look: point.isEstimate ? 'dotHollow' : 'dot',
        mark: isEnd ? mark : null,
        subject,
      }
    }),
  ]
}

function keyEntries(series: readonly Series[], { scale }: SharedAxes, locale: Locale): KeyEntry[] {
  const text = hallChartTexts[locale]
  const format = tickFormat(scale, locale)
  const points = series.flatMap((each) => each.points)
  const entries: (KeyEntry | false)[] = [
    { sign: null, words: text.sharedAxis(format(scale.min), format(scale.max), series[0]?.measureUnit ?? '') },
    series.some((each) => each.band !== null) && { sign: { rect: 'band' }, words: text.target },
    points.some((point) => point.value === null) && { sign: { rect: 'missing' }, words: text.missingYear },
    points.some((point) => point.value !== null && (point.stage === 'estimate' || point.estimatedPart)) && {
      sign: { dot: 'dotHollow' },
      words: text.estimate,
    },
    points.some((point) => point.breakBefore) && { sign: null, words: text.gapInLine },
    series.some((each) => each.illustrative) && { sign: null, words: text.illustrativeAll },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

/** The newest point of every unit, as units side by side. */
function newestSeries({ title, series, subjects }: ReportChart): Series {
  const [first] = series
  const points = series.flatMap((each, index) => {
    const newest = each.points.at(-1)
    const about = subjects?.[index]
    return newest === undefined
      ? []
      : [{ ...newest, unit: about?.kind === 'unit' ? about.id : `${index} ${each.title}`, name: each.title, band: newest.band ?? each.band }]
  })
  const head = { title, measureUnit: first?.measureUnit ?? '', decimals: first?.decimals ?? 0, source: first?.source ?? null }
  return unitSeries(
    head,
    points.toSorted((a, b) => Number(b.value ?? -Infinity) - Number(a.value ?? -Infinity)),
  )
}
