import { describe, expect, it } from 'vitest'
import type { Measure } from './assessment.ts'
import { roundedText } from './exact.ts'
import { doctorsPerTenThousand, elementOf, figureOf, indicatorOf, ledgerOf, linkOf, populationOf, ratioOf, unitOf } from './ledger-fixture.ts'
import type { Ledger } from './ledger.ts'
import { isComplete, measure } from './measure.ts'
import { openRegister } from './register.ts'

const province = unitOf('68', 'province')
const [a, b] = [unitOf('671', 'district'), unitOf('672', 'district')]
const hospital = unitOf('h1', 'hospital')
const centre = unitOf('c1', 'healthCentre')
const units = [province, a, b, hospital, centre]
const links = [linkOf(a, province), linkOf(b, province), linkOf(hospital, a), linkOf(hospital, province, 'countsTowards'), linkOf(centre, a)]
const districts = { units: [province, a, b], links: links.slice(0, 2) }
const populations = [populationOf(a, 2024, 10000), populationOf(b, 2024, 40000)]

function measured(ledger: Partial<Ledger>, unit = province, indicator = doctorsPerTenThousand, period = '2024'): Measure {
  return measure(openRegister(ledgerOf(ledger)), indicator, unit.id, period)
}

function valueOf(result: Measure): string | null {
  return result.kind === 'value' ? roundedText(result.value, 4) : null
}

const bothReported = [figureOf(a, 'doctors', '2024', 12), figureOf(b, 'doctors', '2024', 30)]

describe('totals', () => {
  it('divides sums, never averages rates: 12 of 10 000 and 30 of 40 000 make 8.40, not 9.75', () => {
    const result = measured({ ...districts, populations, figures: bothReported })
    expect(valueOf(result)).toBe('8.4000')
    expect(isComplete(result)).toBe(true)
    expect(result).toMatchObject({
      basis: 'counts',
      completeness: { unitsReported: 2, unitsOwed: 2, missing: [], shareOfPopulation: 1 },
      floor: null,
    })
    expect(result).toMatchObject({
      inputs: [{ subject: a.id, value: '12' }, { subject: b.id, value: '30' }, { role: 'denominator', value: '10000' }, {}],
    })
  })

  it('takes the population recorded on the territory before that of its parts', () => {
    const result = measured({ ...districts, populations: [...populations, populationOf(province, 2024, 42000)], figures: bothReported })
    expect(valueOf(result)).toBe('10.0000')
  })

  it('lets a figure recorded on the territory win and keeps the sum of its parts', () => {
    const figures = [...bothReported, figureOf(province, 'doctors', '2024', 45)]
    const result = measured({ ...districts, populations, figures })
    expect(result).toMatchObject({ kind: 'value', completeness: null })
    expect(valueOf(result)).toBe('9.0000')
    expect(result.kind === 'value' && [result.numerator?.toString(), result.sumOfParts?.toString()]).toEqual(['45', '42'])
    expect(measured({ ...districts, populations, figures: figures.slice(1) })).toMatchObject({ sumOfParts: null })
  })

  it('counts a zero as zero and a missing part as missing', () => {
    expect(valueOf(measured({ ...districts, populations, figures: [figureOf(a, 'doctors', '2024', 0), figureOf(b, 'doctors', '2024', 30)] }))).toBe(
      '6.0000',
    )
    expect(measured({ ...districts, populations, figures: [] })).toMatchObject({ kind: 'missing', partial: null, reason: 'notOwed' })
  })

  it('adds up through several levels and counts a hospital in the province, not in its district', () => {
    const figures = [figureOf(centre, 'doctors', '2024', 12), figureOf(hospital, 'doctors', '2024', 8), figureOf(b, 'doctors', '2024', 30)]
    expect(valueOf(measured({ units, links, populations, figures }))).toBe('10.0000')
    expect(valueOf(measured({ units, links, populations, figures }, a))).toBe('12.0000')
    expect(measured({ units, links, populations, figures }, hospital)).toMatchObject({ kind: 'contributes', counts: [{ value: '8' }] })
  })

  it('reads parts on the last day of the period', () => {
    const moved = [linkOf(a, province), linkOf(b, province, 'location', { validFrom: '2024-10-01' })]
    const figures = [...bothReported, figureOf(a, 'doctors', '2024-M9', 11)]
    expect(valueOf(measured({ ...districts, links: moved, populations, figures }))).toBe('8.4000')
    expect(valueOf(measured({ ...districts, links: moved, populations, figures }, province, doctorsPerTenThousand, '2024-M9'))).toBe('11.0000')
  })

  it('counts units for a share of communes', () => {
    const communes = ['1', '2', '3', '4'].map((code) => unitOf(code, 'commune'))
    const figures = communes.map((commune, index) => figureOf(commune, 'recognised', '2024', index === 0 ? 0 : 1))
    const share = indicatorOf('share', ratioOf('100', ['recognised'], 'commune'))
    const ledger = { units: [province, ...communes], links: communes.map((commune) => linkOf(commune, province)) }
    expect(valueOf(measured({ ...ledger, figures }, province, share))).toBe('75.0000')
    const partial = measured({ ...ledger, figures: figures.slice(0, 3) }, province, share)
    expect(valueOf(partial)).toBe('66.6667')
    expect(partial).toMatchObject({ completeness: { unitsReported: 3, unitsOwed: 4, shareOfPopulation: null } })
    expect(partial.kind === 'value' && partial.floor?.toString()).toBe('50')
  })
})

