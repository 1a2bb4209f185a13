import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { closedSum, differenceText } from './closed-sum.ts'

describe('differenceText', () => {
  it('does not turn a small change into none', () => {
    expect(differenceText(-0.03, 1)).toBe('-0.03')
    expect(differenceText(0.51, 1)).toBe('0.5')
    expect(differenceText(0, 1)).toBe('0.0')
  })
})

describe('closedSum', () => {
  it('prints the worked example of the method', () => {
    expect(closedSum([0.590109, -0.077335], 2)).toEqual({ total: '0.51', parts: ['0.59', '-0.08'] })
  })

  it('takes a decimal more where rounding would leave a rest', () => {
    expect(closedSum([0.024, 0.024], 2)).toEqual({ total: '0.048', parts: ['0.024', '0.024'] })
  })

  it('always adds up as printed', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 6 }), (parts) => {
        const closed = closedSum(parts, 2)
        expect(exact(closed.total).equals(closed.parts.reduce((sum, part) => sum.add(exact(part)), exact(0)))).toBe(true)
      }),
    )
  })
})
