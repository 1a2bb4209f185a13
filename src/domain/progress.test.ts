import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { positionOf } from './judge.ts'
import { paceOfRatio, progressOf } from './progress.ts'
import type { ProgressInput } from './progress.ts'
import type { Goal } from './target.ts'
import { yearlyGain } from './yearly-path.ts'

const atLeast = (bound: string): Goal => ({ kind: 'atLeast', bound })
const about = (tolerance: string): Goal => ({ kind: 'about', centre: '1', tolerance })
const doctors: Goal = { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }
const beds: Goal = { kind: 'range', lower: '24', upper: '25', direction: 'higher' }

function isMet(value: number, goal: Goal): boolean {
  return positionOf(exact(value.toFixed(6)), goal, null).state !== 'notMet'
}

/** From 2020 to 2023 with 2025 as the target year, judged by the exact judge. */
function input(start: number, end: number, goal: Goal, over: Partial<ProgressInput> = {}): ProgressInput {
  return {
    points: [
      { year: 2020, value: start, breakBefore: false },
      { year: 2023, value: end, breakBefore: false },
    ],
    year: 2023,
    isMet: isMet(end, goal),
    baseline: { year: 2020, value: start, isMet: isMet(start, goal) },
    goal,
    targetYear: 2025,
    milestone: null,
    ...over,
  }
}

function ratioOf(progressInput: ProgressInput): number | null {
  const progress = progressOf(progressInput)
  if (!('ratio' in progress)) throw new Error(`no ratio: ${progress.kind}`)
  return progress.ratio
}

describe('the pace ratio', () => {
  it.each([
    ['doctors 7,2 → 8,0 towards 8,5', 7.2, 8, doctors, 'onTrack', 1.025641, 8.5],
    ['beds 22 → 22,6 towards 24', 22, 22.6, beds, 'farTooSlow', 0.5, 24],
    ['growth 1,22 → 1,10 about 1,0 ± 0,05', 1.22, 1.1, about('0.05'), 'onTrack', 1.176471, 1.05],
    ['growth 1,22 → 1,25 about 1,0 ± 0,05', 1.22, 1.25, about('0.05'), 'wrongWay', -0.294118, 1.05],
  ] as const)('%s', (_, start, end, goal, kind, ratio, aim) => {
    const progress = progressOf(input(start, end, goal))
    expect(progress).toMatchObject({ kind, aim, hasPassedBand: false })
    expect(ratioOf(input(start, end, goal))).toBeCloseTo(ratio, 6)
  })

  it('sets its bands at 0.95, 0.60 and 0, with a tolerance for binary noise', () => {
    expect([0.95, 0.95 - 1e-10, 0.9499, 0.6, 0.6 - 1e-10, 0.5999, 0, -1e-10, -0.001].map(paceOfRatio)).toEqual([
      'onTrack',
      'onTrack',
      'tooSlow',
      'tooSlow',
      'tooSlow',
      'farTooSlow',
      'farTooSlow',
      'farTooSlow',
      'wrongWay',
    ])
  })

  it('works towards 0 and between negative values', () => {
    expect(ratioOf(input(10, 4, { kind: 'atMost', bound: '0' }))).toBeCloseTo(1, 12)
    expect(ratioOf(input(-5, -3.5, atLeast('-1')))).toBeCloseTo(0.625, 12)
    expect(progressOf(input(-5, -6, atLeast('-1'))).kind).toBe('wrongWay')
  })

  it('measures a relative goal against its multiple of the baseline', () => {
    const goal: Goal = { kind: 'relative', multiple: '1.5', baseline: '8', direction: 'higher' }
    expect(progressOf(input(8, 10.4, goal))).toMatchObject({ kind: 'onTrack', aim: 12 })
  })

  it('needs no division where a strict bound is the baseline itself', () => {
    const goal: Goal = { kind: 'moreThan', bound: '8.5' }
    expect(progressOf(input(8.5, 8.5, goal))).toMatchObject({ kind: 'farTooSlow', ratio: null })
    expect(progressOf(input(8.5, 8.4, goal))).toMatchObject({ kind: 'wrongWay', ratio: null })
    expect(progressOf(input(8.5, 8.6, { kind: 'lessThan', bound: '8.5' }))).toMatchObject({ kind: 'wrongWay', ratio: null })
  })

  it('calls a value that went through the band and out again the wrong way', () => {
    expect(progressOf(input(1.22, 0.9, about('0.05')))).toMatchObject({ kind: 'wrongWay', ratio: null, hasPassedBand: true })
    expect(progressOf(input(0.8, 1.1, about('0.05')))).toMatchObject({ kind: 'wrongWay', hasPassedBand: true })
  })
})

describe('achieved, maintained, not kept, result', () => {
  it('asks for achieved first', () => {
    expect(progressOf(input(1.22, 1.1, about('0.1'))).kind).toBe('achieved')
    expect(progressOf(input(7.2, 9.4, doctors)).kind).toBe('achieved')
    expect(progressOf(input(7.2, 8.5, doctors, { baseline: null })).kind).toBe('achieved')
  })

  it('knows a target already met at the baseline as maintained or not kept, also exactly on it', () => {
    expect(progressOf(input(8.5, 8.5, doctors)).kind).toBe('maintained')
    expect(progressOf(input(100, 99, atLeast('100')))).toMatchObject({ kind: 'notKept', aim: 100 })
    expect(progressOf(input(1.04, 0.9, about('0.05')))).toMatchObject({ kind: 'notKept', aim: 0.95 })
  })

  it('gives the result of the term from the target year on', () => {
    const last = { points: [{ year: 2025, value: 8.4, breakBefore: false }], year: 2025 }
    expect(progressOf(input(7.2, 8, doctors, last))).toEqual({ kind: 'result', isMet: false })
    expect(progressOf(input(7.2, 8, doctors, { ...last, isMet: true, baseline: null }))).toEqual({ kind: 'result', isMet: true })
  })
})

