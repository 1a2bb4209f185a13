import { describe, expect, it } from 'vitest'
import { roomyValues } from './roomy-values.ts'

const span = (values: number[]) => [Math.min(...values), Math.max(...values)]

describe('roomyValues', () => {
  it('leaves values that lie apart as they are', () => {
    expect(span(roomyValues([7, null, 9], null, false))).toEqual([7, 9])
    expect(roomyValues([null], null, false)).toEqual([])
  })

  it('makes room round values that lie close together, for shares not beyond 100', () => {
    const [low = 0, high = 0] = span(roomyValues([8.46, 8.5], null, false))
    expect(high - low).toBeCloseTo(0.425)
    expect(span(roomyValues([99.4, 99.8], null, true))[1]).toBe(100)
    expect(span(roomyValues([99.4, 99.8], null, false))[1]).toBeGreaterThan(101)
  })

  it('shows where a target open to one side is met', () => {
    expect(span(roomyValues([6, 8.5], { lower: 8.5, upper: null, bound: 8.5 }, false))[1]).toBeCloseTo(8.8)
    expect(span(roomyValues([4, 6], { lower: null, upper: 4, bound: 4 }, false))[0]).toBeCloseTo(3.76)
  })
})
