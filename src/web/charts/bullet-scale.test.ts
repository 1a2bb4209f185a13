import { describe, expect, it } from 'vitest'
import { bulletScale } from './bullet-scale.ts'

describe('bulletScale', () => {
  it('draws bars from zero where their lengths tell values apart', () => {
    const { scale, form } = bulletScale({ values: [7.2, 12.4, null, 9], previous: [7], targets: [8.5, 9] })
    expect(form).toBe('bar')
    expect(scale.min).toBe(0)
  })

  it('draws dots where all lie close together far from zero', () => {
    const { scale, form } = bulletScale({ values: [92.3, 97.8, 100], previous: [91], targets: [100] })
    expect(form).toBe('dot')
    expect(scale.min).toBeGreaterThan(80)
    expect(scale.min).toBeLessThanOrEqual(91)
    expect(scale.max).toBeGreaterThanOrEqual(100)
  })

  it('keeps bars for few values, for none and across zero', () => {
    expect(bulletScale({ values: [1.22, 1.22], previous: [1.24], targets: [] }).form).toBe('bar')
    expect(bulletScale({ values: [null], previous: [], targets: [] }).form).toBe('bar')
    expect(bulletScale({ values: [-0.2, 1.1, 1.2], previous: [], targets: [1] }).form).toBe('bar')
  })
})
