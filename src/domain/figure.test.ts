import { describe, expect, it } from 'vitest'
import { isMoreFinal, stages } from './figure.ts'

describe('isMoreFinal', () => {
  it('orders ước, sơ bộ, chính thức', () => {
    expect(stages.toSorted((a, b) => (isMoreFinal(a, b) ? 1 : -1))).toEqual(['estimate', 'preliminary', 'final'])
    expect(isMoreFinal('final', 'preliminary')).toBe(true)
    expect(isMoreFinal('estimate', 'preliminary')).toBe(false)
    expect(isMoreFinal('final', 'final')).toBe(false)
  })
})
