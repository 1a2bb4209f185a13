import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { MissingReason, Stage } from '../../../domain/figure.ts'
import { goalBand } from '../../charts/goal-band.ts'
import type { GoalBand } from '../../charts/goal-band.ts'
import { historyToComparison, historyToLine } from '../../charts/segments.ts'
import type { TrendData, TrendLine, YearValue } from '../../charts/trend-rows.ts'

export type Reading = 'asReported' | 'onTodaysMap'
type Scope = IndicatorPage['scope']

/** What the trend of the ground is drawn from, without words. */
export interface ScopeTrend extends TrendData {
  band: GoalBand | null
  isPathInterpolated: boolean
  breaks: readonly { year: number; reason: 'definition' | 'reorganisation' }[]
  missing: readonly { year: number; reason: MissingReason }[]
  /** Years in which not all parts reported. */
  partial: readonly number[]
  /** Stages of values that are not final. */
  stages: ReadonlyMap<number, Stage>
}

/** The trend of the ground by one reading of its past. */
export function trendOf({ scope, comparisons }: Pick<IndicatorPage, 'scope' | 'comparisons'>, reading: Reading): ScopeTrend {
  const others = comparisons
    .map(({ unit, history: past }) => ({ id: unit.id, name: unit.shortName, points: historyToComparison(past) }))
    .filter(({ points }) => points.some((point) => point.value !== null))
  const history = fromFirstKnown(scope[reading], others)
  const { target } = scope.assessment
  return {
    points: historyToLine(history),
    comparisons: others,
    band: target === null ? null : goalBand(target.goal),
    path: pathOf(scope),
    isPathInterpolated: scope.milestones.some((milestone) => milestone.interpolated),
    forecast: forecastOf(scope),
    breaks: history.flatMap(({ year, breakBefore }) => (breakBefore === null ? [] : [{ year, reason: breakBefore }])),
    missing: history.flatMap(({ year, shown, missingReason }) => (shown === null ? [{ year, reason: missingReason ?? 'notSent' }] : [])),
    partial: history.flatMap(({ year, partial }) => (partial ? [year] : [])),
    stages: new Map(history.flatMap(({ year, stage }) => (stage === null || stage === 'final' ? [] : [[year, stage] as const]))),
  }
}

/** Without the years before anything was recorded, here or on a line of comparison. */
function fromFirstKnown(history: Scope[Reading], others: readonly TrendLine[]): Scope[Reading] {
  const isKnown = (year: number) => others.some(({ points }) => points.some((point) => point.year === year && point.value !== null))
  const first = history.findIndex(({ year, shown }) => shown !== null || isKnown(year))
  return first === -1 ? [] : history.slice(first)
}

/** The milestones, led in from the baseline and out to the aim, between which they stand. */
function pathOf({ milestones, progress, assessment: { target } }: Scope): YearValue[] {
  const path = milestones.map(({ year, value }) => ({ year, value: Number(value) }))
  const [first, last] = [path[0], path.at(-1)]
  if (first === undefined || last === undefined) return []
  const { baseline, aim } = progress
  if (baseline !== null && baseline.year < first.year) path.unshift(baseline)
  if (aim !== null && target !== null && target.year > last.year) path.push({ year: target.year, value: aim })
  return path
}

function forecastOf({ forecast }: Scope): TrendData['forecast'] {
  const { value, year, lower, upper, line } = forecast
  return value === null ? null : { value, year, lower, upper, line }
}

/** True when both readings print the same, as on a ground that never changed. */
export function areReadingsSame({ asReported, onTodaysMap }: Pick<Scope, Reading>): boolean {
  return (
    asReported.length === onTodaysMap.length &&
    asReported.every((point, index) => point.shown === onTodaysMap[index]?.shown && point.breakBefore === onTodaysMap[index]?.breakBefore)
  )
}
