import type { Locale } from '../../../domain/number-format.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { bandValues } from '../goal-band.ts'
import { scaleOver } from '../scale.ts'
import type { Scale } from '../scale.ts'
import { segmentsOf, spanOf } from '../segments.ts'
import { tickFormat } from '../tick-format.ts'
import { trendRows, trendValues, yearTicks } from '../trend-rows.ts'
import { apartTicks } from './axis-ticks.ts'
import { fitWords } from './fit-words.ts'
import { footLines } from './key-line.ts'
import { gridOf, stroke, strokes } from './line-shapes.ts'
import type { Grid } from './line-shapes.ts'
import { baselineAt, hallText } from './scene.ts'
import type { Box, Scene, SceneText, Shape, Size } from './scene.ts'
import { textWidth } from './text-width.ts'
import { trendInput } from './trend-input.ts'
import type { TrendInput } from './trend-input.ts'
import { roomyValues } from './roomy-values.ts'
import { endLabels, endLabelsWidth } from './trend-end-labels.ts'
import { earlyEnds, valueLabels } from './trend-labels.ts'
import { trendKey } from './trend-key.ts'

/** From this width on the names of lines stand beside their ends; below it in the key. */
const gutterFrom = 640
const mostGutter = 0.4
/** Free at both ends of the years, in years. */
const room = 0.35

/** The still trend of slides and paper: the same lines as the screen's (TrendPlot.tsx), laid out without being measured. */
export function trendScene(series: readonly Series[], size: Size, locale: Locale): Scene {
  const input = trendInput(series)
  const [own] = series
  const rows = trendRows(input)
  const span = spanOf([rows])
  if (own === undefined || span === null) return noValues(size, locale)
  const wanted = endLabelsWidth(series, input, locale) + 8
  const hasGutter = size.width >= gutterFrom && wanted <= size.width * mostGutter
  const gutter = hasGutter ? Math.max(wanted, Math.min(320, size.width * 0.27)) : 0
  const foot = footLines(trendKey(series, input, locale, hasGutter), size)
  const top = 44
  const bottom = size.height - foot.height - 40
  const scale = scaleOver(roomyValues([...trendValues(rows, input.forecast), ...bandValues(input.band)], input.band, own.measureUnit === '%'), {
    fromZero: false,
    count: Math.max(2, Math.min(6, Math.floor((bottom - top) / 64))),
  })
  const format = tickFormat(scale, locale)
  const left = Math.max(...scale.ticks.map((tick) => textWidth(format(tick), hallText.read)), 0) + 14
  const plot: Box = { x: left, y: top, width: size.width - left - gutter - 8, height: bottom - top }
  const grid = gridOf(plot, span, scale, room)
  const unit = unitOf(own, size)
  const values = valueLabels(own, input, grid, plot, locale, unit)
  const shapes = [
    unit,
    ...axes(plot, grid, scale, span, format),
    ...backdrop(own, input, plot, grid, scale),
    ...input.comparisons.flatMap((line, index) => sideLine(line.points, grid, index)),
    ...stroke(input.path, grid, 'path'),
    ...forecastShapes(input, grid),
    ...strokes(input.points, grid, 'line'),
    ...dots(input, grid),
    ...values,
    ...earlyEnds(input, grid, plot, locale, [unit, ...values]),
    ...(hasGutter ? endLabels(series, input, grid, plot, { left: plot.x + plot.width, width: gutter }, locale) : []),
    ...foot.shapes,
  ]
  return { shapes, targets: [] }
}

/** Instead of an empty drawing. */
export function noValues(size: Size, locale: Locale): Scene {
  const [words = ''] = fitWords(hallChartTexts[locale].noValues, size.width, hallText.read)
  return {
    shapes: [{ kind: 'text', x: size.width / 2, y: size.height / 2, words, size: hallText.read, anchor: 'middle', look: 'missing' }],
    targets: [],
  }
}