describe('published results', () => {
  const growth = indicatorOf('growth', ratioOf('100', ['births', '-deaths']), { published: { element: 'growthRate', factor: '0.1' } })
  const elements = ['births', 'deaths'].map((code) => elementOf(code)).concat(elementOf('growthRate', 'rate'))
  const counts = [figureOf(a, 'births', '2024', 150), figureOf(a, 'deaths', '2024', 50)]

  it('win over the formula, whose numbers stand beside them', () => {
    const figures = [...counts, figureOf(a, 'growthRate', '2024', '10.3', { stage: 'preliminary' })]
    const result = measured({ ...districts, elements, populations, figures }, a, growth)
    expect(valueOf(result)).toBe('1.0300')
    expect(result).toMatchObject({ basis: 'published', numerator: null, stage: 'preliminary' })
    expect(result).toMatchObject({ inputs: [{ role: 'published', value: '10.3' }, { value: '150' }, { value: '50' }, { value: '10000' }] })
  })

  it('are weighted by people in a total, which says that it is derived', () => {
    const figures = [figureOf(a, 'growthRate', '2024', '10'), figureOf(b, 'growthRate', '2024', '5')]
    const result = measured({ ...districts, elements, populations, figures }, province, growth)
    expect(valueOf(result)).toBe('0.6000')
    expect(result).toMatchObject({
      basis: 'derivedFromRates',
      inputs: [{ role: 'published', value: '10' }, { role: 'published', value: '5' }, {}, {}],
    })
    const mixed = measured({ ...districts, elements, populations, figures: [...counts, figureOf(b, 'growthRate', '2024', '5')] }, province, growth)
    expect(valueOf(mixed)).toBe('0.6000')
    expect(mixed).toMatchObject({ basis: 'derivedFromRates' })
  })

  it('are taken as they are where there is no formula, and never added up', () => {
    const life = indicatorOf('life', { kind: 'published', element: 'growthRate' })
    const figures = [figureOf(a, 'growthRate', '2024', '74.5')]
    expect(valueOf(measured({ ...districts, elements, populations, figures }, a, life))).toBe('74.5000')
    expect(measured({ ...districts, elements, populations, figures }, province, life)).toMatchObject({
      kind: 'missing',
      partial: null,
      completeness: null,
    })
  })
})

describe('what travels with a value', () => {
  it('is the least final stage, every definition, the least official population, and what is made up', () => {
    const figures = [
      figureOf(a, 'doctors', '2024', 12, { stage: 'estimate', illustrative: true }),
      figureOf(b, 'doctors', '2024', 30, { stage: 'final', definition: 2 }),
    ]
    const people = [populationOf(a, 2024, 10000, { kind: 'averagePreliminary' }), populationOf(b, 2024, 40000)]
    const result = measured({ ...districts, populations: people, figures })
    expect(result).toMatchObject({ stage: 'estimate', illustrative: true, definition: '1+2', populationKind: 'averagePreliminary' })
    expect(measured({ ...districts, populations: people, figures }, b)).toMatchObject({ stage: 'final', illustrative: false, definition: '2' })
  })
})

describe('who it does not concern', () => {
  it('is a kind the indicator does not name, and a unit that is not there on the day', () => {
    const gone = unitOf('673', 'district', { validTo: '2024-11-30' })
    const department = unitOf('syt', 'department')
    const ledger = { units: [gone, department], figures: [figureOf(gone, 'doctors', '2024', 5)], populations: [populationOf(gone, 2024, 1000)] }
    expect(measured(ledger, gone)).toEqual({ kind: 'notApplicable' })
    expect(measured(ledger, department)).toEqual({ kind: 'notApplicable' })
    expect(() => measured(ledger, province)).toThrow(/unknown unit/)
  })

  it('does not hide what lies below a kind the indicator does not name', () => {
    const region = unitOf('r', 'region')
    const country = unitOf('VN', 'country')
    const ledger = { units: [country, region, a, b], links: [linkOf(region, country), linkOf(a, region), linkOf(b, region)] }
    expect(valueOf(measured({ ...ledger, populations, figures: bothReported }, country))).toBe('8.4000')
  })

  it('refuses counts that go round in a circle', () => {
    const circle = [linkOf(a, b), linkOf(b, a)]
    expect(() => measured({ ...districts, links: circle, figures: [] }, a)).toThrow(/circle/)
  })
})
