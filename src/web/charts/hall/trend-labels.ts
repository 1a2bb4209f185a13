import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { segmentsOf } from '../segments.ts'
import type { KnownPoint } from '../segments.ts'
import { fitWords } from './fit-words.ts'
import type { Grid } from './line-shapes.ts'
import { overlaps } from './overlap.ts'
import { ascent, boxOfText, hallText } from './scene.ts'
import type { Box, SceneText, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'
import { comparisonEnds } from './trend-input.ts'
import type { TrendInput } from './trend-input.ts'

const size = hallText.read

/** The values of the own line on their points: the newest and the first before all, the others where there is room. `above`: what stands over the plot. */
export function valueLabels(own: Series, { points }: TrendInput, grid: Grid, plot: Box, locale: Locale, above: SceneText): Shape[] {
  const known = segmentsOf(points).flat()
  const ordered = [known.at(-1), known[0], ...known.slice(1, -1).toReversed()]
  const illustrative = new Set(own.points.flatMap(({ x, illustrative: is }) => (is && x.kind === 'year' ? [x.year] : [])))
  const taken: Box[] = [boxOfText(above)]
  const shapes: Shape[] = []
  for (const point of new Set(ordered)) {
    if (point === undefined) continue
    const fit = valuePlaces(point, known, grid, plot, locale).find((label) => isFree(label, taken, plot))
    if (fit === undefined) continue
    taken.push(boxOfText(fit))
    shapes.push(fit)
    const half = textWidth(fit.words, fit.size) / 2
    if (illustrative.has(point.year)) {
      shapes.push({ kind: 'path', d: `M${fit.x - half},${fit.y + 5}H${fit.x + half}`, look: 'illustrative', subject: String(point.year) })
    }
  }
  return shapes
}

/** Above the point or below it: first where its own line does not pass. */
function valuePlaces(point: KnownPoint, known: readonly KnownPoint[], { x, y }: Grid, plot: Box, locale: Locale): SceneText[] {
  const at = known.indexOf(point)
  const textSize = at === known.length - 1 ? hallText.large : size
  const neighbours = [known[at - 1], known[at + 1]].flatMap((near) => (near === undefined ? [] : [near.value]))
  const isLow = neighbours.some((value) => value > point.value) && neighbours.every((value) => value >= point.value)
  const words = formatNumber(point.shown, locale)
  const half = textWidth(words, textSize) / 2
  const middle = Math.max(plot.x + half, Math.min(x(point.year), plot.x + plot.width - half))
  const above = y(point.value) - 17
  const below = y(point.value) + 14 + ascent * textSize * 0.86
  return (isLow ? [below, above] : [above, below]).map((baseline) => {
    return { kind: 'text', x: middle, y: baseline, words, size: textSize, anchor: 'middle', look: 'own', hasHalo: true, subject: String(point.year) }
  })
}

/** Lines of comparison that end long before the margin are named where they end, if there is room. */
export function earlyEnds(input: TrendInput, { x, y }: Grid, plot: Box, locale: Locale, values: readonly Shape[]): Shape[] {
  const taken = values.flatMap((shape) => (shape.kind === 'text' ? [boxOfText(shape)] : []))
  return comparisonEnds(input).flatMap(({ name, year, value, shown, isLate }): Shape[] => {
    if (isLate) return []
    const number = formatNumber(shown, locale)
    const room = plot.x + plot.width - x(year) - 14
    const words = `${fitWords(name, Math.max(80, room - textWidth(` ${number}`, size)), size)[0] ?? ''} ${number}`
    const label = { kind: 'text', words, size, look: 'soft', hasHalo: true } as const
    const places: SceneText[] = [
      { ...label, x: x(year) + 8, y: y(value) - 14, anchor: 'start' },
      { ...label, x: x(year) + 12, y: y(value) + 0.35 * size, anchor: 'start' },
      { ...label, x: x(year) - 8, y: y(value) - 14, anchor: 'end' },
      { ...label, x: x(year) - 8, y: y(value) + 12 + ascent * size * 0.86, anchor: 'end' },
    ]
    const fit = places.find((place) => isFree(place, taken, plot))
    if (fit === undefined) return []
    taken.push(boxOfText(fit))
    return [fit]
  })
}

function isFree(label: SceneText, taken: readonly Box[], plot: Box): boolean {
  const box = boxOfText(label)
  const isInside = box.x >= plot.x - 1 && box.x + box.width <= plot.x + plot.width + 1 && box.y >= 0 && box.y + box.height <= plot.y + plot.height
  return isInside && !taken.some((other) => overlaps(box, other))
}