function backdrop(own: Series, { points, band }: TrendInput, plot: Box, grid: Grid, scale: Scale): Shape[] {
  const shapes: Shape[] = []
  const half = grid.x(1) - grid.x(0)
  for (const { year, value } of points) {
    if (value === null)
      shapes.push({ kind: 'rect', x: grid.x(year) - half * 0.22, y: plot.y, width: half * 0.44, height: plot.height, look: 'missing' })
  }
  if (band !== null) {
    const top = grid.y(band.upper ?? scale.max)
    shapes.push({ kind: 'rect', x: plot.x, y: top, width: plot.width, height: Math.max(1, grid.y(band.lower ?? scale.min) - top), look: 'band' })
    for (const edge of bandValues(band)) shapes.push({ kind: 'path', d: `M${plot.x},${grid.y(edge)}H${plot.x + plot.width}`, look: 'goal' })
  }
  for (const { x } of own.points.filter((point) => point.breakBefore)) {
    if (x.kind === 'year') shapes.push({ kind: 'path', d: `M${grid.x(x.year - 0.5)},${plot.y}V${plot.y + plot.height}`, look: 'break' })
  }
  return shapes
}

/** The unit of the axis, over it. */
function unitOf({ measureUnit }: Series, size: Size): SceneText {
  const [words = ''] = fitWords(measureUnit, size.width * 0.7, hallText.read)
  return { kind: 'text', size: hallText.read, look: 'soft', x: 0, y: baselineAt(14, hallText.read), words, anchor: 'start' }
}

function axes(plot: Box, grid: Grid, scale: Scale, [first, last]: readonly [number, number], format: (tick: number) => string): Shape[] {
  const text = { kind: 'text', size: hallText.read, look: 'soft' } as const
  const bottom = plot.y + plot.height
  const most = Math.max(2, Math.floor(plot.width / 78))
  const kept = apartTicks(scale, plot.height, () => '0')
  return [
    ...kept.map((tick): Shape => ({ ...text, x: plot.x - 12, y: baselineAt(grid.y(tick), hallText.read), words: format(tick), anchor: 'end' })),
    ...kept.map((tick): Shape => ({ kind: 'path', d: `M${plot.x},${grid.y(tick)}H${plot.x + plot.width}`, look: 'grid' })),
    { kind: 'path', d: `M${plot.x},${bottom}H${plot.x + plot.width}`, look: 'axis' },
    ...yearTicks(first, last, most).map((year): Shape => {
      const half = textWidth(String(year), hallText.read) / 2
      return { ...text, x: Math.min(grid.x(year), plot.x + plot.width + 8 - half), y: bottom + 28, words: String(year), anchor: 'middle' }
    }),
  ]
}

/** A line for comparison: thin, with its own shape of dots. */
function sideLine(points: TrendInput['points'], grid: Grid, index: number): Shape[] {
  const marks = segmentsOf(points)
    .flat()
    .map(({ year, value }): Shape => {
      return { kind: 'dot', x: grid.x(year), y: grid.y(value), r: 5, look: index % 2 === 0 ? 'sideTriangle' : 'sideSquare' }
    })
  return [...strokes(points, grid, 'side'), ...marks]
}

function forecastShapes({ forecast }: TrendInput, grid: Grid): Shape[] {
  if (forecast === null) return []
  const [x, y] = [grid.x(forecast.year), grid.y(forecast.value)]
  const interval: Shape[] =
    forecast.lower === null || forecast.upper === null
      ? []
      : [{ kind: 'path', d: `M${x},${grid.y(forecast.lower)}V${grid.y(forecast.upper)}`, look: 'interval' }]
  return [...interval, ...stroke(forecast.line, grid, 'forecast'), { kind: 'dot', x, y, r: 8, look: 'forecast' }]
}

function dots({ points }: TrendInput, grid: Grid): Shape[] {
  return segmentsOf(points)
    .flat()
    .map(({ year, value, isEstimate }) => {
      return { kind: 'dot', x: grid.x(year), y: grid.y(value), r: 8, look: isEstimate ? 'dotHollow' : 'dot', subject: String(year) }
    })
}
