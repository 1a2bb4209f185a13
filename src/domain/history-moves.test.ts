import { describe, expect, it } from 'vitest'
import { roundedText } from './exact.ts'
import { history } from './history.ts'
import type { HistoryPoint } from './history.ts'
import { doctorsPerTenThousand, figureOf, ledgerOf, linkOf, populationOf, successionOf, unitOf } from './ledger-fixture.ts'
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

describe('a divided unit', () => {
  const commune = unitOf('1', 'commune', { validTo: '2024-12-31' })
  const [east, west] = [unitOf('2', 'commune', { validFrom: '2025-01-01' }), unitOf('3', 'commune', { validFrom: '2025-01-01' })]
  const ledger = {
    units: [commune, east, west],
    successions: [successionOf(commune, east, 'split', '2025-01-01', 0.6), successionOf(commune, west, 'split', '2025-01-01', 0.4)],
    populations: [populationOf(commune, 2023, 10000), populationOf(commune, 2024, 10000), populationOf(east, 2025, 5000)],
    figures: [figureOf(commune, 'doctors', '2023', 5), figureOf(commune, 'doctors', '2024', 7), figureOf(east, 'doctors', '2025', 4)],
  }

  it('hands its past on by shares, as an estimate, with a break where the estimate ends', () => {
    const [first] = history(openRegister(ledgerOf(ledger)), doctorsPerTenThousand, east.id, 2023, 2023).onTodaysMap
    expect(first?.measure.kind === 'value' && [first.measure.numerator?.toString(), first.measure.denominator?.toString()]).toEqual(['3', '6000'])
    expect(read(ledger, east)).toEqual({
      asReported: ['2025 8.0000'],
      onTodaysMap: ['2023 5.0000 ~1', '2024 7.0000 ~1', '2025 8.0000 reorganisation'],
    })
  })

  it('is whole again when its shares come together', () => {
    const both = unitOf('4', 'commune', { validFrom: '2025-06-01' })
    const [eastThen, westThen] = [
      { ...east, validTo: '2025-05-31' },
      { ...west, validTo: '2025-05-31' },
    ]
    const successions = [...ledger.successions, successionOf(east, both, 'merge', '2025-06-01'), successionOf(west, both, 'merge', '2025-06-01')]
    expect(read({ ...ledger, units: [commune, eastThen, westThen, both], successions }, both, [2023, 2024]).onTodaysMap).toEqual([
      '2023 5.0000',
      '2024 7.0000',
    ])
  })

  it('loses what a unit that goes on gave to a neighbour, which gains it', () => {
    const [giver, taker] = [unitOf('5', 'commune'), unitOf('6', 'commune')]
    const given = {
      units: [giver, taker],
      successions: [successionOf(giver, taker, 'transfer', '2025-01-01', 0.1)],
      populations: [2024, 2025].flatMap((year) => [populationOf(giver, year, 10000), populationOf(taker, year, 9000)]),
      figures: [2024, 2025].flatMap((year) => [figureOf(giver, 'doctors', `${year}`, 10), figureOf(taker, 'doctors', `${year}`, 9)]),
    }
    const points = history(openRegister(ledgerOf(given)), doctorsPerTenThousand, taker.id, 2024, 2025)
    const numerators = points.onTodaysMap.map(({ measure }) => measure.kind === 'value' && measure.numerator?.toString())
    expect(numerators).toEqual(['10', '9'])
    expect(points.onTodaysMap[0]?.estimatedPart).toBeCloseTo(0.1, 12)
    expect(lines(points.asReported)).toEqual(['2024 10.0000', '2025 10.0000 reorganisation'])
    expect(read(given, giver, [2024, 2024]).onTodaysMap).toEqual(['2024 10.0000 ~1'])
  })
})

describe('a district that moves to another province', () => {
  const [from, to] = [unitOf('p1', 'province'), unitOf('p2', 'province')]
  const [stays, moves] = [unitOf('d1', 'district'), unitOf('d2', 'district')]
  const [here, there] = [unitOf('d3', 'district'), unitOf('h1', 'hospital', { validFrom: '2025-03-01' })]
  const districts = [stays, moves, here]
  const ledger = {
    units: [from, to, ...districts, there],
    links: [
      linkOf(stays, from),
      linkOf(here, to),
      linkOf(moves, from, 'location', { validTo: '2024-12-31' }),
      linkOf(moves, to, 'location', { validFrom: '2025-01-01' }),
      linkOf(there, to),
    ],
    populations: [2024, 2025].flatMap((year) => districts.map((district) => populationOf(district, year, 10000))),
    figures: [
      ...[2024, 2025].flatMap((year) => districts.map((district, index) => figureOf(district, 'doctors', `${year}`, [6, 9, 12][index] ?? 0))),
      figureOf(there, 'doctors', '2025', 1),
    ],
  }

  it('breaks what both reported, and is counted where it lies today', () => {
    expect(read(ledger, from, [2024, 2025])).toEqual({
      asReported: ['2024 7.5000', '2025 6.0000 reorganisation'],
      onTodaysMap: ['2024 6.0000', '2025 6.0000'],
    })
    expect(read(ledger, to, [2024, 2025])).toEqual({
      asReported: ['2024 12.0000', '2025 11.0000 reorganisation'],
      onTodaysMap: ['2024 10.5000', '2025 11.0000'],
    })
  })

  it('is made of its parts where no succession was recorded, of all of them or not at all', () => {
    const late = unitOf('p3', 'province', { validFrom: '2025-01-01' })
    const unknown = unitOf('d4', 'district', { validFrom: '2025-01-01' })
    const links = [linkOf(stays, late), linkOf(moves, late), linkOf(there, late)]
    const parts = { ...ledger, units: [late, stays, moves, there], links }
    expect(read(parts, late, [2024, 2024]).onTodaysMap).toEqual(['2024 7.5000'])
    expect(read({ ...parts, units: [...parts.units, unknown], links: [...links, linkOf(unknown, late)] }, late, [2024, 2024]).onTodaysMap).toEqual([])
  })

  it('leaves the past as it stood, before a break, where its parts are not known', () => {
    const figures = [figureOf(from, 'doctors', '2024', 15), figureOf(stays, 'doctors', '2025', 6)]
    expect(read({ ...ledger, figures }, from, [2024, 2025]).onTodaysMap).toEqual(['2024 7.5000', '2025 6.0000 reorganisation'])
  })
})
