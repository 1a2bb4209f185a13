import { describe, expect, it } from 'vitest'
import {
  atLeast,
  doctorsPerTenThousand,
  figureOf,
  ledgerOf,
  linkOf,
  populationOf,
  resolutionOf,
  successionOf,
  targetOf,
  unitOf,
} from './ledger-fixture.ts'
import { openRegister } from './register.ts'

const oldProvince = unitOf('68', 'province', { validFrom: '1979-03-14', validTo: '2025-06-30' })
const daknong = unitOf('67', 'province', { validTo: '2025-06-30' })
const newProvince = unitOf('68', 'province', { validFrom: '2025-07-01' })
const ground = unitOf('68-cu', 'ground', { validFrom: '2025-07-01' })
const reorganisation = [
  successionOf(oldProvince, newProvince, 'merge', '2025-07-01'),
  successionOf(daknong, newProvince, 'merge', '2025-07-01'),
  successionOf(oldProvince, ground, 'rename', '2025-07-01'),
]

function ids(units: readonly { id: string }[]): string[] {
  return units.map((unit) => unit.id)
}

describe('units', () => {
  const register = openRegister(ledgerOf({ units: [newProvince, ground, oldProvince, daknong], successions: reorganisation }))

  it('finds the unit that carried a re-used code on the day', () => {
    expect(register.unitByCode('68', '2025-06-30')?.id).toBe('68@1979-03-14')
    expect(register.unitByCode('68', '2025-07-01')?.id).toBe('68@2025-07-01')
    expect(register.unitByCode('68', '1970-01-01')).toBeNull()
  })

  it('follows a ground that stays whole, forwards and back, and never into a merger', () => {
    expect(register.onSameGround(oldProvince.id, '2024-12-31')).toBe(oldProvince.id)
    expect(register.onSameGround(oldProvince.id, '2025-12-31')).toBe(ground.id)
    expect(register.onSameGround(ground.id, '2023-12-31')).toBe(oldProvince.id)
    expect(register.onSameGround(daknong.id, '2025-12-31')).toBeNull()
    expect(register.onSameGround(newProvince.id, '2024-12-31')).toBeNull()
  })

  it('takes no rename for the same ground when something else went in, or only a share', () => {
    const [a, b, c] = [unitOf('a', 'commune', { validTo: '2024-12-31' }), unitOf('b', 'commune', { validTo: '2024-12-31' }), unitOf('c', 'commune')]
    const joined = openRegister(
      ledgerOf({ units: [a, b, c], successions: [successionOf(a, c, 'rename', '2025-01-01'), successionOf(b, c, 'transfer', '2025-01-01', 0.2)] }),
    )
    expect(joined.onSameGround(a.id, '2025-01-01')).toBeNull()
    const divided = openRegister(ledgerOf({ units: [a, c], successions: [successionOf(a, c, 'transfer', '2025-01-01', 0.9)] }))
    expect(divided.onSameGround(a.id, '2025-01-01')).toBeNull()
  })
})

describe('places', () => {
  const district = unitOf('672', 'district', { validTo: '2025-06-30' })
  const hospital = unitOf('h1', 'hospital')
  const centre = unitOf('c1', 'healthCentre')
  const commune = unitOf('24769', 'commune')
  const register = openRegister(
    ledgerOf({
      units: [commune, centre, hospital, district, oldProvince, ground],
      links: [
        linkOf(district, oldProvince),
        linkOf(hospital, district),
        linkOf(hospital, oldProvince, 'countsTowards'),
        linkOf(centre, district),
        linkOf(commune, district),
        linkOf(commune, ground, 'location', { validFrom: '2025-07-01' }),
      ],
    }),
  )

  it('separates where a facility stands from what its counts go to', () => {
    expect(ids(register.contributorsTo(oldProvince.id, '2024-12-31'))).toEqual([district.id, hospital.id])
    expect(ids(register.contributorsTo(district.id, '2024-12-31'))).toEqual([commune.id, centre.id])
    expect(ids(register.territoriesIn(district.id, '2024-12-31'))).toEqual([commune.id])
    expect(ids(register.leftOutOf(district.id, '2024-12-31'))).toEqual([hospital.id])
    expect(register.leftOutOf(oldProvince.id, '2024-12-31')).toEqual([])
    expect(register.isWithin(hospital.id, district.id, '2024-12-31')).toBe(true)
    expect(register.ancestors(commune.id, '2024-12-31')).toEqual([district.id, oldProvince.id])
  })

  it('reads links and units of the day, and no link to a unit that is gone', () => {
    expect(register.linkOf(commune.id, 'location', '2025-07-01')).toBe(ground.id)
    expect(register.linkOf(centre.id, 'location', '2025-07-01')).toBeNull()
    expect(register.countWithin(ground.id, 'commune', '2025-12-31')).toBe(1)
    expect(ids(register.unitsWithin(oldProvince.id, '2025-12-31'))).toEqual([])
  })

  it('refuses links that form a circle', () => {
    const circle = openRegister(ledgerOf({ units: [district, commune], links: [linkOf(district, commune), linkOf(commune, district)] }))
    expect(() => circle.ancestors(commune.id, '2024-12-31')).toThrow(/circle/)
    expect(() => circle.descendants(commune.id, '2024-12-31')).toThrow(/circle/)
  })
})

