import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedText } from './exact.ts'
import { history } from './history.ts'
import type { HistoryPoint } from './history.ts'
import {
  doctorsPerTenThousand,
  elementOf,
  figureOf,
  indicatorOf,
  ledgerOf,
  linkOf,
  populationOf,
  ratioOf,
  successionOf,
  unitOf,
} from './ledger-fixture.ts'
import type { Ledger } from './ledger.ts'
import { openRegister } from './register.ts'
import type { Unit } from './unit.ts'

/** `2023 8.0000`, then the breaks before the point and the estimated part, where there are any. */
function lines(points: readonly HistoryPoint[]): string[] {
  return points.map(({ year, measure, breakBefore, estimatedPart }) => {
    const value = measure.kind === 'value' ? roundedText(measure.value, 4) : measure.kind === 'missing' ? measure.reason : measure.kind
    return [year, value, ...breakBefore, ...(estimatedPart > 0 ? [`~${estimatedPart}`] : [])].join(' ')
  })
}

function read(ledger: Partial<Ledger>, unit: Unit, years: [number, number] = [2023, 2025], indicator = doctorsPerTenThousand) {
  const { asReported, onTodaysMap } = history(openRegister(ledgerOf(ledger)), indicator, unit.id, ...years)
  return { asReported: lines(asReported), onTodaysMap: lines(onTodaysMap) }
}

describe('three districts of one province merged on 01/12/2024', () => {
  const province = unitOf('68', 'province', { validTo: '2025-06-30' })
  const ends = { validTo: '2024-11-30' }
  const [daHuoai, daTeh, catTien] = [unitOf('680', 'district', ends), unitOf('681', 'district', ends), unitOf('682', 'district', ends)]
  const merged = unitOf('680', 'district', { validFrom: '2024-12-01' })
  const other = unitOf('672', 'district')
  const old = [daHuoai, daTeh, catTien]
  const ledger = {
    units: [province, ...old, merged, other],
    links: [...old, merged, other].map((district) => linkOf(district, province)),
    successions: old.map((district) => successionOf(district, merged, 'merge', '2024-12-01')),
    populations: [
      ...old.map((district, index) => populationOf(district, 2023, [40000, 50000, 30000][index] ?? 0)),
      populationOf(merged, 2024, 121000),
      populationOf(other, 2023, 100000),
      populationOf(other, 2024, 100000),
    ],
    figures: [
      ...old.map((district, index) => figureOf(district, 'doctors', '2023', [30, 40, 26][index] ?? 0)),
      figureOf(merged, 'doctors', '2024', 121),
      figureOf(other, 'doctors', '2023', 80),
      figureOf(other, 'doctors', '2024', 85),
    ],
  }

  it('adds the counts and the people of the three for the past of the new one', () => {
    expect(read(ledger, merged, [2023, 2024])).toEqual({ asReported: ['2024 10.0000'], onTodaysMap: ['2023 8.0000', '2024 10.0000'] })
  })

  it('keeps what a dissolved district reported, and gives it nothing afterwards', () => {
    const centre = unitOf('c', 'healthCentre')
    const withCentre = { ...ledger, units: [...ledger.units, centre], links: [...ledger.links, linkOf(centre, daHuoai)] }
    expect(read(withCentre, daHuoai, [2023, 2025])).toEqual({ asReported: ['2023 7.5000'], onTodaysMap: ['2023 7.5000'] })
  })

  it('is no break for the province, whose ground is the same', () => {
    const both = ['2023 8.0000', '2024 9.3213']
    expect(read(ledger, province, [2023, 2024])).toEqual({ asReported: both, onTodaysMap: both })
  })

  it('says which of the three is missing', () => {
    const figures = ledger.figures.filter((figure) => figure.subject !== catTien.id)
    const [point] = history(openRegister(ledgerOf({ ...ledger, figures })), doctorsPerTenThousand, merged.id, 2023, 2023).onTodaysMap
    expect(point?.measure).toMatchObject({ kind: 'value', completeness: { unitsReported: 2, unitsOwed: 3, missing: [catTien.id] } })
  })

  it('also where the districts’ figures are sums of their parts', () => {
    const centres = old.map((district, index) => ({ unit: unitOf(`c${index}`, 'healthCentre', ends), district }))
    const figures = ledger.figures.map((figure) => {
      const centre = centres.find(({ district }) => district.id === figure.subject)
      return centre === undefined ? figure : { ...figure, subject: centre.unit.id }
    })
    const units = [...ledger.units, ...centres.map((centre) => centre.unit)]
    const links = [...ledger.links, ...centres.map(({ unit, district }) => linkOf(unit, district))]
    expect(read({ ...ledger, units, links, figures }, merged, [2023, 2024]).onTodaysMap).toEqual(['2023 8.0000', '2024 10.0000'])
  })
})

