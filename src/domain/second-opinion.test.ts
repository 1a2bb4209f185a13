import { describe, expect, it } from 'vitest'
import { progressOf } from './progress.ts'
import type { ProgressInput } from './progress.ts'
import { opinionsDiffer, secondOpinionOf, secondOpinionOn } from './second-opinion.ts'
import type { SecondOpinionInput } from './second-opinion.ts'
import type { Goal } from './target.ts'

type Vector = [series: string, y0: number, t0: number, y: number, t: number, d: 1 | -1, target: number | null, limit: number | null]

function toInput([, y0, t0, y, t, direction, target, limit]: Vector, targetYear = 2030): SecondOpinionInput {
  const aim = target === null ? null : { year: targetYear, value: target }
  return { baseline: { year: t0, value: y0 }, latest: { year: t, value: y }, direction, target: aim, limit, guardZeros: true }
}

/** Statistics Canada's words: substantial, moderate and limited progress, deterioration. */
type Published = [Vector, value: number | null, score: number, kind: string]

// Published verdicts: Statistics Canada SDG data (data repositories of the Sustainable Development Goals Data Hub and the Canadian Indicator Framework).
const published: Published[] = [
  [['11-2-1', 8.2, 2023, 8.4, 2024, 1, 100, null], 0.05679393189022746, -2.263356723992989, 'farTooSlow'],
  [['17-8-1', 91.3, 2018, 94.5, 2022, 1, 100, null], 1.1360249872573844, 3.8288128814807703, 'onTrack'],
  [['3-6-1', 6, 2015, 4.5, 2024, -1, 2.9, null], 0.6649026615723924, 0.46363322134544127, 'tooSlow'],
  [['3-3-5 leprosy', 9, 2015, 3, 2022, -1, 0.5, null], 0.828743708250143, 1.633933433659946, 'tooSlow'],
  [['3-3-5 leprosy, target 0', 9, 2015, 3, 2022, -1, 0, null], 0.31921653822493895, -1.169920450178147, 'farTooSlow'],
  [['3-3-2', 4.6, 2015, 5.53, 2023, -1, 0.92, null], -0.22885130999917572, -3.4535547533735653, 'wrongWay'],
  [['11-5-1', 19.3, 2016, 13.89, 2021, 1, 22, null], -6.775886221811071, -5, 'wrongWay'],
  [['1-4-1', 100, 2015, 100, 2022, 1, 100, null], null, 5, 'achieved'],
  [['2-b-1', 81124, 2015, 0, 2023, -1, 0, null], 1.4224293446258616, 5, 'achieved'],
  [['3-3-5 rabies, base 0', 0, 2015, 0, 2022, -1, 0.5, null], 1.948095117651511, 5, 'achieved'],
  [['9-7-1', 58.2, 2015, 59.4, 2024, 1, 50, null], 0.22537550608687057, 5, 'achieved'],
  [['3-5-1, limit 100', 41.8, 2015, 46.2, 2024, 1, null, 100], 0.011182445592611945, 1.6049896251250457, 'tooSlow'],
  [['10-1-1', 0.314, 2015, 0.3, 2022, -1, null, null], 0.006494605609656867, 0.3736514024142168, 'tooSlow'],
  [['3-11-1', 38.7, 2015, 33.2, 2024, -1, null, null], 0.01688796379260038, 3.4439818963001905, 'onTrack'],
  [['9-2-1', 11.49, 2015, 10.5, 2023, 1, null, null], -0.011199542243277127, -3.899942780409641, 'wrongWay'],
  [['13-4-1', 895.7, 2018, 2196.5, 2024, 1, null, null], 0.16125636000158572, 5, 'onTrack'],
]

/** The verdict with its numbers to eleven decimals. */
function rounded(input: SecondOpinionInput) {
  const opinion = secondOpinionOf(input)
  if (opinion.kind === 'notAvailable') throw new Error(opinion.reason)
  return { ...opinion, value: opinion.value?.toFixed(11) ?? null, score: opinion.score.toFixed(11) }
}