describe('not available, with the reason', () => {
  const broken = [
    { year: 2020, value: 7.2, breakBefore: false },
    { year: 2022, value: null, breakBefore: true },
    { year: 2023, value: 8, breakBefore: false },
  ]

  it.each([
    ['noTarget', { goal: null }],
    ['noTarget', { targetYear: null }],
    ['noValue', { points: [] }],
    ['noValue', { year: 2024 }],
    ['noBaseline', { baseline: null }],
    ['tooFewYears', { baseline: { year: 2023, value: 7.2, isMet: false } }],
    ['acrossBreak', { points: broken }],
  ] as const)('%s', (reason, over) => {
    expect(progressOf(input(7.2, 8, doctors, over))).toEqual({ kind: 'notAvailable', reason })
  })

  it('does not call a target maintained across a break', () => {
    expect(progressOf(input(8.6, 8.7, doctors, { points: broken.map((point) => ({ ...point, value: point.value && 8.7 })) })).kind).toBe('achieved')
  })
})

describe('beside the verdict', () => {
  it('compares with the milestone of the year, or with the straight path labelled as interpolated', () => {
    expect(progressOf(input(7.2, 8, doctors, { milestone: 8.1 }))).toMatchObject({ milestone: { expected: 8.1, isInterpolated: false } })
    const { milestone } = progressOf(input(7, 8, doctors)) as { milestone: { expected: number; difference: number; isInterpolated: boolean } }
    expect(milestone.expected).toBeCloseTo(7.9, 12)
    expect(milestone.difference).toBeCloseTo(0.1, 12)
    expect(milestone.isInterpolated).toBe(true)
    expect(progressOf(input(8.5, 8.6, doctors))).toEqual({ kind: 'maintained', milestone: null })
  })

  it('gives the yearly gain needed from now beside the best and the median past one', () => {
    const points = [7.2, 7.4, 7.9, 8].map((value, index) => ({ year: 2020 + index, value, breakBefore: false }))
    const progress = progressOf(input(7.2, 8, doctors, { points }))
    if (!('gain' in progress) || progress.gain === null) throw new Error('no gain')
    expect(progress.gain.needed).toBeCloseTo(0.25, 12)
    expect(progress.gain.best).toBeCloseTo(0.5, 12)
    expect(progress.gain.median).toBeCloseTo(0.2, 12)
  })
})

describe('the yearly gain', () => {
  const points = [30, 27, 26, 20, 19].map((value, index) => ({ year: 2019 + index, value, breakBefore: index === 3 }))
  const latest = { year: 2023, value: 19 }

  it('takes the best in the wished direction, never across a break', () => {
    const gain = yearlyGain(points, latest, { kind: 'atMost', bound: '15' }, 2025)
    expect(gain).toEqual({ needed: -2, best: -3, median: -1 })
    expect(yearlyGain(points, latest, atLeast('21'), 2025)).toEqual({ needed: 1, best: -1, median: -1 })
  })

  it('spreads a gain over missing years and has none of one value', () => {
    const gaps = points.slice(0, 3).map((point) => (point.year === 2020 ? { ...point, value: null } : point))
    expect(yearlyGain(gaps, { year: 2021, value: 26 }, atLeast('30'), 2025)).toEqual({ needed: 1, best: -2, median: -2 })
    expect(yearlyGain([], latest, atLeast('21'), 2025)).toEqual({ needed: 1, best: null, median: null })
    expect(yearlyGain(points, latest, atLeast('21'), 2023)).toBeNull()
  })
})

describe('whatever the series', () => {
  const point = fc.record({ value: fc.double({ min: -50, max: 50, noNaN: true }), breakBefore: fc.boolean() })
  const goal = fc.constantFrom<Goal>(doctors, beds, about('0.05'), atLeast('0'), { kind: 'atMost', bound: '-3' }, { kind: 'lessThan', bound: '2.5' })
  const anyInput = fc.tuple(fc.array(point, { minLength: 2, maxLength: 6 }), goal).map(([values, aimed]) => {
    const points = values.map((each, index) => ({ ...each, value: Number(each.value.toFixed(2)), year: 2018 + index }))
    const last = points.at(-1)?.value ?? 0
    const first = points[0]?.value ?? 0
    return input(first, last, aimed, {
      points,
      year: 2018 + points.length - 1,
      baseline: { year: 2018, value: first, isMet: isMet(first, aimed) },
    })
  })

  it('never divides by zero', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        expect(
          JSON.stringify(progressOf(any), (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? 'INFINITE' : value)),
        ).not.toContain('INFINITE')
      }),
    )
  })

  it('a missing value never improves the verdict', () => {
    const order = ['notAvailable', 'wrongWay', 'notKept', 'farTooSlow', 'tooSlow', 'onTrack', 'achieved', 'maintained']
    fc.assert(
      fc.property(anyInput, fc.nat(5), (any, index) => {
        const points = any.points.map((each, at) => (at === index ? { ...each, value: null } : each))
        expect(order.indexOf(progressOf({ ...any, points }).kind)).toBeLessThanOrEqual(order.indexOf(progressOf(any).kind))
        expect(order.indexOf(progressOf({ ...any, baseline: null }).kind)).toBeLessThanOrEqual(order.indexOf(progressOf(any).kind))
      }),
    )
  })

  it('the order of the points does not matter', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        expect(progressOf({ ...any, points: any.points.toReversed() })).toEqual(progressOf(any))
      }),
    )
  })
})
