import type { ReportChart } from '../../domain/report/report.ts'
import type { Series } from '../../domain/series.ts'
import { markPalette, palette } from '../palette.ts'
import { headingOf, notesOf } from './chart-plate.ts'
import type { ChartPlate, ChartWords } from './chart-plate.ts'
import { axisOver, seriesOf } from './native-chart.ts'
import type { NativeSeries } from './native-chart.ts'
import { factLines, lineName, valuesAt, yearsOf } from './year-lines.ts'

/** Others beside the subject: quiet colours that are no verdict, told apart by their dashes too. */
const quiet = [palette.inkSoft, palette.lineStrong, palette.accentStrong, palette.inkFaint] as const
const dashes = ['solid', 'dash', 'sysDot'] as const

/** The subject over the years, with its target, its path, its forecast and what it is compared with. */
export function trendPlate({ title, summary, series }: ReportChart, words: ChartWords, textSize: number): ChartPlate[] {
  const [subject, ...others] = series
  const years = yearsOf(series)
  if (subject === undefined || years.length === 0) return []
  const labels = years.length <= 10 ? 'all' : 'ends'
  const lines: NativeSeries[] = [
    ...factLines(subject, years, { name: lineName(subject), colour: palette.accent, width: 3, labels }, words).map(
      // Alone it is what the heading names.
      (line): NativeSeries => ({ ...line, isInLegend: line.isInLegend && others.length > 0 }),
    ),
    ...others.flatMap((each, place) =>
      factLines(
        each,
        years,
        { name: lineName(each), colour: quiet[place % quiet.length] ?? palette.inkSoft, width: 1.75, labels: 'none' },
        words,
      ).map((line): NativeSeries => ({
        ...line,
        marker: null,
        line: { width: 1.75, dash: dashes[Math.floor(place / quiet.length) % dashes.length] ?? 'solid' },
      })),
    ),
    ...forecastLines(subject, years, words),
    ...pathLines(subject, years, words),
    ...targetLines(subject, years, words),
  ]
  return [
    {
      heading: headingOf(title, series, words),
      room: 'any',
      notes: [...(subject.forecast?.interval === null || subject.forecast === null ? [] : [words.interval]), ...notesOf([subject, ...others], words)],
      charts: [
        {
          kind: 'line',
          title,
          summary,
          categories: years.map(String),
          series: lines,
          decimals: subject.decimals,
          isSigned: false,
          axis: axisOver(
            lines.flatMap(({ values }) => values),
            false,
          ),
          legend: lines.some(({ isInLegend }) => isInLegend) ? 'below' : 'none',
          textSize,
        },
      ],
    },
  ]
}

function forecastLines({ forecast }: Series, years: readonly number[], words: ChartWords): NativeSeries[] {
  if (forecast === null || forecast.points.length === 0) return []
  const values = valuesAt(years, forecast.points)
  const last = values.findLastIndex((value) => value !== null)
  const line = seriesOf({
    name: words.forecast,
    values,
    colour: palette.accent,
    line: { width: 2.25, dash: 'dash' },
    labels: [{ at: last }],
  })
  const { interval } = forecast
  if (interval === null) return [line]
  const ends = [
    { name: words.forecastUpper, value: interval.upper },
    { name: words.forecastLower, value: interval.lower },
  ]
  return [
    line,
    ...ends.map(({ name, value }) =>
      seriesOf({
        name,
        values: valuesAt(years, [{ year: interval.year, value }]),
        colour: palette.accent,
        line: null,
        marker: 'dash',
        isInLegend: false,
      }),
    ),
  ]
}

function pathLines({ path }: Series, years: readonly number[], words: ChartWords): NativeSeries[] {
  if (path === null || path.points.length === 0) return []
  const name = path.isInterpolated ? words.interpolated : words.path
  return [seriesOf({ name, values: valuesAt(years, path.points), colour: palette.lineStrong, line: { width: 2, dash: 'sysDot' } })]
}

function targetLines({ band }: Series, years: readonly number[], words: ChartWords): NativeSeries[] {
  if (band === null) return []
  const { lower, upper } = band
  const isBand = lower !== null && upper !== null && lower !== upper
  const ends = [
    { name: isBand ? words.targetFrom : words.target, value: lower, labelPlace: isBand ? ('below' as const) : ('above' as const) },
    { name: isBand ? words.targetTo : words.target, value: lower === upper ? null : upper, labelPlace: 'above' as const },
  ]
  return ends.flatMap(({ name, value, labelPlace }) =>
    value === null
      ? []
      : [
          seriesOf({
            name,
            values: years.map(() => value),
            colour: markPalette.met.solid,
            line: { width: 1.75, dash: 'solid' },
            labels: [{ at: 0, words: words.targetMark }],
            isInLegend: false,
            labelPlace,
          }),
        ],
  )
}
