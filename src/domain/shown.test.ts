import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import { edgesOf, positionOf } from './judge.ts'
import { shownText } from './shown.ts'
import type { Goal } from './target.ts'

const atLeast = (bound: string): Goal => ({ kind: 'atLeast', bound })
const doctors = (heads: number, population: number): Exact => exact(heads).mul(10000).div(population)

describe('shownText', () => {
  it('prints as many decimals as the verdict needs', () => {
    expect(shownText(doctors(1158, 1362353), 1, atLeast('8.5'))).toBe('8.4999996')
    expect(shownText(exact('8.50001'), 1, atLeast('8.5'))).toBe('8.50001')
    expect(shownText(doctors(1151, 1361129), 1, atLeast('8.5'))).toBe('8.46')
    expect(shownText(doctors(1151, 1345000), 1, atLeast('8.5'))).toBe('8.6')
    expect(shownText(exact('8.5'), 1, atLeast('8.5'))).toBe('8.5')
    expect(shownText(exact('9'), 1, atLeast('8.5'))).toBe('9.0')
  })

  it('never prints the natural limit before it is reached', () => {
    expect(shownText(exact('99.96'), 1, atLeast('100'))).toBe('99.96')
    for (const goal of [null, atLeast('95'), atLeast('100')]) {
      expect(shownText(exact('99.96'), 1, goal, exact('100'))).toBe('99.96')
      expect(shownText(exact('99.996'), 0, goal, exact('100'))).toBe('99.996')
      expect(shownText(exact('100'), 1, goal, exact('100'))).toBe('100.0')
    }
  })

  it('keeps a value beyond the upper bound of a range there, and may round to an edge inside', () => {
    const range: Goal = { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }
    expect(shownText(exact('9.00001'), 1, range)).toBe('9.00001')
    expect(shownText(exact('8.96'), 1, range)).toBe('9.0')
    expect(shownText(exact('8.50001'), 1, range)).toBe('8.5')
    expect(shownText(exact('8.4999'), 1, range)).toBe('8.4999')
  })

  it('treats strict bounds by their own rule', () => {
    expect(shownText(exact('90.04'), 1, { kind: 'moreThan', bound: '90' })).toBe('90.04')
    expect(shownText(exact('89.96'), 1, { kind: 'moreThan', bound: '90' })).toBe('90.0')
    expect(shownText(exact('89.96'), 1, { kind: 'lessThan', bound: '90' })).toBe('89.96')
  })

  it('does not jump over a narrow band', () => {
    const about: Goal = { kind: 'about', centre: '0.97', tolerance: '0.01' }
    expect(shownText(exact('0.94'), 0, about)).toBe('0.9')
    expect(shownText(exact('0.97'), 0, about)).toBe('0.97')
    expect(shownText(exact('1.052'), 2, { kind: 'about', centre: '1', tolerance: '0.05' })).toBe('1.052')
  })

  it('keeps a bound with more decimals than the indicator', () => {
    expect(shownText(exact('8.55'), 1, atLeast('8.55'))).toBe('8.55')
    expect(shownText(exact('-0.04'), 1, atLeast('0'))).toBe('-0.04')
  })

  it('rounds plainly without a goal', () => {
    expect(shownText(exact('8.456'), 1, null)).toBe('8.5')
    expect(shownText(exact('-0.04'), 1, null)).toBe('0.0')
    expect(shownText(doctors(1, 3), 2, null)).toBe('3333.33')
  })

  it('the printed figure judged again gives the same state and side, with the fewest decimals (property)', () => {
    fc.assert(
      fc.property(closeCases, fc.integer({ min: 0, max: 3 }), ({ value, goal }, decimals) => {
        const text = shownText(value, decimals, goal)
        const printed = exact(text)
        expect(positionOf(printed, goal, null)).toEqual(positionOf(value, goal, null))
        for (const edge of edgesOf(goal)) expect(value.compare(edge) * printed.compare(edge)).toBeGreaterThanOrEqual(0)
        expect((text.split('.')[1] ?? '').length).toBeGreaterThanOrEqual(decimals)
        expect(
          printed
            .sub(value)
            .abs()
            .lte(exact('0.5').div(10 ** decimals)),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const bound = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => (hundredths / 100).toFixed(2))
const goals: fc.Arbitrary<Goal> = fc.oneof(
  fc.record({ kind: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan'), bound }),
  fc
    .record({ lower: bound, width: fc.integer({ min: 0, max: 200 }), direction: fc.constantFrom('higher', 'lower') })
    .map(({ lower, width, direction }): Goal => ({ kind: 'range', lower, upper: (Number(lower) + width / 100).toFixed(2), direction })),
  fc.record({ kind: fc.constant('about'), centre: bound, tolerance: fc.integer({ min: 1, max: 50 }).map((n) => (n / 100).toFixed(2)) }),
  fc.record({ kind: fc.constant('relative'), multiple: fc.constant('1.5'), baseline: bound, direction: fc.constantFrom('higher', 'lower') }),
)

/** Values a hair beside an edge, exactly on it, and anywhere: where rounding is dangerous. */
const closeCases = fc
  .record({ goal: goals, which: fc.nat(), numerator: fc.integer({ min: -50, max: 50 }), power: fc.integer({ min: 0, max: 9 }) })
  .map(({ goal, which, numerator, power }) => {
    const edges = edgesOf(goal)
    const edge = edges[which % edges.length] ?? exact(0)
    return {
      goal,
      value: edge.add(
        exact(numerator)
          .div(7)
          .div(10 ** power),
      ),
    }
  })