function growthOf1Percent(start: number, limit: number | null, direction: 1 | -1 = 1): Vector {
  return ['limit', start, 2020, start * (1 + direction * 0.01), 2021, direction, null, limit]
}

function scoreOf(vector: Vector): number {
  return Number(rounded(toInput(vector)).score)
}

/** From 2020 to 2025 with 2030 as the target year, not met at either end. */
function series(start: number, end: number, goal: Goal, over: Partial<ProgressInput> = {}): ProgressInput {
  const points = [
    { year: 2020, value: start, breakBefore: false },
    { year: 2025, value: end, breakBefore: false },
  ]
  const baseline = { year: 2020, value: start, isMet: false }
  return { points, year: 2025, isMet: false, baseline, goal, targetYear: 2030, milestone: null, ...over }
}

function differ(input: ProgressInput): boolean {
  return opinionsDiffer(progressOf(input), secondOpinionOn(input, null, null))
}

describe('the compound method', () => {
  it.each(published)('gives the published verdict on %s', (vector, value, score, kind) => {
    const basis = vector[6] === null ? 'growth' : 'target'
    expect(rounded(toInput(vector))).toEqual({ kind, basis, value: value?.toFixed(11) ?? null, score: score.toFixed(11) })
  })

  // Open SDG documentation of the progress methodology, and the calculation components Statistics Canada publishes.
  it.each<[Vector, number, string]>([
    [['poverty 1-2-1', 14.5, 2015, 10.2, 2023, -1, 7.25, null], 0.9525901792032172, 'onTrack'],
    [['water 1-4-1', 98.82, 2015, 99.04, 2022, 1, 100, null], 0.4013545340426752, 'farTooSlow'],
    [['housing 11-1-1', 10, 2018, 10.4, 2022, -1, 0.1, null], -0.030916728428577435, 'wrongWay'],
  ])('gives the documented ratio of %s', (vector, value, kind) => {
    expect(rounded(toInput(vector))).toMatchObject({ kind, value: value.toFixed(11) })
  })

  it.each<[Vector, number]>([
    [['doctors', 7.2, 2020, 8, 2023, 1, 8.5, null], 1.058955],
    [['beds', 22, 2020, 22.6, 2023, 1, 24, null], 0.513228],
  ])('gives the worked ratio of %s', (vector, value) => {
    expect(secondOpinionOf(toInput(vector, 2025))).toMatchObject({ value: expect.closeTo(value, 6) })
  })

  it('eases the growth asked for near a natural limit, on all three branches of the rule', () => {
    expect(scoreOf(growthOf1Percent(200, 100))).toBeCloseTo(250 * 0.01 - 1.25, 9)
    expect(scoreOf(growthOf1Percent(250, 100))).toBeCloseTo(250 * 0.01 - 1.25, 9)
    expect(scoreOf(growthOf1Percent(200, null))).toBeCloseTo(250 * 0.01 - 1.25, 9)
    expect(scoreOf(growthOf1Percent(50, 100))).toBeCloseTo((250 * 0.01) / (1 - 0.5 ** 4.44) - 1.25, 9)
    expect(scoreOf(growthOf1Percent(150, 100, -1))).toBeCloseTo((250 * 0.01) / (1 - 0.5 ** 4.44) - 1.25, 9)
    expect(scoreOf(growthOf1Percent(120, 100, -1))).toBeCloseTo((500 * 0.01) / (1 - 0.8 ** 4.44) - 5, 9)
    expect(scoreOf(['at the limit', 100, 2020, 100, 2021, 1, null, 100])).toBe(5)
    expect(scoreOf(['off the limit', 100, 2020, 98, 2021, 1, null, 100])).toBeCloseTo(125 * -0.02 - 2.5, 9)
  })

  it('reads negative values by their own sign: from −2 to −1 is up', () => {
    const up = secondOpinionOf(toInput(['negative', -2, 2020, -1, 2021, 1, null, null]))
    expect(up).toMatchObject({ kind: 'onTrack', value: 0.5 })
    expect(secondOpinionOf(toInput(['negative', -2, 2020, -3, 2021, 1, null, null]))).toMatchObject({ kind: 'wrongWay', value: -0.5 })
  })

  it.each<[string, Partial<SecondOpinionInput>, string]>([
    ['one year only', { latest: { year: 2015, value: 3 } }, 'tooFewYears'],
    ['a value of the other sign', { latest: { year: 2020, value: -3 } }, 'signsDiffer'],
    ['a target of the other sign', { target: { year: 2030, value: -3 }, direction: -1 }, 'signsDiffer'],
    ['a value of 0 unguarded', { latest: { year: 2020, value: 0 }, guardZeros: false }, 'zeroValue'],
    ['a baseline of 0 unguarded', { baseline: { year: 2015, value: 0 }, guardZeros: false }, 'zeroValue'],
    ['a target of 0 unguarded', { target: { year: 2030, value: 0 }, direction: -1, guardZeros: false }, 'zeroValue'],
  ])('is not available for %s', (_, over, reason) => {
    expect(secondOpinionOf({ ...toInput(['plain', 4, 2015, 3, 2020, 1, 8, null]), ...over })).toEqual({ kind: 'notAvailable', reason })
  })

  it('ends at −5 where a baseline on the target was not kept', () => {
    const opinion = secondOpinionOf(toInput(['lost', 100, 2015, 99, 2022, 1, 100, null]))
    expect(opinion).toEqual({ kind: 'wrongWay', basis: 'target', value: null, score: -5 })
  })
})

