import { describe, expect, it } from 'vitest'
import { readTable } from './read-sample.ts'
import type { Row } from './read-sample.ts'
import { cell, figureValue, perTenThousand, unitFinder } from './sample-values.ts'

const figures = readTable('figures', ['national'])
const populations = readTable('populations', ['national'])

/** Doctors and beds per 10 000 as the General Statistics Office printed them. */
const publishedDoctors = '4.25 4.37 4.43 4.53 4.84 5.0 5.2 5.6 5.8 6.1 6.2 6.3 6.5 6.7 7.1 7.1 7.1 7.3 7.6 7.9 8.0 8.4'.split(' ')
const publishedBeds =
  '17.79 18.17 18.03 17.86 17.76 17.34 17.12 17.15 17.34 17.62 17.73 17.68 18.82 19.51 20.75 22.0 24.0 24.9 25.0 26.3 27.1 26.8'.split(' ')

function population(unit: string, year: number): string {
  return cell(populations.find((row) => row['unit'] === unit && row['year'] === String(year)) ?? {}, 'value')
}

/** What the screen shows of a year: the published rate where one is kept, else the ratio of the counts. */
function shown(element: string, rate: string, year: number, decimals: number): string {
  const published = figureValue(figures, 'VN', rate, year)
  return published === undefined
    ? perTenThousand(figureValue(figures, 'VN', element, year) ?? '', population('VN', year), decimals)
    : Number(published).toFixed(decimals)
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

describe('the country', () => {
  it.each(publishedDoctors.map((rate, index) => [1995 + index, rate] as const))('has the published doctors per 10 000 in %i', (year, rate) => {
    expect(shown('doctors', 'doctorsPer10kRate', year, decimalsOf(rate))).toBe(rate)
  })

  it.each(publishedBeds.map((rate, index) => [1995 + index, rate] as const))('has the published beds per 10 000 in %i', (year, rate) => {
    expect(shown('actualBeds', 'bedsPer10kRate', year, decimalsOf(rate))).toBe(rate)
  })

  it('keeps a published rate up to 2016 only where the printed counts do not give it', () => {
    const kept = figures.filter(
      (row) => row['unit'] === 'VN' && cell(row, 'period') <= '2016' && ['doctorsPer10kRate', 'bedsPer10kRate'].includes(cell(row, 'element')),
    )
    expect(kept.map((row) => `${cell(row, 'element')} ${cell(row, 'period')}`)).toEqual([
      'bedsPer10kRate 2013',
      'doctorsPer10kRate 1996',
      'doctorsPer10kRate 2003',
      'doctorsPer10kRate 2004',
      'doctorsPer10kRate 2005',
    ])
  })

  it('has 26.8 beds per 10 000 in 2016 from the counts alone', () => {
    expect(figureValue(figures, 'VN', 'actualBeds', 2016)).toBe('248500')
    expect(population('VN', 2016)).toBe('92695100')
    expect(perTenThousand(248500, 92695100, 1)).toBe('26.8')
  })

  it('breaks between the office of statistics and the Ministry', () => {
    const definitions = figures
      .filter((row) => row['unit'] === 'VN' && row['element'] === 'doctorsPer10kRate')
      .map((row) => [row['period'], cell(row, 'definition') || '1'])
    expect(definitions.filter(([period]) => (period ?? '') >= '2019')).toEqual([
      ['2019', '2'],
      ['2020', '2'],
    ])
    expect(definitions.filter(([period]) => (period ?? '') < '2019').every(([, definition]) => definition === '1')).toBe(true)
  })
})

describe('provinces and regions 2010–2016', () => {
  const find = unitFinder()
  const regionOf = new Map(readTable('links', ['common']).map((link) => [link['unit'], link['to']]))
  const years = [2010, 2011, 2012, 2013, 2014, 2015, 2016]
  const isOf = (row: Row, kind: string, element: string, year: number): boolean =>
    row['element'] === element && row['period'] === String(year) && find(cell(row, 'unit'))?.['kind'] === kind

  /** Facilities under provincial departments of health, whole country, as printed. */
  const doctors = [49033, 50400, 57523, 52575, 55823, 57805, 61547]
  const beds = [221633 - 50294, 229928 - 50632, 237190 - 50739, 245014 - 51815, 255807 - 52143, 266395 - 52824, 273066 - 52241]

  it.each(years.map((year, index) => [year, doctors[index], beds[index]] as const))('sum to the country in %i', (year, allDoctors, allBeds) => {
    for (const kind of ['province', 'region']) {
      const sum = (element: string): number =>
        figures.filter((row) => isOf(row, kind, element, year)).reduce((total, row) => total + Number(row['value']), 0)
      expect([kind, sum('doctors'), sum('actualBeds')]).toEqual([kind, allDoctors, allBeds])
    }
  })

  it.each(years)('give each region the sum of its provinces in %i', (year) => {
    for (const element of ['doctors', 'actualBeds']) {
      const sums = new Map<string, number>()
      for (const row of figures.filter((figure) => isOf(figure, 'province', element, year))) {
        const region = regionOf.get(row['unit']) ?? ''
        sums.set(region, (sums.get(region) ?? 0) + Number(row['value']))
      }
      const regions = figures.filter((row) => isOf(row, 'region', element, year))
      expect(regions.map((row) => [row['unit'], Number(row['value'])])).toEqual(regions.map((row) => [row['unit'], sums.get(cell(row, 'unit'))]))
      expect(regions).toHaveLength(6)
    }
  })

  it('count by a definition of their own', () => {
    const local = figures.filter((row) => ['doctors', 'actualBeds'].includes(cell(row, 'element')) && row['unit'] !== 'VN')
    expect(local).toHaveLength(69 * 7 * 2)
    expect(local.every((row) => row['definition'] === '2')).toBe(true)
  })
})

describe('Quảng Ngãi by its own yearbook', () => {
  it('has the doctors per 10 000 it published, from counts where counts give them', () => {
    const published = [2010, 2013, 2014, 2015, 2016].map((year) => figureValue(figures, '51', 'yearbookDoctorsRate', year))
    expect(published).toEqual(['4.46', '5.16', '5.57', '5.83', '6.31'])
    for (const year of [2010, 2015, 2016]) {
      const [heads, people] = ['yearbookDoctors', 'yearbookPopulation'].map((element) => figureValue(figures, '51', element, year) ?? '')
      expect(perTenThousand(heads ?? '', people ?? '', 2)).toBe(figureValue(figures, '51', 'yearbookDoctorsRate', year))
    }
  })

  it('has the beds per 10 000 it published, commune stations included', () => {
    expect(
      perTenThousand(figureValue(figures, '51', 'yearbookBeds', 2016) ?? '', figureValue(figures, '51', 'yearbookPopulation', 2016) ?? '', 2),
    ).toBe('30.14')
    const published = [2010, 2013, 2014, 2015, 2016].map((year) => figureValue(figures, '51', 'yearbookBedsRate', year))
    expect(published).toEqual(['23.00', '27.00', '29.32', '30.22', '30.14'])
  })
})

describe('targets of the Ministry', () => {
  it('keep "more than" strict and leave out what is no plain number', () => {
    const targets = readTable('targets', ['national'])
    const strict = targets
      .filter((row) => row['goal'] === 'moreThan')
      .map((row) => `${cell(row, 'indicator')} ${cell(row, 'year')} ${cell(row, 'bound')}`)
    expect(strict).toEqual([
      'villagesWithHealthWorker 2020 90',
      'communesWithMidwife 2020 95',
      'infantsVaccinated 2020 90',
      'infantsVaccinated 2025 95',
      'healthInsurance 2020 80',
    ])
    expect(targets.some((row) => row['indicator'] === 'privateBedsPer10k' && row['year'] === '2025')).toBe(false)
  })
})
