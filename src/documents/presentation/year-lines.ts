import type { DecimalText } from '../../domain/figure.ts'
import type { Series, SeriesPoint, YearText } from '../../domain/series.ts'
import type { ChartWords } from './chart-plate.ts'
import { isProvisional } from './chart-plate.ts'
import { seriesOf } from './native-chart.ts'
import type { NativeSeries } from './native-chart.ts'
import { plainText } from './plain-text.ts'

/** The years of all lines in order, none left out between the first and the last, so that the distance of years is true. */
export function yearsOf(series: readonly Series[]): number[] {
  const years = series.flatMap(({ points, path, forecast }) => [
    ...points.flatMap(({ x }) => (x.kind === 'year' ? [x.year] : [])),
    ...(path?.points ?? []).map(({ year }) => year),
    ...(forecast?.points ?? []).map(({ year }) => year),
  ])
  if (years.length === 0) return []
  const first = years.reduce((least, year) => Math.min(least, year))
  const last = years.reduce((most, year) => Math.max(most, year))
  // Not a line of years any more: only those that are there.
  if (last - first > 60) return [...new Set(years)].toSorted((one, other) => one - other)
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

/** The values of a line at those years; a year without one is a gap. */
export function valuesAt(years: readonly number[], points: readonly YearText[]): (DecimalText | null)[] {
  const byYear = new Map(points.map(({ year, value }) => [year, value]))
  return years.map((year) => byYear.get(year) ?? null)
}

interface LineLook {
  name: string
  colour: string
  width: number
  labels: 'all' | 'ends' | 'last' | 'none'
}

/** The line of a series, cut into one for each stretch that can be compared; estimates are hollow. */
export function factLines(series: Series, years: readonly number[], look: LineLook, words: ChartWords): NativeSeries[] {
  return stretches(series.points).map((points, place) => {
    const [first] = points
    const isContinued = place > 0 && first?.x.kind === 'year'
    const values = valuesAt(
      years,
      points.flatMap(({ x, value }) => (x.kind === 'year' && value !== null ? [{ year: x.year, value }] : [])),
    )
    return seriesOf({
      name: isContinued && first.x.kind === 'year' ? words.since(look.name, first.x.year) : look.name,
      values,
      colour: look.colour,
      line: { width: look.width, dash: 'solid' },
      marker: 'circle',
      points: points.flatMap((point) =>
        point.x.kind === 'year' && isProvisional(point) ? [{ at: years.indexOf(point.x.year), isHollow: true }] : [],
      ),
      labels: labelled(values, look.labels).map(({ at }) => ({ at, words: stageOf(points, years[at], words) })),
      isInLegend: place === 0,
    })
  })
}

/** An estimate is said beside its number too: not every program draws its dot hollow. */
function stageOf(points: readonly SeriesPoint[], year: number | undefined, words: ChartWords): string {
  const stage = points.find(({ x }) => x.kind === 'year' && x.year === year)?.stage ?? 'final'
  return stage === 'final' ? '' : words.stages[stage]
}

function stretches(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const parts: SeriesPoint[][] = [[]]
  for (const point of points) {
    if (point.breakBefore && parts.at(-1)?.length !== 0) parts.push([])
    parts.at(-1)?.push(point)
  }
  return parts
}

function labelled(values: readonly (DecimalText | null)[], which: LineLook['labels']): { at: number }[] {
  const there = values.flatMap((value, at) => (value === null ? [] : [{ at }]))
  if (which === 'all') return there
  if (which === 'none') return []
  return which === 'last' ? there.slice(-1) : [...new Map([...there.slice(0, 1), ...there.slice(-1)].map((each) => [each.at, each])).values()]
}

/** Words of a line without what XML cannot hold. */
export function lineName(series: Series): string {
  return plainText(series.title)
}
