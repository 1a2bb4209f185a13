import { isStrict, metEdges } from './aim.ts'
import { studentProbability, studentQuantile90 } from './student-t.ts'
import type { DegreesOfFreedom } from './student-t.ts'
import type { Goal } from './target.ts'
import { tolerance } from './yearly-path.ts'
import type { YearPoint, YearValue } from './yearly-path.ts'

export type NoForecastReason = 'tooFewYears' | 'acrossBreak' | 'targetYearReached' | 'noTarget'

export type Forecast =
  | {
      kind: 'forecast'
      /** Change a year of the fitted line, in the indicator's shown unit. */
      slope: number
      /** The line in the target year. */
      value: number
      /** The years the line is fitted on, oldest first: three to five. */
      years: readonly number[]
      /** The fitted line from the last of these years to the target year, to be drawn dashed. */
      line: readonly YearValue[]
      /** 80 % prediction interval in the target year; null for three points. */
      interval: { lower: number; upper: number } | null
      /** Probability, 0–1, that the goal is met in the target year; null where there is no interval or no goal. */
      probability: number | null
    }
  | { kind: 'notAvailable'; reason: NoForecastReason }

const mostYears = 5
const fewestForLine = 3
const fewestForInterval = 4

export interface ForecastInput {
  points: readonly YearPoint[]
  /** The year the forecast is made in; points after it are not read. */
  year: number
  targetYear: number | null
  goal: Goal | null
  /** What the value can never be beyond, e.g. 0 and 100 for a share in %; the drawn line and interval stop there. */
  limits?: { lower: number | null; upper: number | null }
}

/** Least squares on up to the last five yearly values without a break, carried on to the target year (methods §7). */
export function forecastOf(input: ForecastInput): Forecast {
  const { targetYear, goal } = input
  if (targetYear === null) return { kind: 'notAvailable', reason: 'noTarget' }
  if (input.year >= targetYear) return { kind: 'notAvailable', reason: 'targetYearReached' }
  const known = input.points.filter((point) => point.year <= input.year).toSorted((a, b) => a.year - b.year)
  const values = valuesSinceBreak(known).slice(-mostYears)
  if (values.length < fewestForLine) {
    const isBroken = known.filter((point) => point.value !== null).length >= fewestForLine
    return { kind: 'notAvailable', reason: isBroken ? 'acrossBreak' : 'tooFewYears' }
  }
  return forecastFrom(values, targetYear, goal, input.limits ?? { lower: null, upper: null })
}

function valuesSinceBreak(ascending: readonly YearPoint[]): YearValue[] {
  let values: YearValue[] = []
  for (const { year, value, breakBefore } of ascending) {
    if (breakBefore) values = []
    if (value !== null) values.push({ year, value })
  }
  return values
}

function forecastFrom(values: readonly YearValue[], targetYear: number, goal: Goal | null, limits: NonNullable<ForecastInput['limits']>): Forecast {
  const fit = leastSquares(values)
  const value = fit.at(targetYear)
  const error = fit.predictionError(targetYear)
  const degrees = values.length - 2
  const isKnown = values.length >= fewestForInterval && isDegrees(degrees)
  const half = isKnown ? studentQuantile90(degrees) * error : 0
  const withinLimits = (number: number) => Math.min(Math.max(number, limits.lower ?? -Infinity), limits.upper ?? Infinity)
  const years = values.map((each) => each.year)
  const last = Math.max(...years)
  return {
    kind: 'forecast',
    slope: fit.slope,
    value: withinLimits(value),
    years,
    line: Array.from({ length: targetYear - last + 1 }, (_, step) => ({ year: last + step, value: withinLimits(fit.at(last + step)) })),
    interval: isKnown ? { lower: withinLimits(value - half), upper: withinLimits(value + half) } : null,
    probability: isKnown && goal !== null ? probabilityOfMeeting(goal, value, error, degrees) : null,
  }
}

function isDegrees(degrees: number): degrees is DegreesOfFreedom {
  return degrees === 1 || degrees === 2 || degrees === 3
}

function leastSquares(values: readonly YearValue[]) {
  const count = values.length
  const meanYear = values.reduce((total, each) => total + each.year, 0) / count
  const meanValue = values.reduce((total, each) => total + each.value, 0) / count
  const spread = values.reduce((total, each) => total + (each.year - meanYear) ** 2, 0)
  const slope = values.reduce((total, each) => total + (each.year - meanYear) * (each.value - meanValue), 0) / spread
  const at = (year: number) => meanValue + slope * (year - meanYear)
  const residuals = values.reduce((total, each) => total + (each.value - at(each.year)) ** 2, 0)
  /** Standard error of one further yearly value, not of the line. */
  const predictionError = (year: number) => Math.sqrt((residuals / (count - 2)) * (1 + 1 / count + (year - meanYear) ** 2 / spread))
  return { slope, at, predictionError }
}

function probabilityOfMeeting(goal: Goal, value: number, error: number, degrees: DegreesOfFreedom): number {
  const { lower, upper } = metEdges(goal)
  const isAbove = (bound: number) => probabilityAbove(bound, value, error, degrees, isStrict(goal))
  const aboveLower = lower === null ? 1 : isAbove(Number(lower))
  const aboveUpper = upper === null ? 0 : 1 - probabilityAbove(-Number(upper), -value, error, degrees, isStrict(goal))
  return aboveLower - aboveUpper
}

function probabilityAbove(bound: number, value: number, error: number, degrees: DegreesOfFreedom, isBoundLeftOut: boolean): number {
  // Values that lie on one line leave no error to divide by: the line itself decides.
  if (error <= tolerance * Math.max(1, Math.abs(value))) return value > bound + (isBoundLeftOut ? tolerance : -tolerance) ? 1 : 0
  return studentProbability((value - bound) / error, degrees)
}
