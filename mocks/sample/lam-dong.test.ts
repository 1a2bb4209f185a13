import { describe, expect, it } from 'vitest'
import { exact, roundedText } from '../../src/domain/exact.ts'
import { readTable } from './read-sample.ts'
import type { Row } from './read-sample.ts'
import { cell, figureValue, isOn, perTenThousand, unitFinder } from './sample-values.ts'

const province = '68@2008-08-01'
const find = unitFinder()
const links = readTable('links', ['lam-dong'])
const figures = readTable('figures', ['lam-dong'])
const populations = readTable('populations', ['lam-dong'])

function kindOf(reference: string): string {
  return cell(find(reference) ?? {}, 'kind')
}

function within(territory: string, kind: string, day: string): string[] {
  const children = links
    .filter((link) => link['link'] === 'location' && link['to'] === territory && isOn(link, day))
    .map((link) => cell(link, 'unit'))
  return children.flatMap((child) => [...(kindOf(child) === kind ? [child] : []), ...within(child, kind, day)])
}

function population(unit: string, year: number): Row {
  return populations.find((row) => row['unit'] === unit && row['year'] === String(year) && row['kind'] !== 'census') ?? {}
}

/** The sum of the effective figures of all facilities. */
function total(element: string, year: number): number {
  const units = [...new Set(figures.filter((row) => row['element'] === element).map((row) => cell(row, 'unit')))]
  return units.reduce((sum, unit) => sum + Number(figureValue(figures, unit, element, year) ?? 0), 0)
}

describe('the map', () => {
  it.each([
    ['2023-12-31', 12],
    ['2024-11-30', 12],
    ['2024-12-01', 10],
    ['2025-06-30', 10],
  ])('has on %s %i districts holding 137 communes', (day, districts) => {
    expect(within(province, 'district', day)).toHaveLength(districts)
    expect(within(province, 'commune', day)).toHaveLength(137)
  })

  it('has no district from 1 July 2025, 51 communes on the old ground and 124 in the new province', () => {
    expect(within('68@2025-07-01', 'district', '2025-07-01')).toEqual([])
    expect(within('68-CU', 'commune', '2025-07-01')).toHaveLength(51)
    expect(within('68@2025-07-01', 'commune', '2025-07-01')).toHaveLength(124)
  })

  it('leads every old commune, whole, into one new commune of the old ground', () => {
    const old = within(province, 'commune', '2025-06-30')
    const steps = readTable('successions').filter((step) => old.includes(cell(step, 'predecessor')))
    expect(steps.map((step) => step['predecessor']).toSorted()).toEqual(old.toSorted())
    expect(new Set(steps.map((step) => step['successor']))).toEqual(new Set(within('68-CU', 'commune', '2025-07-01')))
    expect(steps.every((step) => step['share'] === '1' && step['effective_on'] === '2025-07-01')).toBe(true)
  })

  it('begins a successor on the day its predecessor ends', () => {
    const gap = readTable('successions').filter((step) => {
      const ends = Date.parse(cell(find(cell(step, 'predecessor')) ?? {}, 'valid_to'))
      return (
        ends + 86_400_000 !== Date.parse(cell(step, 'effective_on')) ||
        cell(find(cell(step, 'successor')) ?? {}, 'valid_from') !== step['effective_on']
      )
    })
    expect(gap).toEqual([])
  })
})

describe('populations', () => {
  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])('of the districts sum to the province in %i', (year) => {
    const districts = populations.filter(
      (row) => row['year'] === String(year) && row['kind'] !== 'census' && kindOf(cell(row, 'unit')) === 'district',
    )
    expect(districts).toHaveLength(year < 2024 ? 12 : 10)
    expect(districts.reduce((sum, row) => sum + Number(row['value']), 0)).toBe(Number(population(province, year)['value']))
  })

  it('of the province are published up to 2024 and made up in 2025', () => {
    expect([2019, 2020, 2021, 2022, 2023, 2024].map((year) => population(province, year)['value'])).toEqual([
      '1299300',
      '1309792',
      '1321900',
      '1332532',
      '1344998',
      '1362471',
    ])
    expect(population(province, 2024)['kind']).toBe('averagePreliminary')
    expect([population(province, 2024), population('68-CU', 2025)].map((row) => cell(row, 'illustrative'))).toEqual(['', '1'])
  })
})

