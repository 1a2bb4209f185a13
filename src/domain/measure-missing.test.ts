import { describe, expect, it } from 'vitest'
import type { Measure } from './assessment.ts'
import { roundedText } from './exact.ts'
import type { MissingReason } from './figure.ts'
import { doctorsPerTenThousand, figureOf, indicatorOf, ledgerOf, linkOf, populationOf, ratioOf, unitOf } from './ledger-fixture.ts'
import type { Ledger, OwedFigure } from './ledger.ts'
import { isComplete, measure } from './measure.ts'
import { openRegister } from './register.ts'
import type { Unit } from './unit.ts'

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

describe('totals with parts missing', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => unitOf(`d${index + 10}`, 'district'))
  const twelveLinks = twelve.map((district) => linkOf(district, province))
  const people = (year: number) => twelve.map((district, index) => populationOf(district, year, index < 9 ? 9000 : 7000))
  const ledger = {
    units: [province, ...twelve],
    links: twelveLinks,
    populations: [...people(2023), ...people(2024)],
    figures: [
      ...twelve.map((district, index) => figureOf(district, 'doctors', '2023', index < 9 ? 8 : 6)),
      ...twelve.slice(0, 9).map((district) => figureOf(district, 'doctors', '2024', 9)),
    ],
  }

  it('says 9/12 and divides over the same territories', () => {
    const result = measured(ledger)
    expect(valueOf(result)).toBe('10.0000')
    expect(isComplete(result)).toBe(false)
    const missing = twelve.slice(9).map((district) => district.id)
    expect(result).toMatchObject({ completeness: { unitsReported: 9, unitsOwed: 12, missing } })
    const completeness = result.kind === 'value' ? result.completeness : null
    expect(completeness?.shareOfPopulation).toBeCloseTo(81 / 102, 12)
    expect(completeness?.shareOfNumerator).toBeCloseTo(72 / 90, 12)
    expect(result.kind === 'value' && result.floor && roundedText(result.floor, 4)).toBe('7.9412')
  })

  it('cannot tell last year’s share without last year’s numbers', () => {
    const result = measured({ ...ledger, figures: ledger.figures.slice(12) })
    expect(result).toMatchObject({ completeness: { unitsReported: 9, shareOfNumerator: null } })
  })

  it('has no ratio without a hospital, which has no people of its own to leave out', () => {
    const figures = [figureOf(centre, 'doctors', '2024', 12), figureOf(b, 'doctors', '2024', 30)]
    const result = measured({ units, links, populations, figures })
    expect(result).toMatchObject({
      kind: 'missing',
      reason: 'notOwed',
      completeness: { unitsReported: 2, unitsOwed: 3, missing: [hospital.id], shareOfPopulation: null },
    })
    const partial = result.kind === 'missing' ? result.partial : null
    expect([partial?.numerator.toString(), partial?.denominator?.toString(), partial?.value?.toString()]).toEqual(['42', '50000', '8.4'])
  })

  it('does not spread a hospital’s doctors over the people of some districts only', () => {
    const figures = [figureOf(centre, 'doctors', '2024', 12), figureOf(hospital, 'doctors', '2024', 8)]
    expect(measured({ units, links, populations, figures })).toMatchObject({ kind: 'missing', completeness: { missing: [b.id] } })
  })

  it('is whole without a hospital that answered it has nothing of the kind, not without one that could not count', () => {
    const sent = [figureOf(centre, 'doctors', '2024', 12), figureOf(b, 'doctors', '2024', 30)]
    const answered = (missingReason: MissingReason) => {
      const figures = [...sent, figureOf(hospital, 'doctors', '2024', null, { missingReason })]
      return measured({ units, links, populations, figures })
    }
    expect(valueOf(answered('notApplicable'))).toBe('8.4000')
    expect(answered('notCollected')).toMatchObject({ kind: 'missing', reason: 'notCollected' })
  })

  it('names the district that used to report, not the communes in it', () => {
    const commune = unitOf('24769', 'commune')
    const withCommune = { ...ledger, units: [...ledger.units, commune], links: [...twelveLinks, linkOf(commune, twelve[11] ?? province)] }
    expect(measured(withCommune)).toMatchObject({ completeness: { unitsOwed: 12, missing: twelve.slice(9).map((district) => district.id) } })
  })

  it('waits for the districts that used to report, also where the province used to have a figure of its own', () => {
    const lastYear = figureOf(province, 'doctors', '2023', 92)
    expect(measured({ ...ledger, figures: [...ledger.figures, lastYear] })).toMatchObject({ completeness: { unitsReported: 9, unitsOwed: 12 } })
  })

  it('waits for the unit on the list of owed figures while none of its parts is or has sent any', () => {
    const listed = { subject: province.id, element: 'doctors', period: '2024', reason: 'notDue' as const }
    const nothingYet = measured({ ...ledger, figures: [], owed: [listed] })
    expect(nothingYet).toMatchObject({ kind: 'missing', reason: 'notDue', completeness: { unitsOwed: 1, missing: [province.id] } })
    expect(measured({ ...ledger, owed: [listed] })).toMatchObject({ completeness: { unitsReported: 9, unitsOwed: 12 } })
    const all = [listed, ...twelve.map((district) => ({ ...listed, subject: district.id }))]
    expect(measured({ ...ledger, figures: [], owed: all })).toMatchObject({ completeness: { unitsReported: 0, unitsOwed: 12 } })
  })

  it('takes no stray commune for a district that reports itself', () => {
    const communes = [unitOf('1', 'commune'), unitOf('2', 'commune')]
    const figures = [figureOf(a, 'doctors', '2023', 10), ...communes.slice(1).map((commune) => figureOf(commune, 'doctors', '2024', 1))]
    const ofCommunes = communes.map((commune) => populationOf(commune, 2024, 5000))
    const inside = communes.map((commune) => linkOf(commune, a))
    const result = measured({ units: [a, ...communes], links: inside, populations: [...populations, ...ofCommunes], figures }, a)
    expect(result).toMatchObject({ kind: 'missing', completeness: { unitsReported: 0, unitsOwed: 1, missing: [a.id] } })
  })

  it('gives no part of a plain count as its value', () => {
    const count = indicatorOf('count', { kind: 'count', terms: [{ coefficient: '1', source: { kind: 'element', element: 'doctors' } }] })
    const result = measured(ledger, province, count)
    expect(result).toMatchObject({ kind: 'missing', completeness: { unitsReported: 9, unitsOwed: 12 } })
    expect(result.kind === 'missing' && result.partial?.value?.toString()).toBe('81')
  })

  it('knows no lower bound where more can also mean less', () => {
    const growth = indicatorOf('growth', ratioOf('100', ['births', '-deaths']))
    const figures = [figureOf(a, 'births', '2024', 150), figureOf(b, 'births', '2024', 500), figureOf(a, 'deaths', '2024', 50)]
    const result = measured({ ...districts, populations, figures }, province, growth)
    expect(valueOf(result)).toBe('1.0000')
    expect(result).toMatchObject({ completeness: { unitsReported: 1, unitsOwed: 2 }, floor: null })
  })

  it('misses the people as it misses the counts', () => {
    expect(measured({ ...districts, figures: bothReported })).toMatchObject({
      kind: 'missing',
      reason: 'noPopulation',
      completeness: { missing: [] },
    })
    const half = measured({ ...districts, populations: populations.slice(0, 1), figures: bothReported })
    expect(valueOf(half)).toBe('12.0000')
    expect(half).toMatchObject({ completeness: { missing: [b.id] } })
  })
})

