import { describe, expect, it } from 'vitest'
import { bandValues, edgeAhead, goalBand } from './goal-band.ts'

describe('goalBand', () => {
  it('has one edge for a bound, and the bound to reach for a range', () => {
    expect(goalBand({ kind: 'atLeast', bound: '100' })).toEqual({ lower: 100, upper: null, bound: 100 })
    expect(goalBand({ kind: 'lessThan', bound: '5' })).toEqual({ lower: null, upper: 5, bound: 5 })
    expect(goalBand({ kind: 'range', lower: '8.5', upper: '9', direction: 'higher' })).toEqual({ lower: 8.5, upper: 9, bound: 8.5 })
    expect(goalBand({ kind: 'range', lower: '8.5', upper: '9', direction: 'lower' }).bound).toBe(9)
  })

  it('is free of binary noise', () => {
    expect(goalBand({ kind: 'about', centre: '0.3', tolerance: '0.1' })).toEqual({ lower: 0.2, upper: 0.4, bound: null })
    expect(goalBand({ kind: 'relative', multiple: '1.1', baseline: '1.1', direction: 'lower' })).toEqual({ lower: null, upper: 1.21, bound: 1.21 })
  })
})

describe('edgeAhead', () => {
  it('is the edge between a value and the band', () => {
    const band = goalBand({ kind: 'about', centre: '1', tolerance: '0.05' })
    expect(bandValues(band)).toEqual([0.95, 1.05])
    expect(edgeAhead(band, 1.2)).toBe(1.05)
    expect(edgeAhead(band, 0.9)).toBe(0.95)
    expect(edgeAhead(band, 1)).toBeNull()
    expect(edgeAhead(goalBand({ kind: 'atLeast', bound: '8.5' }), 9)).toBeNull()
  })
})
