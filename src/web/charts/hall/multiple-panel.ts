import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { markTexts } from '../../../words/marks.ts'
import { bandValues } from '../goal-band.ts'
import { segmentsOf } from '../segments.ts'
import type { SharedAxes } from '../shared-axes.ts'
import { fitWords } from './fit-words.ts'
import { gridOf, strokes } from './line-shapes.ts'
import { ascent, hallText } from './scene.ts'
import type { Box, Scene, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'
import { linePoints, pointText, toGoalBand } from './unit-points.ts'

/** Height of the line with name and newest value. */
export const panelHead = 36
const size = hallText.read

/** One small line: name, mark and newest value above it. */
export function panelScene(series: Series, subject: string, box: Box, axes: SharedAxes, locale: Locale): Scene {
  const newest = series.points.at(-1)
  const isMissing = newest?.value == null
  const text = newest === undefined ? '' : pointText(newest, locale)
  const mark = newest?.mark ?? (isMissing ? 'noData' : null)
  const number = isMissing ? '' : text
  const y = box.y + ascent * size
  const right = box.x + box.width
  const numberWidth = number === '' ? 0 : textWidth(number, size) + 8
  const glyphWidth = mark === null ? 0 : size
  const [name = ''] = fitWords(series.title, box.width - numberWidth - glyphWidth - 8, size)
  const shapes: Shape[] = [{ kind: 'text', x: box.x, y, words: name, size, anchor: 'start', look: 'ink', subject }]
  if (number !== '') shapes.push({ kind: 'text', x: right, y, words: number, size, anchor: 'end', look: 'strong', subject })
  if (mark !== null) shapes.push({ kind: 'glyph', x: right - numberWidth - glyphWidth / 2, y: y - 0.35 * size, size: size * 0.8, mark, subject })
  const plot: Box = { ...box, y: box.y + panelHead, height: box.height - panelHead }
  const word = mark === null ? '' : `. ${markTexts[locale].word[mark]}`
  const label = `${series.title}: ${text}${isMissing ? '' : ` ${series.measureUnit}`}${word}`
  return { shapes: [...shapes, ...lineScene(series, plot, axes, subject)], targets: [{ box, id: subject, label }] }
}

function lineScene(series: Series, plot: Box, { scale, years }: SharedAxes, subject: string): Shape[] {
  const points = linePoints(series)
  const band = toGoalBand(series.band)
  const grid = gridOf({ ...plot, x: plot.x + 9, width: plot.width - 18 }, years, scale, 0)
  const shapes: Shape[] = []
  const right = plot.x + plot.width
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
    for (const edge of bandValues(band)) shapes.push({ kind: 'path', d: `M${plot.x},${grid.y(edge)}H${right}`, look: 'goal', subject })
  }
  shapes.push({ kind: 'path', d: `M${plot.x},${plot.y + plot.height}H${right}`, look: 'axis', subject })
  for (const { year, value } of points) {
    if (value === null) shapes.push({ kind: 'rect', x: grid.x(year) - 8, y: plot.y, width: 16, height: plot.height, look: 'missing', subject })
  }
  const known = segmentsOf(points).flat()
  const newest = known.at(-1)
  const dots = known.map((point): Shape => {
    const r = point === newest || point.isEstimate ? 7 : 4
    return { kind: 'dot', x: grid.x(point.year), y: grid.y(point.value), r, look: point.isEstimate ? 'dotHollow' : 'dot', subject }
  })
  return [...shapes, ...strokes(points, grid, 'line', subject), ...dots]
}
