import type { Locale } from '../../../domain/number-format.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import { unitSeries } from '../../../domain/series.ts'
import type { Series } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'
import { sharedAxes } from '../shared-axes.ts'
import type { SharedAxes } from '../shared-axes.ts'
import { tickFormat } from '../tick-format.ts'
import { bandText } from './band-text.ts'
import { footLines } from './key-line.ts'
import type { KeyEntry } from './key-line.ts'
import { panelHead, panelScene } from './multiple-panel.ts'
import { rankingScene } from './ranking-scene.ts'
import { hallText } from './scene.ts'
import type { Box, Scene, Shape, Size } from './scene.ts'
import { noValues } from './trend-scene.ts'
import { linePoints, pointText, seriesId, toGoalBand } from './unit-points.ts'

const least = { width: 236, height: panelHead + 40 }
const gap = { x: 36, y: 14 }
const yearsHeight = 26

/** A small line for each unit, all on one scale and one span of years; where there is no room for all, their newest values as a ranking. */
export function multiplesScene(chart: ReportChart, size: Size, locale: Locale, highlighted: readonly string[] | null): Scene {
  const axes = sharedAxes(
    chart.series.map((series) => ({ points: linePoints(series), band: toGoalBand(series.band) })),
    8,
  )
  if (axes === null) return noValues(size, locale)
  const foot = footLines(keyEntries(chart.series, axes, locale), size)
  const body: Size = { width: size.width, height: size.height - foot.height - 6 }
  const grid = gridFor(chart.series.length, body)
  if (grid === null) return rankingScene(newestSeries(chart), size, locale, highlighted)
  const cell = { width: (body.width - gap.x * (grid.columns - 1)) / grid.columns, height: (body.height - yearsHeight + gap.y) / grid.rows - gap.y }
  const panels = chart.series.map((series, index) => {
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)]
    const box: Box = { x: column * (cell.width + gap.x), y: row * (cell.height + gap.y), ...cell }
    const panel = panelScene(series, seriesId(chart, index), box, axes, locale)
    return index + grid.columns < chart.series.length ? panel : { ...panel, shapes: [...panel.shapes, ...years(box, axes)] }
  })
  return {
    shapes: [...panels.flatMap((panel) => panel.shapes), ...foot.shapes],
    targets: panels.flatMap((panel) => panel.targets).filter(({ id }) => chart.subjects?.some((about) => about.kind === 'unit' && about.id === id)),
  }
}

/** The fewest columns in which all panels stand high enough; null where there is no room. */
function gridFor(count: number, { width, height }: Size): { columns: number; rows: number } | null {
  const most = Math.max(1, Math.floor((width + gap.x) / (least.width + gap.x)))
  for (let columns = Math.min(most, Math.max(1, Math.ceil(Math.sqrt(count)))); columns <= most; columns += 1) {
    const rows = Math.ceil(count / columns)
    if (rows * (least.height + gap.y) - gap.y + yearsHeight <= height) return { columns, rows }
  }
  return null
}

/** Under the lowest panel of each column. */
function years(box: Box, { years: [from, to] }: SharedAxes): Shape[] {
  const text = { kind: 'text', y: box.y + box.height + 20, size: hallText.note, look: 'soft' } as const
  const first: Shape = { ...text, x: box.x, words: String(from), anchor: 'start' }
  return to > from ? [first, { ...text, x: box.x + box.width, words: String(to), anchor: 'end' }] : [first]
}

function keyEntries(series: readonly Series[], { scale }: SharedAxes, locale: Locale): KeyEntry[] {
  const text = hallChartTexts[locale]
  const format = tickFormat(scale, locale)
  const [first] = series
  const points = series.flatMap((each) => each.points)
  const isCommon = series.every(({ band }) => band?.lower === first?.band?.lower && band?.upper === first?.band?.upper)
  const target = isCommon ? bandText(first?.band ?? null, locale) : null
  const reasons = [...new Set(points.flatMap((point) => (point.value === null ? [pointText(point, locale)] : [])))]
  const entries: (KeyEntry | false)[] = [
    { sign: null, words: text.sharedAxis(format(scale.min), format(scale.max), first?.measureUnit ?? '') },
    series.some(({ band }) => band !== null) && { sign: { rect: 'band' }, words: target === null ? text.target : text.targetOf(target) },
    reasons.length > 0 && { sign: { rect: 'missing' }, words: reasons.join(', ') },
    points.some((point) => point.value !== null && (point.stage === 'estimate' || point.estimatedPart)) && {
      sign: { dot: 'dotHollow' },
      words: text.estimate,
    },
    points.some((point) => point.breakBefore) && { sign: null, words: text.gapInLine },
    series.some((each) => each.illustrative) && { sign: null, words: text.illustrativeAll },
  ]
  return entries.filter((entry): entry is KeyEntry => entry !== false)
}

/** The newest point of every unit, as units side by side, in their order. */
function newestSeries(chart: ReportChart): Series {
  const [first] = chart.series
  const points = chart.series.flatMap((each, index) => {
    const newest = each.points.at(-1)
    return newest === undefined ? [] : [{ ...newest, unit: seriesId(chart, index), name: each.title, band: newest.band ?? each.band }]
  })
  return unitSeries(
    { title: chart.title, measureUnit: first?.measureUnit ?? '', decimals: first?.decimals ?? 0, source: first?.source ?? null },
    points.toSorted((a, b) => Number(a.value === null) - Number(b.value === null)),
  )
}
