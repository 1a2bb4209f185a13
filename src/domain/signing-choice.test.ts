import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signingOn } from './signing-choice.ts'

const choices = [
  { unit: 'a', validFrom: '2025-03-01', signing: 'twoSteps' as const },
  { unit: 'a', validFrom: '2025-06-01', signing: 'oneStep' as const },
  { unit: 'b', validFrom: '2025-01-01', signing: 'twoSteps' as const },
]

describe('signingOn', () => {
  it('is one step until a choice begins, then the latest that has begun', () => {
    expect(['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'].map((day) => signingOn(choices, 'a', day))).toEqual([
      'oneStep',
      'twoSteps',
      'twoSteps',
      'oneStep',
    ])
    expect(signingOn(choices, 'c', '2025-12-31')).toBe('oneStep')
  })

  it('does not depend on the order in which choices are read', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(choices, { minLength: choices.length }),
        fc.constantFrom('2025-02-01', '2025-04-01', '2025-07-01'),
        (shuffled, day) => {
          expect(signingOn(shuffled, 'a', day)).toBe(signingOn(choices, 'a', day))
        },
      ),
    )
  })
})
