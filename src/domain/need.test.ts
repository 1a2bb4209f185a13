import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { positionOf } from './judge.ts'
import { headsAtBound, need } from './need.ts'
import type { Goal } from './target.ts'

const per10k = exact(10000)
const doctors = (numerator: number, denominator: number, goal: Goal = { kind: 'atLeast', bound: '8.5' }) =>
  need({ goal, numerator: exact(numerator), denominator: exact(denominator), factor: per10k })

describe('need', () => {
  it('counts the doctors missing for 8,5 at three populations', () => {
    expect([1361129, 1362471, 1345000].map((people) => doctors(1151, people))).toEqual([6, 8, 0])
    const needed = [1361129, 1362471, 1345000].map((people) =>
      headsAtBound({ goal: { kind: 'atLeast', bound: '8.5' }, denominator: exact(people), factor: per10k }),
    )
    expect(needed).toEqual([1157, 1159, 1144])
  })

  it('uses the lower bound of a range when higher is better and the upper when lower is', () => {
    const range = { kind: 'range', lower: '8.5', upper: '9' } as const
    expect(doctors(1151, 1361129, { ...range, direction: 'higher' })).toBe(6)
    expect(doctors(1230, 1361129, { ...range, direction: 'lower' })).toBe(5)
  })

  it('needs one more for a strict bound that comes out whole', () => {
    const input = { numerator: exact(8), denominator: exact(100), factor: exact(100) }
    expect(need({ ...input, goal: { kind: 'atLeast', bound: '10' } })).toBe(2)
    expect(need({ ...input, goal: { kind: 'moreThan', bound: '10' } })).toBe(3)
    expect(need({ ...input, goal: { kind: 'atMost', bound: '5' } })).toBe(3)
    expect(need({ ...input, goal: { kind: 'lessThan', bound: '5' } })).toBe(4)
    expect(need({ ...input, goal: { kind: 'lessThan', bound: '9' } })).toBe(0)
  })

  it('counts communes: 100 % of 137 with 134 recognised', () => {
    expect(need({ goal: { kind: 'atLeast', bound: '100' }, numerator: exact(134), denominator: exact(137), factor: exact(100) })).toBe(3)
  })

  it('takes a plain count without a denominator and a multiple of a baseline', () => {
    const count = { numerator: exact(140), denominator: null, factor: exact(1) }
    expect(need({ ...count, goal: { kind: 'atLeast', bound: '150' } })).toBe(10)
    expect(need({ ...count, goal: { kind: 'relative', multiple: '1.5', baseline: '99', direction: 'higher' } })).toBe(9)
    expect(need({ ...count, goal: { kind: 'relative', multiple: '0.5', baseline: '99', direction: 'lower' } })).toBe(91)
  })

  it('has no number of heads for a band or for no people', () => {
    expect(doctors(10, 1000, { kind: 'about', centre: '1', tolerance: '0.05' })).toBeNull()
    expect(doctors(10, 0)).toBeNull()
    expect(headsAtBound({ goal: { kind: 'about', centre: '1', tolerance: '0.05' }, denominator: exact(5), factor: exact(1) })).toBeNull()
  })

  it('names 0 heads as plain 0', () => {
    expect(headsAtBound({ goal: { kind: 'atMost', bound: '0' }, denominator: exact(5), factor: exact(1) })).toBe(0)
  })

  it('is the fewest heads with which the goal is reached (property)', () => {
    const bound = fc.integer({ min: 0, max: 3000 }).map((n) => (n / 100).toFixed(2))
    const kind = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan')
    fc.assert(
      fc.property(kind, bound, fc.nat(3000), fc.integer({ min: 1, max: 2000000 }), (goalKind, text, heads, people) => {
        const goal: Goal = { kind: goalKind, bound: text }
        const step = goalKind === 'atLeast' || goalKind === 'moreThan' ? 1 : -1
        const isReached = (count: number) => positionOf(exact(count).mul(10000).div(people), goal, null).state !== 'notMet'
        const missing = doctors(heads, people, goal)
        expect(missing).not.toBeNull()
        expect(missing).toBeGreaterThanOrEqual(0)
        if (missing === null) return
        expect(isReached(heads + step * missing)).toBe(true)
        expect(missing === 0 || !isReached(heads + step * (missing - 1))).toBe(true)
        const limit = headsAtBound({ goal, denominator: exact(people), factor: per10k })
        expect(missing).toBe(Math.max(0, step * ((limit ?? Number.NaN) - heads)))
      }),
    )
  })
})
