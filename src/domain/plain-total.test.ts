import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyOf } from './add-up.ts'
import { stages } from './figure.ts'
import { doctorsPerTenThousand, figureOf, ledgerOf, linkOf, populationOf, unitOf } from './ledger-fixture.ts'
import { openRegister } from './register.ts'
import { contextFor, tallyFor } from './tallies.ts'
import type { Tally } from './tally.ts'

const part = fc.record({
  kind: fc.constantFrom('district' as const, 'hospital' as const, 'privateSector' as const, 'subDepartment' as const),
  doctors: fc.option(fc.nat(5000), { freq: 12 }),
  people: fc.option(fc.integer({ min: 1, max: 900_000 }), { freq: 12 }),
  stage: fc.constantFrom(...stages),
  definition: fc.constantFrom(1, 1, 1, 2),
  isIllustrative: fc.boolean(),
  hasParts: fc.oneof({ arbitrary: fc.constant(false), weight: 12 }, { arbitrary: fc.constant(true), weight: 1 }),
})
const whole = fc.record({
  doctors: fc.option(fc.nat(9000), { freq: 1 }),
  people: fc.option(fc.integer({ min: 1, max: 900_000 })),
  parts: fc.array(part, { maxLength: 6 }),
})

type Whole = typeof whole extends fc.Arbitrary<infer T> ? T : never

function registerOf({ doctors, people, parts }: Whole) {
  const province = unitOf('P', 'province')
  const made = parts.map((each, place) => ({
    ...each,
    unit: unitOf(`X${place}`, each.kind, { illustrative: place === 2 }),
    child: unitOf(`Y${place}`, 'healthCentre'),
  }))
  const numbers = made.flatMap(({ unit, child, doctors: count, stage, definition, isIllustrative, hasParts }) => [
    ...(count === null ? [] : [figureOf(unit, 'doctors', '2024', count, { stage, definition, illustrative: isIllustrative })]),
    ...(hasParts ? [figureOf(child, 'doctors', '2024', 3)] : []),
  ])
  const register = openRegister(
    ledgerOf({
      units: [province, ...made.flatMap(({ unit, child, hasParts }) => (hasParts ? [unit, child] : [unit]))],
      links: made.flatMap(({ unit, child, hasParts }) => [linkOf(unit, province), ...(hasParts ? [linkOf(child, unit)] : [])]),
      figures: [...numbers, ...(doctors === null ? [] : [figureOf(province, 'doctors', '2024', doctors)])],
      populations: [
        ...made.flatMap(({ unit, people: count, isIllustrative }) =>
          count === null ? [] : [populationOf(unit, 2024, count, { illustrative: isIllustrative })],
        ),
        ...(people === null ? [] : [populationOf(province, 2024, people)]),
      ],
    }),
  )
  return { register, province }
}

/** A tally as it can be compared: the parts by whom they are of. */
function told(tally: Tally): unknown {
  return { ...tally, parts: tally.parts.map(({ tally: each, share }) => [each.unit.id, share, each.numerator, each.isOwed]) }
}

describe('plain totals', () => {
  it('are what adding up the tallies of the parts gives', () => {
    fc.assert(
      fc.property(whole, (example) => {
        const { register, province } = registerOf(example)
        const context = contextFor(register, doctorsPerTenThousand, '2024')
        const generally = (id: string): Tally => {
          const unit = register.unit(id)
          if (unit === null) throw new Error(`unknown unit: ${id}`)
          return tallyOf(
            context,
            unit,
            register.contributorsTo(id, '2024-12-31').map((each) => ({ tally: generally(each.id), share: null })),
          )
        }
        expect(told(tallyFor(register, doctorsPerTenThousand, province, '2024'))).toEqual(told(generally(province.id)))
      }),
      { numRuns: 400 },
    )
  })

  it('list their parts when they are asked for', () => {
    const parts = [1, 2].map((number) => ({
      kind: 'district' as const,
      doctors: number,
      people: 10,
      stage: 'final' as const,
      definition: 1 as const,
      isIllustrative: false,
      hasParts: false,
    }))
    const { register, province } = registerOf({ doctors: null, people: null, parts })
    const tally = tallyFor(register, doctorsPerTenThousand, province, '2024')
    expect(Object.getOwnPropertyDescriptor(tally, 'parts')?.get).toBeDefined()
    expect(tally.parts.map((each) => each.tally.numerator?.toString())).toEqual(['1', '2'])
    expect(tally.parts).toBe(tally.parts)
  })
})