function reasonIn(ledger: Partial<Ledger>, unit = province): string {
  const result = measured({ ...districts, populations, ...ledger }, unit)
  return result.kind === 'missing' ? result.reason : result.kind
}

function owed(unit: Unit, reason: MissingReason): OwedFigure {
  return { subject: unit.id, element: 'doctors', period: '2024', reason }
}

describe('why a number is not there', () => {
  it('is what the ledger knows, then the unit’s answer', () => {
    const answer = figureOf(a, 'doctors', '2024', null, { missingReason: 'notCollected' })
    expect(reasonIn({ owed: [owed(a, 'notSent')] }, a)).toBe('notSent')
    expect(reasonIn({ figures: [answer] }, a)).toBe('notCollected')
    expect(reasonIn({ figures: [answer], owed: [owed(a, 'notSent')] }, a)).toBe('notCollected')
    expect(reasonIn({ figures: [answer], owed: [owed(a, 'notApproved')] }, a)).toBe('notApproved')
  })

  it('is never that nothing was sent where nobody has to send', () => {
    expect(reasonIn({}, a)).toBe('notOwed')
    expect(reasonIn({})).toBe('notOwed')
  })

  it('is that the people are not known where only they are missing', () => {
    const figures = [figureOf(a, 'doctors', '2024', 10)]
    expect(reasonIn({ figures, populations: [] }, a)).toBe('noPopulation')
  })

  it('is for a total the one somebody must act on first', () => {
    expect(reasonIn({ owed: [owed(a, 'notDue'), owed(b, 'notDue')] })).toBe('notDue')
    expect(reasonIn({ owed: [owed(a, 'notDue'), owed(b, 'notApproved')] })).toBe('notApproved')
    expect(reasonIn({ owed: [owed(a, 'notDue'), owed(b, 'notSent')] })).toBe('notSent')
    expect(reasonIn({ owed: [owed(a, 'notDue')] })).toBe('notDue')
  })
})
