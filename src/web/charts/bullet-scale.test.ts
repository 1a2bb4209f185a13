import { describe, expect, it } from 'vitest'
import { bulletScale } from './bullet-scale.ts'

describe('bulletScale', () => {
  it('draws bars from zero where their lengths tell values apart', () => {
    const { scale, form } = bulletScale([7.2, 12.4, null], [8.5, 9])
    expect(form).toBe('bar')
    expect(scale.min).toBe(0)
  })

  it('draws dots where all lie close together far from zero', () => {
    const { scale, form } = bulletScale([92.3, 97.8, 100], [100])
    expect(form).toBe('dot')
    expect(scale.min).toBeGreaterThan(80)
    expect(scale.max).toBeGreaterThanOrEqual(100)
  })

  it('keeps bars for a single value, for none and across zero', () => {
    expect(bulletScale([8.5], []).form).toBe('bar')
    expect(bulletScale([null], []).form).toBe('bar')
    expect(bulletScale([-0.2, 1.1], [1]).form).toBe('bar')
  })
})
