import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { boundOf, checkGoal, edgesOf, judge } from './judge.ts'
import { defaultSettings } from './ledger.ts'
import type { Goal } from './target.ts'

const at = (value: string, goal: Goal, limit: string | null = null) =>
  judge(exact(value), goal, { settings: defaultSettings, naturalLimit: limit === null ? null : exact(limit) })
const states = (values: readonly string[], goal: Goal, limit: string | null = null) => values.map((value) => at(value, goal, limit).state)
const shades = (values: readonly string[], goal: Goal) => values.map((value) => at(value, goal).shade)
const stateOfDoctors = (population: number) =>
  judge(exact(1151).mul(10000).div(population), { kind: 'atLeast', bound: '8.5' }, { settings: defaultSettings, naturalLimit: null }).state
const hostile = (text: string): Goal => JSON.parse(text) as Goal
const negated = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`)

describe('judge, states', () => {
  it('judges plain bounds: the bound itself is met, beyond it exceeded', () => {
    expect(states(['8.49999963', '8.5', '8.50001'], { kind: 'atLeast', bound: '8.5' })).toEqual(['notMet', 'met', 'exceeded'])
    expect(states(['1.10001', '1.1', '1.09999'], { kind: 'atMost', bound: '1.1' })).toEqual(['notMet', 'met', 'exceeded'])
  })

  it('judges strict bounds: the bound itself is not enough', () => {
    expect(states(['90', '90.0000000001'], { kind: 'moreThan', bound: '90' })).toEqual(['notMet', 'exceeded'])
    expect(states(['2', '1.9999999999'], { kind: 'lessThan', bound: '2' })).toEqual(['notMet', 'exceeded'])
  })

  it('judges a range by its direction', () => {
    const values = ['8.4999', '8.5', '8.7', '9', '9.0001']
    expect(states(values, { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' })).toEqual(['notMet', 'met', 'met', 'met', 'exceeded'])
    expect(states(values, { kind: 'range', lower: '8.5', upper: '9', direction: 'lower' })).toEqual(['exceeded', 'met', 'met', 'met', 'notMet'])
  })

  it('judges a band: edges inside, both outsides not met with their side', () => {
    const about: Goal = { kind: 'about', centre: '1.0', tolerance: '0.05' }
    expect(states(['0.949', '0.95', '1', '1.05', '1.051'], about)).toEqual(['notMet', 'met', 'met', 'met', 'notMet'])
    expect([at('0.949', about).side, at('1', about).side, at('1.051', about).side]).toEqual(['below', null, 'above'])
    expect(at('1.10', { kind: 'about', centre: '1.0', tolerance: '0.1' }).state).toBe('met')
  })

  it('judges a multiple of the baseline', () => {
    const goal: Goal = { kind: 'relative', multiple: '1.5', baseline: '6.1', direction: 'higher' }
    expect(states(['9.14', '9.15', '9.16'], goal)).toEqual(['notMet', 'met', 'exceeded'])
    expect(states(['3.06', '3.05', '3'], { kind: 'relative', multiple: '0.5', baseline: '6.1', direction: 'lower' })).toEqual([
      'notMet',
      'met',
      'exceeded',
    ])
  })

  it('never gives exceeded at the natural limit', () => {
    expect(states(['99.96', '100', '100.5'], { kind: 'atLeast', bound: '100' }, '100')).toEqual(['notMet', 'met', 'met'])
    expect(states(['97', '100'], { kind: 'range', lower: '95', upper: '100', direction: 'higher' }, '100')).toEqual(['met', 'met'])
    expect(at('0', { kind: 'atMost', bound: '0' }, '0').state).toBe('met')
    expect(at('96', { kind: 'atLeast', bound: '95' }, '100').state).toBe('exceeded')
  })

  it('works on negative values and a bound of 0', () => {
    expect(states(['-0.1', '0', '0.1'], { kind: 'atLeast', bound: '0' })).toEqual(['notMet', 'met', 'exceeded'])
    expect(states(['-1.9', '-2', '-2.1'], { kind: 'atMost', bound: '-2' })).toEqual(['notMet', 'met', 'exceeded'])
  })

  it('compares exactly where doubles would not', () => {
    const rate = exact(1158).div(1362353).mul(10000)
    expect(judge(rate, { kind: 'atLeast', bound: '8.5' }, { settings: defaultSettings, naturalLimit: null }).state).toBe('notMet')
    expect(at('0.3', { kind: 'atMost', bound: '0.3' }).state).toBe('met')
    expect(judge(exact('0.1').add(exact('0.2')), { kind: 'atMost', bound: '0.3' }, { settings: defaultSettings, naturalLimit: null }).state).toBe(
      'met',
    )
  })

  it('lets the kind of population decide (1 151 doctors, bound 8,5)', () => {
    expect([stateOfDoctors(1361129), stateOfDoctors(1345000)]).toEqual(['notMet', 'exceeded'])
  })
})

describe('judge, shades', () => {
  it('is near within 5 % of the bound, low beyond 10 %, edges to the nearer word', () => {
    expect(shades(['8.4999', '8.075', '8.0749', '7.65', '7.6499'], { kind: 'atLeast', bound: '8.5' })).toEqual(['near', 'near', null, null, 'low'])
    expect(shades(['1.05', '1.051', '1.1', '1.101'], { kind: 'atMost', bound: '1' })).toEqual(['near', null, null, 'low'])
    expect(shades(['90'], { kind: 'moreThan', bound: '90' })).toEqual(['near'])
    expect(shades(['-2.1', '-2.15', '-2.3'], { kind: 'atLeast', bound: '-2' })).toEqual(['near', null, 'low'])
  })

  it('measures a band from its nearest edge, relative to that edge', () => {
    const about: Goal = { kind: 'about', centre: '1', tolerance: '0.05' }
    expect([at('0.9025', about).shade, at('0.9024', about).shade, at('0.8549', about).shade]).toEqual(['near', null, 'low'])
    expect([at('1.1025', about).shade, at('1.1026', about).shade, at('1.1551', about).shade]).toEqual(['near', null, 'low'])
  })

  it('uses absolute distances for a bound or an edge of 0', () => {
    const zero: Goal = { kind: 'atLeast', bound: '0' }
    expect([at('-0.05', zero).shade, at('-0.07', zero).shade, at('-0.11', zero).shade]).toEqual(['near', null, 'low'])
    expect(at('-0.05', { kind: 'about', centre: '0.1', tolerance: '0.1' }).shade).toBe('near')
  })

  it('follows the settings', () => {
    const settings = { near: 0.01, low: 0.02, nearAbsolute: 1, lowAbsolute: 2 }
    const shade = (value: string, bound: string) => judge(exact(value), { kind: 'atLeast', bound }, { settings, naturalLimit: null }).shade
    expect([shade('99', '100'), shade('98.5', '100'), shade('97', '100')]).toEqual(['near', null, 'low'])
    expect([shade('-1', '0'), shade('-3', '0')]).toEqual(['near', 'low'])
  })

  it('gives none to a met value', () => {
    expect(at('8.5', { kind: 'atLeast', bound: '8.5' })).toEqual({ state: 'met', shade: null, side: null })
  })
})

describe('boundOf and edgesOf', () => {
  it('name the bound to reach and every value at which the state changes', () => {
    const range = { kind: 'range', lower: '24', upper: '25' } as const
    expect(Number(boundOf({ ...range, direction: 'higher' }))).toBe(24)
    expect(Number(boundOf({ ...range, direction: 'lower' }))).toBe(25)
    expect(edgesOf({ ...range, direction: 'lower' }).map(Number)).toEqual([24, 25])
    expect(edgesOf({ kind: 'about', centre: '1', tolerance: '0.05' }).map(Number)).toEqual([0.95, 1.05])
    expect(edgesOf({ kind: 'relative', multiple: '1.5', baseline: '6.1', direction: 'higher' }).map(Number)).toEqual([9.15])
    expect(Number(boundOf({ kind: 'about', centre: '1', tolerance: '0.05' }))).toBe(1)
    expect(Number(boundOf({ kind: 'lessThan', bound: '2' }))).toBe(2)
  })

  it('the state is constant between edges (property)', () => {
    const tenth = fc.integer({ min: -300, max: 300 }).map((n) => (n / 10).toFixed(1))
    fc.assert(
      fc.property(tenth, tenth, tenth, (value, a, b) => {
        const [lower, upper] = Number(a) <= Number(b) ? [a, b] : [b, a]
        const goal: Goal = { kind: 'range', lower, upper, direction: 'higher' }
        const v = Number(value)
        const wanted = v < Number(lower) ? 'notMet' : v <= Number(upper) ? 'met' : 'exceeded'
        expect(at(value, goal).state).toBe(wanted)
        const mirrored: Goal = { kind: 'range', lower: negated(upper), upper: negated(lower), direction: 'lower' }
        expect(at(negated(value), mirrored).state).toBe(wanted)
      }),
    )
  })
})

describe('checkGoal', () => {
  it('accepts every kind when well made', () => {
    const goals: Goal[] = [
      { kind: 'atLeast', bound: '8.5' },
      { kind: 'moreThan', bound: '-0.5' },
      { kind: 'atMost', bound: '0' },
      { kind: 'lessThan', bound: '100' },
      { kind: 'range', lower: '8.5', upper: '8.5', direction: 'higher' },
      { kind: 'about', centre: '1', tolerance: '0.05' },
      { kind: 'relative', multiple: '1.5', baseline: '6.1', direction: 'higher' },
    ]
    expect(goals.map(checkGoal)).toEqual(goals.map(() => []))
  })

  it('names what is wrong', () => {
    expect(checkGoal({ kind: 'range', lower: '9', upper: '8.5', direction: 'higher' })).toEqual(['lowerAboveUpper'])
    expect(checkGoal({ kind: 'about', centre: '1', tolerance: '0' })).toEqual(['toleranceNotPositive'])
    expect(checkGoal({ kind: 'about', centre: '1', tolerance: '-0.05' })).toEqual(['toleranceNotPositive'])
    expect(checkGoal({ kind: 'relative', multiple: '0', baseline: '-1', direction: 'higher' })).toEqual([
      'multipleNotPositive',
      'baselineNotPositive',
    ])
    for (const bound of ['', ' ', '8,5', 'NaN', 'Infinity', '1e5', '1/3', '--1', '.5', '5.', '٣']) {
      expect({ bound, problems: checkGoal({ kind: 'atLeast', bound }) }).toEqual({ bound, problems: ['notANumber'] })
    }
    expect(checkGoal({ kind: 'atMost', bound: '9'.repeat(100000) })).toEqual(['tooLong'])
  })

  it('survives content its type forbids', () => {
    expect(checkGoal(hostile('{"kind":"toString","bound":"1"}'))).toEqual(['unknownKind'])
    expect(checkGoal(hostile('{"kind":"atLeast"}'))).toEqual(['notANumber'])
    expect(checkGoal(hostile('{"kind":"atLeast","bound":8.5}'))).toEqual(['notANumber'])
    expect(checkGoal(hostile('{"kind":"range","lower":"1","upper":"2","direction":"up"}'))).toEqual(['unknownDirection'])
    expect(checkGoal(hostile('{"kind":"relative","multiple":"1","baseline":"2"}'))).toEqual(['unknownDirection'])
  })
})