/** Doctors short of 8,5 per 10 000 people. */
function short(doctors: number, people: number): number {
  return Math.ceil((85 * people) / 100_000) - doctors
}

describe('the story of the sample', () => {
  it('starts at 7.2 doctors and 22.0 beds per 10 000 in 2020', () => {
    expect(perTenThousand(total('doctors', 2020), 1309792, 1)).toBe('7.2')
    expect(perTenThousand(total('actualBeds', 2020), 1309792, 1)).toBe('22.0')
  })

  it('lacks 8 doctors in 2024, 6 when the census counts the people', () => {
    expect(total('doctors', 2024)).toBe(1151)
    expect([short(1151, 1362471), short(1151, 1361129)]).toEqual([8, 6])
  })

  it('reaches 24 beds per 10 000 with planned beds and not with those set up', () => {
    expect(perTenThousand(total('plannedBeds', 2024), 1362471, 4)).toBe('24.0005')
    expect(perTenThousand(total('actualBeds', 2024), 1362471, 2)).toBe('22.70')
  })

  it('has a number of doctors and beds from every facility in every closed year', () => {
    const countsTowards = links.filter((link) => link['link'] === 'countsTowards')
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) {
      const owing = [...new Set(countsTowards.filter((link) => isOn(link, `${year}-12-31`)).map((link) => cell(link, 'unit')))]
      const missing = owing.filter((unit) => ['doctors', 'actualBeds'].some((element) => figureValue(figures, unit, element, year) === undefined))
      expect([year, owing.length, missing]).toEqual([year, year < 2024 ? 17 : 15, []])
    }
  })

  it('counts recognised communes 105 to 131 of 137', () => {
    expect([2020, 2021, 2022, 2023, 2024].map((year) => total('communesRecognised', year))).toEqual([105, 110, 117, 124, 131])
  })

  it('lets natural growth fall into the band in 2024', () => {
    const growth = (year: number): string => {
      const [births, deaths] = ['births', 'deaths'].map((element) => Number(figureValue(figures, province, element, year)))
      const value = exact((births ?? 0) - (deaths ?? 0)).mul(100)
      return roundedText(value.div(exact(cell(population(province, year), 'value'))), 2)
    }
    expect([2020, 2021, 2022, 2023, 2024].map(growth)).toEqual(['1.22', '1.19', '1.15', '1.10', '1.04'])
    expect(figureValue(figures, province, 'naturalIncreaseRate', 2024)).toBe('10.4')
  })

  it('leaves 2025 open: reports in every state and two contributors without an approved number', () => {
    const states = new Set(figures.filter((row) => row['period'] === '2025').map((row) => cell(row, 'state') || 'approved'))
    expect([...states].toSorted()).toEqual(['approved', 'draft', 'returned', 'submitted'])
    const owing = links.filter((link) => link['link'] === 'countsTowards' && isOn(link, '2025-12-31')).map((link) => cell(link, 'unit'))
    const isApproved = (unit: string): boolean =>
      figures.some(
        (row) => row['unit'] === unit && row['element'] === 'doctors' && row['period'] === '2025' && ['', 'approved'].includes(cell(row, 'state')),
      )
    expect(owing.filter((unit) => !isApproved(unit)).toSorted()).toEqual(['LD-NCL', 'LD-TTKV-DAHUOAI'])
  })
})

describe('planned beds by the decision of 23 December 2024', () => {
  it('are real: 1 790 before and 2 090 after', () => {
    const real = figures.filter((row) => row['element'] === 'plannedBeds' && row['illustrative'] !== '1')
    const sum = (stage: string): number => real.filter((row) => row['stage'] === stage).reduce((beds, row) => beds + Number(row['value']), 0)
    expect([sum('preliminary'), sum('final')]).toEqual([1790, 2090])
  })
})
