import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks } from '../mark.ts'
import { furthestFromTarget, hasMetAll, heldBackBy } from './hold-back.ts'

/** A 120/100 000, B 60/100 000, C 90/150 000 against 8,5 (methods §8). */
const worked = [
  { name: 'A', contribution: 1 },
  { name: 'B', contribution: -0.714286 },
  { name: 'C', contribution: -1.071429 },
  { name: 'D', contribution: null },
]

describe('heldBackBy', () => {
  it('names the heaviest first', () => {
    expect(heldBackBy(worked, 'higher', -0.785714).map(({ name }) => name)).toEqual(['C', 'B'])
    expect(heldBackBy(worked, 'lower', -0.785714).map(({ name }) => name)).toEqual(['A'])
  })

  it('goes by the side of the whole where neither up nor down is good', () => {
    expect(heldBackBy(worked, 'band', 0.1).map(({ name }) => name)).toEqual(['A'])
    expect(heldBackBy(worked, 'band', -0.1).map(({ name }) => name)).toEqual(['C', 'B'])
  })

  it('never names a unit that lifts', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true })), (parts) => {
        const found = heldBackBy(
          parts.map((contribution) => ({ contribution })),
          'higher',
          -1,
        ).map(({ contribution }) => contribution)
        expect(found.every((part) => part < 0)).toBe(true)
        expect(found).toEqual(found.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('furthestFromTarget', () => {
  const goal = { kind: 'atLeast', bound: '8' } as const

  it('takes the unmet only, the furthest first', () => {
    const units = [
      { name: 'near', shown: '7.9', mark: 'near', goal },
      { name: 'far', shown: '4.0', mark: 'low', goal },
      { name: 'met', shown: '9.0', mark: 'met', goal },
      { name: 'silent', shown: null, mark: 'noData', goal },
      { name: 'other', shown: '1.30', mark: 'aboveBand', goal: { kind: 'about', centre: '1.0', tolerance: '0.05' } },
    ] as const
    expect(furthestFromTarget(units).map(({ name }) => name)).toEqual(['far', 'other', 'near'])
  })
})

describe('hasMetAll', () => {
  it('asks for at least one verdict and for no unmet one', () => {
    expect(hasMetAll(['met', 'exceeded', 'noTarget'])).toBe(true)
    expect(hasMetAll(['met', 'near'])).toBe(false)
    expect(hasMetAll(['met', 'noData'])).toBe(false)
    expect(hasMetAll(['noTarget', 'noData', 'contributes'])).toBe(false)
    expect(marks.filter((mark) => hasMetAll([mark]))).toEqual(['met', 'exceeded'])
  })
})
