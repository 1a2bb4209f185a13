import { describe, expect, it } from 'vitest'
import { coherenceOf } from './coherence.ts'
import type { UnitGoal } from './coherence.ts'
import { exact } from './exact.ts'
import type { Goal } from './target.ts'

const atLeast = (bound: string): Goal => ({ kind: 'atLeast', bound })
const range: Goal = { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }
const unit = (name: string, goal: Goal | null, denominator: number): UnitGoal => ({ unit: name, goal, denominator: exact(denominator) })

function shown(goal: Goal, units: readonly UnitGoal[]) {
  return coherenceOf(goal, units).map(({ side, weighted, isReached, without, neededOfOthers }) => {
    return { side, weighted: weighted?.toFraction() ?? null, isReached, without, neededOfOthers: neededOfOthers?.toFraction() ?? null }
  })
}

describe("do the units' own targets reach the territory's", () => {
  it('weights them by their denominators, not one each', () => {
    const units = [unit('A', atLeast('12'), 10000), unit('B', atLeast('7.5'), 40000)]
    expect(shown(range, units)).toEqual([{ side: 'lower', weighted: '42/5', isReached: false, without: [], neededOfOthers: null }])
    expect(shown(atLeast('8.4'), units)[0]?.isReached).toBe(true)
    expect(shown(atLeast('8.4'), units.toReversed())).toEqual(shown(atLeast('8.4'), units))
  })

  it('gives no verdict while a unit has none, and says what the others would have to reach', () => {
    const units = [unit('A', atLeast('9'), 10000), unit('B', null, 30000), unit('C', { kind: 'atMost', bound: '20' }, 10000)]
    expect(shown(atLeast('8.5'), units)).toEqual([{ side: 'lower', weighted: null, isReached: null, without: ['B', 'C'], neededOfOthers: '67/8' }])
  })

  it('asks both sides of a band', () => {
    const goal: Goal = { kind: 'about', centre: '1', tolerance: '0.05' }
    const units = [
      unit('A', { kind: 'about', centre: '1.02', tolerance: '0.05' }, 1),
      unit('B', { kind: 'about', centre: '1', tolerance: '0.05' }, 1),
    ]
    expect(shown(goal, units).map((each) => [each.side, each.isReached])).toEqual([
      ['lower', true],
      ['upper', false],
    ])
  })

  it('passes a strict bound at its edge only when a unit must pass its own', () => {
    const goal: Goal = { kind: 'lessThan', bound: '5' }
    expect(shown(goal, [unit('A', { kind: 'atMost', bound: '5' }, 7)])[0]?.isReached).toBe(false)
    expect(shown(goal, [unit('A', { kind: 'atMost', bound: '5' }, 7), unit('B', goal, 1)])[0]?.isReached).toBe(true)
    expect(shown(goal, [unit('A', { kind: 'atMost', bound: '5' }, 7), unit('B', goal, 0)])[0]?.isReached).toBe(false)
  })

  it('leaves out units without weight', () => {
    expect(coherenceOf(range, [unit('A', null, 0)])).toEqual([])
    expect(shown(range, [unit('A', null, 0), unit('B', atLeast('8.5'), 3)])[0]?.isReached).toBe(true)
  })
})
