import type { ReportChart } from '../../domain/report/report.ts'
import type { Series } from '../../domain/series.ts'
import { palette } from '../palette.ts'
import { headingOf, notesOf } from './chart-plate.ts'
import type { ChartPlate, ChartWords } from './chart-plate.ts'
import { axisOver } from './native-chart.ts'
import type { NativeAxis, NativeChart, NativeSeries } from './native-chart.ts'
import { factLines, lineName, yearsOf } from './year-lines.ts'

/** Lines of so many units are told apart in one chart, by colour and dashes; of more each gets its own small chart. */
const mostTogether = 4
const smallPerSlide = 6
const slopesPerSlide = 8

const colours = [palette.accent, palette.ink, palette.lineStrong, palette.inkSoft, palette.accentStrong, palette.inkFaint] as const
const dashes = ['solid', 'dash', 'sysDot'] as const

/** A line of years for each unit: together while they are few, else a small chart for each, all on one scale. */
export function multiplePlates(chart: ReportChart, words: ChartWords, textSize: number): ChartPlate[] {
  const { title, series } = chart
  const years = yearsOf(series)
  if (years.length === 0) return []
  const axis = axisOver(
    series.flatMap(({ points }) => points.map(({ value }) => value)),
    false,
    series.length <= mostTogether ? 6 : 3,
  )
  const heading = headingOf(title, series, words)
  if (series.length <= mostTogether) {
    const lines = byEnd(series).flatMap((each, place) => togetherLines(each, years, place, words))
    return [{ heading, room: 'wide', notes: notesOf(series, words), charts: [lineChart(chart, years, lines, axis, { textSize, legend: 'right' })] }]
  }
  return inPages(series, smallPerSlide).map((some, page, pages) => ({
    heading: heading + (pages.length === 1 ? '' : ` ${page + 1}/${pages.length}`),
    room: some.length > 6 ? 'whole' : 'wide',
    notes: notesOf(some, words),
    charts: some.map((each) => {
      const lines = factLines(each, years, { name: lineName(each), colour: palette.accent, width: 2.25, labels: 'last' }, words)
      return lineChart({ ...chart, title: lineName(each) }, years, lines, axis, { textSize: 12, legend: 'none' })
    }),
  }))
}

/** Each unit from its first to its last year. */
export function slopePlates(chart: ReportChart, words: ChartWords, textSize: number): ChartPlate[] {
  const { title, series } = chart
  const years = [...new Set(series.flatMap(({ points }) => points.flatMap(({ x }) => (x.kind === 'year' ? [x.year] : []))))].toSorted(
    (one, other) => one - other,
  )
  if (years.length === 0) return []
  const axis = axisOver(
    series.flatMap(({ points }) => points.map(({ value }) => value)),
    false,
  )
  return inPages(series, slopesPerSlide).map((some, page, pages) => ({
    heading: headingOf(title, series, words) + (pages.length === 1 ? '' : ` ${page + 1}/${pages.length}`),
    room: some.length > 4 ? 'wide' : 'any',
    notes: notesOf(some, words),
    charts: [
      lineChart(
        chart,
        years,
        byEnd(some).flatMap((each, place) => togetherLines(each, years, place, words)),
        axis,
        { textSize, legend: 'right' },
      ),
    ],
  }))
}

/** The highest end first, as the lines lie, so that the names beside them need no search. */
function byEnd(series: readonly Series[]): Series[] {
  const endOf = ({ points }: Series) => Number(points.findLast(({ value }) => value !== null)?.value ?? '-1e300')
  return series.toSorted((one, other) => endOf(other) - endOf(one))
}

function togetherLines(series: Series, years: readonly number[], place: number, words: ChartWords): NativeSeries[] {
  const colour = colours[place % colours.length] ?? palette.accent
  const dash = dashes[place % dashes.length] ?? 'solid'
  const labels = years.length === 2 ? 'ends' : 'last'
  return factLines(series, years, { name: lineName(series), colour, width: 2.25, labels }, words).map((line) => ({
    ...line,
    line: { width: 2.25, dash },
    labelPlace: 'right',
  }))
}

function lineChart(
  { title, summary, series }: ReportChart,
  years: readonly number[],
  lines: readonly NativeSeries[],
  axis: NativeAxis,
  { textSize, legend }: Pick<NativeChart, 'textSize' | 'legend'>,
): NativeChart {
  const decimals = series[0]?.decimals ?? 0
  return {
    kind: 'line',
    title,
    summary,
    categories: years.map(String),
    series: lines,
    decimals,
    isSigned: false,
    axis,
    legend,
    textSize,
  }
}

function inPages<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Math.ceil(items.length / most)
  const perPage = Math.ceil(items.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, page) => items.slice(page * perPage, (page + 1) * perPage))
}
