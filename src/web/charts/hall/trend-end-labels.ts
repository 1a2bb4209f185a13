import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { placeLabels } from '../place-labels.ts'
import { bandText } from './band-text.ts'
import { fitWords } from './fit-words.ts'
import type { Grid } from './line-shapes.ts'
import { ascent, hallText, lineHeight } from './scene.ts'
import type { Box, Shape } from './scene.ts'
import { textWidth } from './text-width.ts'
import { comparisonEnds } from './trend-input.ts'
import type { TrendInput } from './trend-input.ts'

const size = hallText.read
/** Between the plot and the words. */
const beside = 34

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
  const labels = wantedLabels(series, input, gutter.width - beside, locale).filter((label) => {
    room -= heightOf(label)
    return room >= 0
  })
  const placed = placeLabels(
    labels.map((label) => ({ id: label.id, at: y(label.value), height: heightOf(label) })),
    0,
    bottom,
  )
  const left = gutter.left + beside
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
function wantedLabels(series: readonly Series[], { points, band, forecast, comparisons }: TrendInput, width: number, locale: Locale): EndLabel[] {
  const text = hallChartTexts[locale]
  const [own] = series
  const labels: EndLabel[] = []
  const target = own === undefined ? null : bandText(own.band, locale)
  if (band !== null && target !== null) {
    const value = band.bound ?? ((band.lower ?? 0) + (band.upper ?? 0)) / 2
    labels.push({ id: 'band', value, year: null, lines: [text.target], number: target })
  }
  const last = own?.forecast?.points.at(-1)
  if (forecast !== null && last !== undefined) {
    const number = formatNumber(last.value, locale)
    labels.push({ id: 'forecast', value: forecast.value, year: forecast.year, lines: fitWords(text.forecast(last.year), width, size, 2), number })
  }
  for (const { id, name, year, value, shown, isNewest, isLate } of comparisonEnds({ points, comparisons })) {
    const number = formatNumber(shown, locale)
    const dated = `${number} (${year})`
    const isDated = !isNewest && textWidth(dated, size) <= width
    const words = isNewest || isDated ? name : `${year}: ${name}`
    if (isLate) labels.push({ id, value, year, lines: fitWords(words, width, size, 2), number: isDated ? dated : number })
  }
  return labels
}

/** The least width of the margin: a number is never cut. */
export function endLabelsWidth(series: readonly Series[], input: TrendInput, locale: Locale): number {
  const numbers = wantedLabels(series, input, 0, locale).map((label) => textWidth(label.number, size))
  return Math.max(0, ...numbers) + beside
}
