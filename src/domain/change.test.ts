import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateChange } from './change.ts'
import { exact } from './exact.ts'

const parts = (numerator: number, denominator: number) => ({ numerator: exact(numerator), denominator: exact(denominator) })
const factor = exact(10000)

describe('why a rate moved', () => {
  it('gives the worked split', () => {
    const split = rateChange(parts(1072, 1332530), parts(1151, 1345000), factor)
    expect(Number(split?.change).toFixed(6)).toBe('0.512774')
    expect(Number(split?.numeratorEffect).toFixed(6)).toBe('0.590109')
    expect(Number(split?.denominatorEffect).toFixed(6)).toBe('-0.077335')
  })

  it('has none where there was no rate', () => {
    expect(rateChange(parts(3, 0), parts(3, 10), factor)).toBeNull()
    expect(rateChange(parts(3, 10), parts(3, 0), factor)).toBeNull()
  })

  it('adds up to the change of the rate without a remainder, and turns round with time', () => {
    const count = fc.integer({ min: -100000, max: 100000 })
    const people = fc.integer({ min: 1, max: 100000000 })
    fc.assert(
      fc.property(count, people, count, people, (n0, d0, n1, d1) => {
        const split = rateChange(parts(n0, d0), parts(n1, d1), factor)
        const back = rateChange(parts(n1, d1), parts(n0, d0), factor)
        if (split === null || back === null) throw new Error('no split')
        const moved = exact(n1)
          .mul(factor)
          .div(exact(d1))
          .sub(exact(n0).mul(factor).div(exact(d0)))
        expect(split.numeratorEffect.add(split.denominatorEffect).equals(moved)).toBe(true)
        expect(split.change.equals(moved)).toBe(true)
        expect(back.numeratorEffect.equals(split.numeratorEffect.neg())).toBe(true)
      }),
    )
  })
})
