import type { DecimalText } from '../../domain/figure.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import type { Series, SeriesPoint } from '../../domain/series.ts'
import { markTexts } from '../../words/marks.ts'
import { markPalette, palette } from '../palette.ts'
import { cutText, widthOf } from './fit-text.ts'
import { headingOf, notesOf, placeName } from './chart-plate.ts'
import type { ChartPlate, ChartWords } from './chart-plate.ts'
import { axisOver, seriesOf } from './native-chart.ts'
import type { NativeAxis, NativeSeries } from './native-chart.ts'
import { plainText } from './plain-text.ts'

/** More bars than these do not fit one below the other in letters that can be read; the rest stands on further slides, with the same scale. */
const mostBars = 18

/** Longer names would leave no room for the bars; in inches. */
const widestName = 3.3

interface BarLook {
  isSigned: boolean
  colourOf: (point: SeriesPoint) => string
  /** Behind the number: what the colour says. */
  wordsOf: (point: SeriesPoint) => string
  hasTarget: boolean
}

/** Units one below the other, coloured and worded by their verdict, each before the ground of its target. */
export function rankingPlates(chart: ReportChart, words: ChartWords, textSize: number, language: Locale): ChartPlate[] {
  return barPlates(chart, words, textSize, {
    isSigned: false,
    colourOf: ({ mark }) => markPalette[mark ?? 'noTarget'].solid,
    wordsOf: ({ mark }) => (mark === null || mark === 'noTarget' ? '' : markTexts[language].word[mark]),
    hasTarget: true,
  })
}

/** How much each unit adds or takes away. */
export function contributionPlates(chart: ReportChart, words: ChartWords, textSize: number): ChartPlate[] {
  return barPlates(chart, words, textSize, {
    isSigned: true,
    colourOf: ({ value }) => (value !== null && value.startsWith('-') ? palette.lineStrong : palette.accent),
    wordsOf: () => '',
    hasTarget: false,
  })
}

function barPlates({ title, summary, series: all }: ReportChart, words: ChartWords, textSize: number, look: BarLook): ChartPlate[] {
  const [series] = all
  if (series === undefined || series.points.length === 0) return []
  const grounds = look.hasTarget ? targetGrounds(series, words) : []
  const axis = axisOver([...series.points.map(({ value }) => value), ...grounds.flatMap(({ values }) => values)], true)
  const pages = Math.ceil(series.points.length / mostBars)
  const perPage = Math.ceil(series.points.length / pages)
  return Array.from({ length: pages }, (_, page) => {
    const from = page * perPage
    return {
      heading: headingOf(title, all, words) + (pages === 1 ? '' : ` ${page + 1}/${pages}`),
      room: pages > 1 || perPage > 12 ? 'whole' : 'any',
      notes: [...(grounds.length === 0 ? [] : [words.ground]), ...notesOf(all, words)],
      charts: [
        barChart(
          { title, summary, series, axis, textSize: perPage > 9 ? textSize - 2 : textSize },
          { from, to: from + perPage },
          grounds,
          look,
          words,
        ),
      ],
    }
  })
}

interface BarChart {
  title: string
  summary: string
  series: Series
  axis: NativeAxis
  textSize: number
}

function barChart(
  { title, summary, series, axis, textSize }: BarChart,
  { from, to }: { from: number; to: number },
  grounds: readonly NativeSeries[],
  look: BarLook,
  words: ChartWords,
): ChartPlate['charts'][number] {
  const points = series.points.slice(from, to)
  const bars = seriesOf({
    name: plainText(series.title),
    values: points.map(({ value }) => value),
    colour: palette.accent,
    points: points.map((point, at) => ({ at, colour: look.colourOf(point) })),
    labels: points.flatMap((point, at) => (point.value === null ? [] : [{ at, words: look.wordsOf(point) }])),
    labelPlace: 'end',
  })
  const shown = grounds.map((ground) => ({ ...ground, values: ground.values.slice(from, to) }))
  return {
    kind: 'bar',
    title,
    summary,
    categories: points.map((point) => nameWithReason(point, words)),
    series: [bars, ...shown.filter(({ values }) => values.some((value) => value !== null))],
    decimals: series.decimals,
    isSigned: look.isSigned,
    axis,
    legend: 'none',
    textSize,
  }
}

function nameWithReason(point: SeriesPoint, words: ChartWords): string {
  const look = { size: 12 }
  const reason = point.value === null ? words.missingReasons[point.missingReason ?? 'notSent'] : ''
  const room = widestName - (reason === '' ? 0 : widthOf(words.missing('', reason), look))
  const name = cutText(placeName(point), room, look, 1).text
  return reason === '' ? name : words.missing(name, reason)
}

/** The target of each unit, else of all of them, from and to; the longer one lies behind. */
function targetGrounds({ points, band }: Series, words: ChartWords): NativeSeries[] {
  const bands = points.map((point) => point.band ?? band)
  const isBand = bands.some((each) => each !== null && each.lower !== null && each.upper !== null && each.lower !== each.upper)
  const ground = (name: string, values: (DecimalText | null)[], colour: string): NativeSeries[] =>
    values.every((value) => value === null) ? [] : [seriesOf({ name, values, colour, isGround: true })]
  const lower = bands.map((each) => each?.lower ?? null)
  const upper = bands.map((each) => each?.upper ?? null)
  if (isBand) return [...ground(words.targetTo, upper, palette.accentSoft), ...ground(words.targetFrom, lower, palette.brandInkSoft)]
  return ground(
    words.target,
    bands.map((each) => each?.lower ?? each?.upper ?? null),
    palette.brandInkSoft,
  )
}
