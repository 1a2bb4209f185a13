import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleOver } from './scale.ts'

const anyValues = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('scaleOver', () => {
  it('holds every value', () => {
    fc.assert(
      fc.property(anyValues, fc.boolean(), (values, fromZero) => {
        const scale = scaleOver(values, { fromZero })
        expect(scale.max).toBeGreaterThan(scale.min)
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(scale.min)
          expect(value).toBeLessThanOrEqual(scale.max)
        }
      }),
    )
  })

  it('starts bars at zero', () => {
    expect(scaleOver([7.2, 8.6], { fromZero: true }).min).toBe(0)
    expect(scaleOver([-3, -1], { fromZero: true }).max).toBe(0)
  })

  it('leaves missing values out rather than drawing them at zero', () => {
    expect(scaleOver([null, 24, 25], { fromZero: false }).min).toBeGreaterThan(20)
  })

  it('has room for a single value and for none', () => {
    expect(scaleOver([8.5], { fromZero: false }).at(8.5)).toBeCloseTo(0.5, 1)
    expect(scaleOver([], { fromZero: false }).ticks.length).toBeGreaterThan(1)
  })
})