describe('figures and populations', () => {
  it('finds a figure by its whole key and tells why an owed one is not there', () => {
    const register = openRegister(
      ledgerOf({
        figures: [figureOf(ground, 'doctors', '2024', 5), figureOf(ground, 'doctors', '2024-H1', 4)],
        owed: [{ subject: ground.id, element: 'beds', period: '2024', reason: 'notDue' }],
      }),
    )
    expect(register.figure(ground.id, 'doctors', '2024')?.value).toBe('5')
    expect(register.figure(ground.id, 'doctors', '2023')).toBeNull()
    expect(register.owedReason(ground.id, 'beds', '2024')).toBe('notDue')
    expect(register.definitionOf('doctors', 1)?.text.vi).toBe('doctors')
    expect(register.definitionOf('doctors', 2)).toBeNull()
  })

  it('takes populations in the order of the settings and no kind outside it', () => {
    const census = populationOf(ground, 2024, 1361129, { kind: 'census' })
    const preliminary = populationOf(ground, 2024, 1362471, { kind: 'averagePreliminary' })
    const final = populationOf(ground, 2024, 1362000)
    const read = (populations: (typeof census)[]) => openRegister(ledgerOf({ populations })).population(ground.id, 2024)?.value ?? null
    expect(read([census])).toBeNull()
    expect(read([census, preliminary])).toBe('1362471')
    expect(read([final, preliminary, census])).toBe('1362000')
    expect(read([preliminary, final])).toBe('1362000')
  })
})

describe('targets', () => {
  const district = unitOf('672', 'district')
  const other = unitOf('673', 'district')
  const outside = unitOf('001', 'district')
  const units = [oldProvince, ground, newProvince, daknong, district, other, outside]
  const links = [linkOf(district, oldProvince), linkOf(other, oldProvince), linkOf(outside, daknong)]
  const resolution = resolutionOf(oldProvince.id)
  const indicator = doctorsPerTenThousand
  const open = (targets: ReturnType<typeof targetOf>[]) => openRegister(ledgerOf({ units, links, successions: reorganisation, targets }))
  const province = targetOf(oldProvince, indicator, 2025, atLeast('8.5'))

  it('never hands the province’s target down: it is only a reference', () => {
    const register = open([province])
    expect(register.targetOf(resolution, 'doctors', district.id, 2024)).toBeNull()
    expect(register.referenceFor(resolution, 'doctors', district.id, 2024)).toBe(province)
    expect(register.targetOf(resolution, 'doctors', oldProvince.id, 2024)).toBe(province)
    expect(register.referenceFor(resolution, 'doctors', oldProvince.id, 2024)).toBeNull()
  })

  it('stays with its ground after the merger', () => {
    const register = open([province])
    expect(register.scopeOf(resolution, 2025)).toBe(ground.id)
    expect(register.targetOf(resolution, 'doctors', ground.id, 2025)).toBe(province)
    expect(register.targetOf(resolution, 'doctors', newProvince.id, 2025)).toBeNull()
  })

  it('prefers the unit’s own over its kind’s, which holds only inside the ground', () => {
    const [ofKind, own] = [targetOf('district', indicator, 2025, atLeast('7')), targetOf(district, indicator, 2025, atLeast('6'), { purpose: 'own' })]
    const register = open([ofKind, own, province])
    expect(register.targetOf(resolution, 'doctors', district.id, 2024)).toBe(own)
    expect(register.targetOf(resolution, 'doctors', other.id, 2024)).toBe(ofKind)
    expect(register.targetOf(resolution, 'doctors', outside.id, 2024)).toBeNull()
  })

  it('judges by the next target due, by a milestone only where there is nothing else, never by an annual plan', () => {
    const milestone = targetOf(oldProvince, indicator, 2023, atLeast('8'), { purpose: 'milestone' })
    const plan = targetOf(oldProvince, indicator, 2024, atLeast('8.2'), { purpose: 'annualPlan' })
    const ofDistrict = targetOf(district, indicator, 2023, atLeast('5'), { purpose: 'milestone' })
    const register = open([plan, province, milestone, ofDistrict])
    const yearOf = (year: number) => register.targetOf(resolution, 'doctors', oldProvince.id, year)
    expect([yearOf(2022), yearOf(2023), yearOf(2024)]).toEqual([province, province, province])
    expect(register.targetOf(resolution, 'doctors', district.id, 2023)).toBe(ofDistrict)
    expect(register.targetOf(resolution, 'doctors', district.id, 2024)).toBeNull()
    expect(register.targetOf(resolution, 'doctors', ground.id, 2026)).toBeNull()
    expect(register.targetsOf(resolution, 'doctors', oldProvince.id, 'annualPlan')).toEqual([plan])
  })
})
