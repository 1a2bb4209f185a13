import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { placeLabels } from '../place-labels.ts'
import { segmentsOf } from '../segments.ts'
import { bandText } from './band-text.ts'
import { fitWords } from './fit-words.ts'
import type { Grid } from './line-shapes.ts'
import { overlaps } from './overlap.ts'
import { ascent, boxOfText, hallText, lineHeight } from './scene.ts'
import type { Box, SceneText, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'
import type { TrendInput } from './trend-input.ts'

const size = hallText.read

/** The values of the own line on their points: the newest and the first for sure, the others where there is room. */
export function valueLabels(own: Series, { points }: TrendInput, { x, y }: Grid, plot: Box, locale: Locale): Shape[] {
  const known = segmentsOf(points).flat()
  const ordered = [known.at(-1), known[0], ...known.slice(1, -1).toReversed()]
  const taken: Box[] = []
  const shapes: Shape[] = []
  for (const point of new Set(ordered)) {
    if (point === undefined) continue
    const at = known.indexOf(point)
    const isNewest = at === known.length - 1
    const textSize = isNewest ? hallText.large : size
    const neighbours = [known[at - 1], known[at + 1]].flatMap((near) => (near === undefined ? [] : [near.value]))
    const isLow = neighbours.some((value) => value > point.value) && neighbours.every((value) => value >= point.value)
    const words = formatNumber(point.shown, locale)
    const half = textWidth(words, textSize) / 2
    const middle = Math.max(plot.x + half, Math.min(x(point.year), plot.x + plot.width - half))
    const label = (baseline: number): SceneText => {
      return {
        kind: 'text',
        x: middle,
        y: baseline,
        words,
        size: textSize,
        anchor: 'middle',
        look: 'own',
        hasHalo: true,
        subject: String(point.year),
      }
    }
    const [above, below] = [label(y(point.value) - 17), label(y(point.value) + 14 + ascent * textSize * 0.86)]
    const fit = (isLow ? [below, above] : [above, below]).find((wanted) => {
      const box = boxOfText(wanted)
      return box.y >= 0 && box.y + box.height <= plot.y + plot.height && !taken.some((other) => overlaps(box, other))
    })
    if (fit === undefined) continue
    taken.push(boxOfText(fit))
    shapes.push(fit)
    const isIllustrative = own.points.some(({ x: place, illustrative }) => place.kind === 'year' && place.year === point.year && illustrative)
    if (isIllustrative)
      shapes.push({ kind: 'path', d: `M${middle - half},${fit.y + 5}H${middle + half}`, look: 'illustrative', subject: String(point.year) })
  }
  return shapes
}

interface EndLabel {
  id: string
  value: number
  /** Where its line ends; null for what spans the whole width. */
  year: number | null
  lines: string[]
  number: string
}

/** In the margin, each at the height of what it names and none over another: the target, the forecast, the lines of comparison. */
export function endLabels(
  series: readonly Series[],
  input: TrendInput,
  { x, y }: Grid,
  plot: Box,
  gutter: { left: number; width: number },
  locale: Locale,
): Shape[] {
  const step = lineHeight * size
  const heightOf = (label: EndLabel) => (label.lines.length + 1) * step + 6
  const bottom = plot.y + plot.height + step
  let room = bottom
  const labels = wantedLabels(series, input, gutter.width - 34, locale).filter((label) => {
    room -= heightOf(label)
    return room >= 0
  })
  const placed = placeLabels(
    labels.map((label) => ({ id: label.id, at: y(label.value), height: heightOf(label) })),
    0,
    bottom,
  )
  const left = gutter.left + 34
  return labels.flatMap((label): Shape[] => {
    const at = placed.get(label.id) ?? 0
    const from = label.year === null ? plot.x + plot.width : x(label.year) + 12
    const first = at - heightOf(label) / 2 + ascent * size + 1
    const text = { kind: 'text', x: left, size, anchor: 'start' } as const
    return [
      { kind: 'path', d: `M${from},${y(label.value)}H${gutter.left + 6}L${left - 8},${at}`, look: 'leader' },
      ...label.lines.map((words, line): Shape => ({ ...text, y: first + line * step, words, look: 'soft' })),
      { ...text, y: first + label.lines.length * step, words: label.number, look: 'strong' },
    ]
  })
}

/** Most wanted first: those without room are left to the key. */
function wantedLabels(series: readonly Series[], { band, forecast, comparisons }: TrendInput, width: number, locale: Locale): EndLabel[] {
  const text = hallChartTexts[locale]
  const [own] = series
  const labels: EndLabel[] = []
  const target = own === undefined ? null : bandText(own.band, locale)
  if (band !== null && target !== null) {
    const value = band.bound ?? ((band.lower ?? 0) + (band.upper ?? 0)) / 2
    labels.push({ id: 'band', value, year: null, lines: [text.target], number: fitWords(target, width, size)[0] ?? '' })
  }
  const last = own?.forecast?.points.at(-1)
  if (forecast !== null && last !== undefined) {
    const number = formatNumber(last.value, locale)
    labels.push({ id: 'forecast', value: forecast.value, year: forecast.year, lines: fitWords(text.forecast(last.year), width, size), number })
  }
  for (const { id, name, points } of comparisons) {
    const end = segmentsOf(points).flat().at(-1)
    if (end === undefined) continue
    const newest = comparisonEnd(comparisons, series)
    const number = formatNumber(end.shown, locale)
    labels.push({
      id,
      value: end.value,
      year: end.year,
      lines: fitWords(name, width, size, 2),
      number: end.year === newest ? number : `${number} (${end.year})`,
    })
  }
  return labels
}

/** The newest year any line has a value for. */
function comparisonEnd(comparisons: TrendInput['comparisons'], series: readonly Series[]): number {
  const years = comparisons.flatMap(({ points }) =>
    segmentsOf(points)
      .flat()
      .map((point) => point.year),
  )
  const own = series[0]?.points.flatMap(({ x, value }) => (x.kind === 'year' && value !== null ? [x.year] : [])) ?? []
  return Math.max(...years, ...own)
}
