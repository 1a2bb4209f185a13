import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastOf } from './forecast.ts'
import type { ForecastInput } from './forecast.ts'
import { studentProbability, studentQuantile90 } from './student-t.ts'
import type { Goal } from './target.ts'

const atLeast = (bound: string): Goal => ({ kind: 'atLeast', bound })

function input(values: readonly (number | null)[], over: Partial<ForecastInput> = {}): ForecastInput {
  const points = values.map((value, index) => ({ year: 2019 + index, value, breakBefore: false }))
  return { points, year: 2018 + values.length, targetYear: 2025, goal: atLeast('8.5'), ...over }
}

function madeOf(given: ForecastInput) {
  const forecast = forecastOf(given)
  if (forecast.kind === 'notAvailable') throw new Error(forecast.reason)
  return forecast
}

const worked = [7, 7.2, 7.5, 7.8, 8]

function probability(goal: Goal): number {
  return madeOf(input(worked, { goal })).probability ?? Number.NaN
}

describe('the forecast', () => {
  it('gives the worked line, interval and distance from 8,5', () => {
    const forecast = madeOf(input(worked))
    expect(forecast.slope).toBeCloseTo(0.26, 10)
    expect(forecast.value).toBeCloseTo(8.54, 10)
    expect(forecast.interval?.lower).toBeCloseTo(8.4399, 4)
    expect(forecast.interval?.upper).toBeCloseTo(8.6401, 4)
    expect(forecast.probability).toBeCloseTo(studentProbability(0.6547, 3), 4)
    expect(forecast.line.map((each) => each.year)).toEqual([2023, 2024, 2025])
    expect(forecast.line.at(-1)?.value).toBeCloseTo(8.54, 10)
  })

  it('draws a line from three points and an interval from four', () => {
    expect(madeOf(input(worked.slice(0, 3)))).toMatchObject({ interval: null, probability: null })
    expect(madeOf(input(worked.slice(0, 4))).interval).not.toBeNull()
    expect(forecastOf(input(worked.slice(0, 2)))).toEqual({ kind: 'notAvailable', reason: 'tooFewYears' })
  })

  it('reads at most the last five values, skips missing years and nothing after its own year', () => {
    expect(madeOf(input([1, 9, ...worked], { targetYear: 2027 })).years).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(madeOf(input([7, null, 7.5, 7.8])).years).toEqual([2019, 2021, 2022])
    expect(madeOf(input(worked, { year: 2022 })).years).toEqual([2019, 2020, 2021, 2022])
  })

  it('does not cross a break, even one in a missing year', () => {
    const points = [7, 7.2, 7.5, null, 8].map((value, index) => ({ year: 2019 + index, value, breakBefore: index === 3 }))
    expect(forecastOf({ ...input(worked), points })).toEqual({ kind: 'notAvailable', reason: 'acrossBreak' })
  })

  it('is not made without a target, nor from the target year on', () => {
    expect(forecastOf(input(worked, { targetYear: null }))).toEqual({ kind: 'notAvailable', reason: 'noTarget' })
    expect(forecastOf(input(worked, { targetYear: 2023 }))).toEqual({ kind: 'notAvailable', reason: 'targetYearReached' })
  })

  it('counts both sides of a band, and a range as met beyond its good end', () => {
    const below = probability({ kind: 'atMost', bound: '8.6' })
    expect(probability({ kind: 'about', centre: '8.5', tolerance: '0.1' })).toBeCloseTo(probability(atLeast('8.4')) + below - 1, 12)
    expect(probability({ kind: 'range', lower: '8.5', upper: '8.55', direction: 'higher' })).toBe(probability(atLeast('8.5')))
    expect(below + probability({ kind: 'moreThan', bound: '8.6' })).toBeCloseTo(1, 12)
  })

  it('lets a line without error decide by itself', () => {
    const level = [8.5, 8.5, 8.5, 8.5]
    expect(madeOf(input(level)).probability).toBe(1)
    expect(madeOf(input(level, { goal: { kind: 'moreThan', bound: '8.5' } })).probability).toBe(0)
    expect(madeOf(input(level, { goal: { kind: 'atMost', bound: '8.5' } })).probability).toBe(1)
    expect(madeOf(input(level, { goal: { kind: 'about', centre: '8.4', tolerance: '0.1' } })).probability).toBe(1)
    expect(madeOf(input([0.1, 0.2, 0.3, 0.4], { goal: atLeast('0.7') })).probability).toBe(1)
  })

  it('stops at what the value can never be beyond', () => {
    const forecast = madeOf(input([90, 93, 97, 99], { goal: null, limits: { lower: 0, upper: 100 } }))
    expect(forecast).toMatchObject({ value: 100, interval: { upper: 100 }, probability: null })
    expect(Math.max(...forecast.line.map((each) => each.value))).toBe(100)
  })

  it('gives a probability between 0 and 1 that falls as the bound rises, whatever the order of the points', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 5 })
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (integers, bound) => {
        const given = input(
          integers.map((each) => each / 10),
          { targetYear: 2030 },
        )
        const at = (goal: Goal, points = given.points) => madeOf({ ...given, points, goal }).probability ?? Number.NaN
        const low = at(atLeast(String(bound)))
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(1)
        expect(at(atLeast(String(bound + 1)))).toBeLessThanOrEqual(low)
        expect(at(atLeast(String(bound)), given.points.toReversed())).toBe(low)
      }),
    )
  })
})

describe("Student's distribution", () => {
  // Tables of the t distribution, upper 10 % and 2.5 % points.
  it.each([
    [1, 3.077684, 12.706205],
    [2, 1.885618, 4.302653],
    [3, 1.637744, 3.182446],
  ] as const)('with %i degrees of freedom agrees with the tables', (degrees, ten, twoAndHalf) => {
    expect(studentQuantile90(degrees)).toBeCloseTo(ten, 6)
    expect(studentProbability(studentQuantile90(degrees), degrees)).toBeCloseTo(0.9, 12)
    expect(studentProbability(twoAndHalf, degrees)).toBeCloseTo(0.975, 7)
    expect(studentProbability(-ten, degrees)).toBeCloseTo(0.1, 6)
  })
})