describe('a ground kept whole after the merger of provinces', () => {
  const ends = { validTo: '2025-06-30' }
  const [lamDong, dakNong] = [unitOf('68', 'province', ends), unitOf('67', 'province', ends)]
  const [merged, ground] = [unitOf('68', 'province', { validFrom: '2025-07-01' }), unitOf('68-cu', 'ground', { validFrom: '2025-07-01' })]
  const growth = indicatorOf('growth', ratioOf('100', ['births', '-deaths']), { published: { element: 'rate', factor: '0.1' } })
  const ledger = {
    units: [lamDong, dakNong, merged, ground],
    links: [linkOf(ground, merged)],
    elements: [elementOf('doctors'), elementOf('births'), elementOf('deaths'), elementOf('rate', 'rate')],
    successions: [
      successionOf(lamDong, merged, 'merge', '2025-07-01'),
      successionOf(dakNong, merged, 'merge', '2025-07-01'),
      successionOf(lamDong, ground, 'rename', '2025-07-01'),
    ],
    populations: [
      ...[2024, 2025].map((year) => populationOf(year === 2024 ? lamDong : ground, year, 10000)),
      populationOf(dakNong, 2024, 30000),
      populationOf(merged, 2025, 40000),
    ],
    figures: [
      figureOf(lamDong, 'doctors', '2024', 8),
      figureOf(dakNong, 'doctors', '2024', 12),
      figureOf(ground, 'doctors', '2025', 9),
      figureOf(merged, 'doctors', '2025', 24),
      figureOf(lamDong, 'rate', '2024', '12'),
      figureOf(dakNong, 'rate', '2024', '8'),
    ],
  }

  it('goes on under its new name without a break', () => {
    const both = ['2024 8.0000', '2025 9.0000']
    expect(read(ledger, ground, [2024, 2025])).toEqual({ asReported: both, onTodaysMap: both })
    expect(read(ledger, lamDong, [2024, 2025]).asReported).toEqual(both)
  })

  it('is one of those the new province is made of', () => {
    expect(read(ledger, merged, [2024, 2025])).toEqual({ asReported: ['2025 6.0000'], onTodaysMap: ['2024 5.0000', '2025 6.0000'] })
  })

  it('stays with a province that goes on and only grows', () => {
    const goesOn = { ...lamDong, validTo: null }
    const successions = [successionOf(dakNong, goesOn, 'merge', '2025-07-01'), successionOf(goesOn, ground, 'rename', '2025-07-01')]
    const grown = { ...ledger, units: [goesOn, dakNong, ground], links: [linkOf(ground, goesOn)], successions }
    expect(read(grown, goesOn, [2024, 2024]).onTodaysMap).toEqual(['2024 5.0000'])
  })

  it('keeps a published result of the same ground, and weighs those of several', () => {
    expect(read(ledger, ground, [2024, 2024], growth).onTodaysMap).toEqual(['2024 1.2000'])
    const [point] = history(openRegister(ledgerOf(ledger)), growth, merged.id, 2024, 2024).onTodaysMap
    expect(lines(point === undefined ? [] : [point])).toEqual(['2024 0.9000'])
    expect(point?.measure).toMatchObject({ basis: 'derivedFromRates' })
  })
})

describe('a series', () => {
  const province = unitOf('p', 'province')
  const populations = [2022, 2023, 2024, 2025].map((year) => populationOf(province, year, 10000))

  it('breaks where the definition changes, also across a gap', () => {
    const figures = [
      figureOf(province, 'doctors', '2022', 5),
      figureOf(province, 'doctors', '2024', 6, { definition: 2 }),
      figureOf(province, 'doctors', '2025', 7, { definition: 2 }),
    ]
    const both = ['2022 5.0000', '2023 notOwed', '2024 6.0000 definition', '2025 7.0000']
    expect(read({ units: [province], populations, figures }, province, [2022, 2025])).toEqual({ asReported: both, onTodaysMap: both })
  })

  it('does not break at a year without a number', () => {
    const figures = [figureOf(province, 'doctors', '2022', 5), figureOf(province, 'doctors', '2024', 6)]
    expect(read({ units: [province], populations, figures }, province, [2022, 2024]).asReported).toEqual([
      '2022 5.0000',
      '2023 notOwed',
      '2024 6.0000',
    ])
  })

  it('has no point before a unit was there', () => {
    const hospital = unitOf('h', 'hospital', { validFrom: '2024-03-01' })
    const both = ['2024 contributes', '2025 contributes']
    expect(read({ units: [hospital], figures: [] }, hospital, [2022, 2025])).toEqual({ asReported: both, onTodaysMap: both })
  })
})

describe('whatever merges into whatever', () => {
  const merger = fc.array(fc.record({ people: fc.integer({ min: 1, max: 90000 }), doctors: fc.integer({ min: 0, max: 300 }) }), {
    minLength: 1,
    maxLength: 6,
  })

  it('a merger in two steps keeps the sum of counts and of people', () => {
    fc.assert(
      fc.property(merger, fc.nat(5), (counts, cut) => {
        const old = counts.map((_, index) => unitOf(`o${index}`, 'commune', { validTo: index < cut ? '2023-12-31' : '2024-12-31' }))
        const middle = unitOf('m', 'commune', { validFrom: '2024-01-01', validTo: '2024-12-31' })
        const last = unitOf('l', 'commune', { validFrom: '2025-01-01' })
        const successions = old.map((unit, index) =>
          index < cut ? successionOf(unit, middle, 'merge', '2024-01-01') : successionOf(unit, last, 'merge', '2025-01-01'),
        )
        const register = openRegister(
          ledgerOf({
            units: [...old, middle, last],
            successions: [...successions, successionOf(middle, last, 'merge', '2025-01-01')],
            populations: old.map((unit, index) => populationOf(unit, 2023, counts[index]?.people ?? 0)),
            figures: old.map((unit, index) => figureOf(unit, 'doctors', '2023', counts[index]?.doctors ?? 0)),
          }),
        )
        const [point] = history(register, doctorsPerTenThousand, last.id, 2023, 2023).onTodaysMap
        const measure = point?.measure
        const sums = measure?.kind === 'value' ? [Number(measure.numerator), Number(measure.denominator)] : null
        expect(sums).toEqual([counts.reduce((sum, { doctors }) => sum + doctors, 0), counts.reduce((sum, { people }) => sum + people, 0)])
        expect(point?.estimatedPart).toBe(0)
      }),
    )
  })
})
