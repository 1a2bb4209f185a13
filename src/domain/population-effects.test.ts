import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { atLeast, doctorsPerTenThousand, figureOf, ledgerOf, populationOf, resolutionOf, targetOf, unitOf } from './ledger-fixture.ts'
import { defaultSettings } from './ledger.ts'
import { populationOrderOf } from './population.ts'
import type { PopulationChoice, PopulationKind } from './population.ts'
import { populationEffects } from './population-effects.ts'
import { openRegister } from './register.ts'

const province = unitOf('68', 'province')
const resolution = resolutionOf(province.id, { indicators: ['doctors'] })

/** 1 151 doctors in 2024; the average of the year is preliminary, the mid-term census is of 1 April, 2023 is final. */
const ledger = ledgerOf({
  units: [province],
  indicators: [doctorsPerTenThousand],
  resolutions: [resolution],
  targets: [targetOf(province, doctorsPerTenThousand, 2025, atLeast('8.5'))],
  figures: [figureOf(province, 'doctors', '2024', 1151)],
  populations: [
    populationOf(province, 2023, 1_345_000),
    populationOf(province, 2024, 1_362_471, { kind: 'averagePreliminary' }),
    populationOf(province, 2024, 1_361_129, { kind: 'census' }),
  ],
})
const register = openRegister(ledger)

function effectsOf(alternative: Parameters<typeof populationEffects>[3]['alternative']) {
  return populationEffects(ledger, register, resolution, { year: 2024, alternative }).map(({ now, other }) => [
    [now.shown, now.state, now.need],
    [other.shown, other.state, other.need],
  ])
}

describe('what another kind of population would change', () => {
  it('is the worked figure: 8,46 and six missing on the census, 8,6 and reached on the average of 2023', () => {
    expect(effectsOf('census')).toEqual([
      [
        ['8.4', 'notMet', 8],
        ['8.46', 'notMet', 6],
      ],
    ])
    expect(effectsOf('previousYear')).toEqual([
      [
        ['8.4', 'notMet', 8],
        ['8.6', 'exceeded', 0],
      ],
    ])
  })

  it('is nothing for the kind in use and for a kind without numbers', () => {
    expect(effectsOf('averagePreliminary')).toEqual([])
    expect(effectsOf('registered')).toEqual([])
  })
})

describe('the kind in use', () => {
  const chosen = (populationChoices: readonly PopulationChoice[], year: number) => populationOrderOf({ ...defaultSettings, populationChoices }, year)

  it('is chosen from a year on, and the years before keep theirs', () => {
    const choices: PopulationChoice[] = [
      { fromYear: 2024, order: ['census', 'averageFinal'] },
      { fromYear: 2025, order: ['registered'] },
    ]
    expect([2023, 2024, 2025, 2030].map((year) => chosen(choices, year)[0])).toEqual(['averageFinal', 'census', 'registered', 'registered'])
    const other = openRegister({ ...ledger, settings: { ...ledger.settings, populationChoices: choices } })
    expect(assess(other, resolution, doctorsPerTenThousand, province.id, 2024)).toMatchObject({ shown: '8.46', need: 6 })
  })

  it('never depends on the order in which the choices stand', () => {
    const kind = fc.constantFrom<PopulationKind>('averageFinal', 'averagePreliminary', 'census', 'registered')
    const choices = fc.uniqueArray(fc.record({ fromYear: fc.integer({ min: 2015, max: 2030 }), order: fc.array(kind, { minLength: 1 }) }), {
      selector: (choice) => choice.fromYear,
    })
    fc.assert(
      fc.property(choices, fc.integer({ min: 2010, max: 2035 }), (some, year) => {
        expect(chosen(some.toReversed(), year)).toEqual(chosen(some, year))
      }),
    )
  })
})