describe('both opinions on one series', () => {
  it('says when they differ', () => {
    const halving = series(10, 7.6, { kind: 'atMost', bound: '5' })
    expect(progressOf(halving).kind).toBe('onTrack')
    expect(secondOpinionOn(halving, null, null).kind).toBe('tooSlow')
    expect(differ(halving)).toBe(true)
    expect(differ(series(10, 7.5, { kind: 'atMost', bound: '1' }))).toBe(false)
  })

  it('has no word for maintained or not kept and agrees with both', () => {
    const goal: Goal = { kind: 'about', centre: '1', tolerance: '0.05' }
    const baseline = { year: 2020, value: 1.02, isMet: true }
    expect(differ(series(1.02, 1.2, goal, { baseline }))).toBe(false)
    expect(differ(series(1.02, 0.9, goal, { baseline }))).toBe(false)
    expect(differ(series(1.02, 1, goal, { baseline, isMet: true }))).toBe(false)
  })

  it('judges growth where there is no target, and then compares nothing', () => {
    const growing = series(10, 12, { kind: 'atLeast', bound: '1' }, { goal: null })
    expect(secondOpinionOn(growing, 1, null)).toMatchObject({ kind: 'onTrack', basis: 'growth' })
    expect(opinionsDiffer(progressOf(growing), secondOpinionOn(growing, 1, null))).toBe(false)
    expect(opinionsDiffer(progressOf(series(10, 12, { kind: 'atLeast', bound: '90' })), secondOpinionOn(growing, 1, null))).toBe(false)
    expect(secondOpinionOn(growing, null, null)).toEqual({ kind: 'notAvailable', reason: 'noTarget' })
  })

  it('is not available where progress is not', () => {
    const goal: Goal = { kind: 'atLeast', bound: '20' }
    const reasonOf = (over: Partial<ProgressInput>) => secondOpinionOn(series(10, 12, goal, over), 1, null)
    expect(reasonOf({ points: [] })).toEqual({ kind: 'notAvailable', reason: 'noValue' })
    expect(reasonOf({ baseline: null })).toEqual({ kind: 'notAvailable', reason: 'noBaseline' })
    expect(reasonOf({ targetYear: 2025 })).toEqual({ kind: 'notAvailable', reason: 'termOver' })
    expect(reasonOf({ points: [{ year: 2025, value: 12, breakBefore: true }] })).toEqual({ kind: 'notAvailable', reason: 'acrossBreak' })
  })
})
