import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import type { Assessment } from './assessment.ts'
import {
  atLeast,
  doctorsPerTenThousand,
  figureOf,
  indicatorOf,
  ledgerOf,
  linkOf,
  populationOf,
  ratioOf,
  resolutionOf,
  successionOf,
  targetOf,
  unitOf,
} from './ledger-fixture.ts'
import type { Indicator } from './indicator.ts'
import type { EffectiveFigure, Ledger } from './ledger.ts'
import { openRegister } from './register.ts'
import type { Goal } from './target.ts'
import type { Unit } from './unit.ts'

const province = unitOf('68', 'province')
const [a, b] = [unitOf('671', 'district'), unitOf('672', 'district')]
const hospital = unitOf('h1', 'hospital')
const doctorBand: Goal = { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }
const resolution = resolutionOf(province.id)

function assessed(ledger: Partial<Ledger>, unit: Unit = province, year = 2025, indicator: Indicator = doctorsPerTenThousand): Assessment {
  return assess(openRegister(ledgerOf({ units: [province], ...ledger })), resolution, indicator, unit.id, year)
}

describe('a value against its own target', () => {
  const targets = [targetOf(province, doctorsPerTenThousand, 2025, doctorBand)]
  const withPeople = (people: number, doctors = 1151) =>
    assessed({ targets, populations: [populationOf(province, 2025, people)], figures: [figureOf(province, 'doctors', '2025', doctors)] })

  it('is judged exactly and shown without contradicting the verdict: the population decides', () => {
    expect(withPeople(1361129)).toMatchObject({ state: 'notMet', shade: 'near', shown: '8.46', need: 6 })
    expect(withPeople(1362471)).toMatchObject({ state: 'notMet', need: 8 })
    expect(withPeople(1345000)).toMatchObject({ state: 'met', shade: null, shown: '8.6', need: 0 })
    expect(withPeople(1362353, 1158)).toMatchObject({ state: 'notMet', shown: '8.4999996', need: 1 })
    expect(withPeople(1345000, 1300)).toMatchObject({ state: 'exceeded', need: 0 })
  })

  it('may be a plain count, so that a hospital can hold a target', () => {
    const terms = [{ coefficient: '1', source: { kind: 'element' as const, element: 'beds' } }]
    const beds = indicatorOf('beds', { kind: 'count', terms }, { decimals: 0, applicability: { hospital: 'ratio' } })
    const ledger = {
      units: [province, hospital],
      links: [linkOf(hospital, province)],
      targets: [targetOf('hospital', beds, 2025, atLeast('120'))],
      figures: [figureOf(hospital, 'beds', '2025', 110)],
    }
    expect(assessed(ledger, hospital, 2025, beds)).toMatchObject({ state: 'notMet', shown: '110', need: 10 })
    expect(assessed(ledger, province, 2025, beds)).toMatchObject({ state: 'notApplicable' })
  })

  it('asks for no heads where the indicator does not, nor of a published rate', () => {
    const growth = indicatorOf('growth', ratioOf('100', ['births', '-deaths']), {
      published: { element: 'rate', factor: '0.1' },
      decimals: 2,
      needInHeads: null,
    })
    const target = targetOf(province, growth, 2025, { kind: 'about', centre: '1', tolerance: '0.05' })
    const figures = [figureOf(province, 'rate', '2025', '11')]
    expect(assessed({ targets: [target], figures }, province, 2025, growth)).toMatchObject({
      state: 'notMet',
      side: 'above',
      shown: '1.10',
      need: null,
    })
    const share = { ...growth, needInHeads: { vi: '', en: '' } }
    expect(assessed({ targets: [target], figures }, province, 2025, share)).toMatchObject({ need: null })
  })

  it('never shows 99.96 % of communes as all of them', () => {
    const share = indicatorOf('share', ratioOf('100', ['recognised']), { naturalLimit: '100', decimals: 1 })
    const ledger = {
      targets: [targetOf(province, share, 2025, atLeast('100'))],
      populations: [populationOf(province, 2025, 10000)],
      figures: [figureOf(province, 'recognised', '2025', 9996)],
    }
    expect(assessed(ledger, province, 2025, share)).toMatchObject({ state: 'notMet', shown: '99.96' })
  })
})

function sentBy(...doctors: readonly number[]): EffectiveFigure[] {
  return [a, b].map((unit, index) => figureOf(unit, 'doctors', '2025', doctors[index] ?? 0))
}

describe('without a verdict', () => {
  const target = targetOf(province, doctorsPerTenThousand, 2025, doctorBand)
  const ledger = {
    units: [province, a, b, hospital],
    links: [linkOf(a, province), linkOf(b, province), linkOf(hospital, province)],
    targets: [target],
    populations: [populationOf(a, 2025, 10000), populationOf(b, 2025, 10000)],
  }

  it('a unit without a target of its own is only compared with the province’s', () => {
    const figures = [figureOf(a, 'doctors', '2025', 9)]
    expect(assessed({ ...ledger, figures }, a)).toMatchObject({ state: 'noTarget', target: null, reference: target, shown: '9.0', need: null })
  })

  it('a hospital only contributes', () => {
    const figures = [figureOf(hospital, 'doctors', '2025', 9)]
    expect(assessed({ ...ledger, figures }, hospital)).toMatchObject({ state: 'contributes', target: null, reference: null, shown: null })
  })

  it('a total without its hospital is met when what is there is enough already, else open', () => {
    expect(assessed({ ...ledger, figures: sentBy(9, 8) })).toMatchObject({ state: 'met', shown: null, need: 0, measure: { kind: 'missing' } })
    expect(assessed({ ...ledger, figures: sentBy(8, 8) })).toMatchObject({ state: 'noData', shade: null, need: null })
    expect(assessed({ ...ledger, figures: sentBy(90, 8) })).toMatchObject({ state: 'met' })
  })

  it('a total without a district shows the value of the others and no verdict', () => {
    const districts = { ...ledger, units: [province, a, b], populations: [...ledger.populations] }
    expect(assessed({ ...districts, figures: [figureOf(a, 'doctors', '2025', 9)] })).toMatchObject({ state: 'noData', shown: '9.0', need: null })
    expect(assessed({ ...districts, figures: [figureOf(a, 'doctors', '2025', 18)] })).toMatchObject({ state: 'met', shown: '18.0', need: 0 })
  })

  it('an upper bound is never met, nor missed, by what is there so far', () => {
    const atMost = targetOf(province, doctorsPerTenThousand, 2025, { kind: 'atMost', bound: '8' })
    expect(assessed({ ...ledger, targets: [atMost], figures: sentBy(1, 1) })).toMatchObject({ state: 'noData' })
    expect(assessed({ ...ledger, targets: [atMost], figures: sentBy(99, 1) })).toMatchObject({ state: 'noData' })
  })
})

describe('the ground after the merger of 01/07/2025', () => {
  it('is judged by the targets of the old province, under whichever name it is asked for', () => {
    const before = unitOf('68', 'province', { validFrom: '1979-03-14', validTo: '2025-06-30' })
    const ground = unitOf('68-cu', 'ground', { validFrom: '2025-07-01' })
    const merged = unitOf('68', 'province', { validFrom: '2025-07-01' })
    const target = targetOf(before, doctorsPerTenThousand, 2025, doctorBand)
    const register = openRegister(
      ledgerOf({
        units: [before, ground, merged],
        links: [linkOf(ground, merged)],
        successions: [successionOf(before, ground, 'rename', '2025-07-01'), successionOf(before, merged, 'merge', '2025-07-01')],
        targets: [target],
        populations: [populationOf(ground, 2025, 10000), populationOf(before, 2024, 10000), populationOf(merged, 2025, 30000)],
        figures: [figureOf(ground, 'doctors', '2025', 9), figureOf(before, 'doctors', '2024', 8), figureOf(merged, 'doctors', '2025', 21)],
      }),
    )
    const at = (unit: Unit, year: number) => assess(register, resolutionOf(before.id), doctorsPerTenThousand, unit.id, year)
    expect(at(before, 2025)).toMatchObject({ unit: ground.id, state: 'met', target })
    expect(at(before, 2024)).toMatchObject({ unit: before.id, state: 'notMet', target })
    expect(at(ground, 2024)).toMatchObject({ unit: before.id, state: 'notMet' })
    expect(at(merged, 2025)).toMatchObject({ unit: merged.id, state: 'noTarget', reference: target, shown: '7.0' })
    expect(at(merged, 2024)).toMatchObject({ state: 'notApplicable' })
  })
})

const districts = Array.from({ length: 5 }, (_, index) => unitOf(`d${index}`, 'district'))
const hospitals = [unitOf('h1', 'hospital'), unitOf('h2', 'hospital')]
const everyUnit = [province, ...districts, ...hospitals]
const everyLink = [...districts, ...hospitals].map((unit) => linkOf(unit, province))
const goals: readonly Goal[] = [
  atLeast('8.5'),
  { kind: 'moreThan', bound: '8.5' },
  doctorBand,
  { kind: 'atMost', bound: '8.5' },
  { kind: 'lessThan', bound: '8.5' },
  { kind: 'range', lower: '8', upper: '9', direction: 'lower' },
  { kind: 'about', centre: '8.5', tolerance: '0.5' },
]

interface World {
  goal: Goal
  people: number[]
  doctors: number[]
  withHospitals: boolean
  isSent: boolean[]
}

const world: fc.Arbitrary<World> = fc.record({
  goal: fc.constantFrom(...goals),
  people: fc.array(fc.integer({ min: 1, max: 50000 }), { minLength: 5, maxLength: 5 }),
  doctors: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 }),
  withHospitals: fc.boolean(),
  isSent: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
})

function ledgerIn(of: World, isSent: readonly boolean[]): Partial<Ledger> {
  const reporters = of.withHospitals ? [...districts, ...hospitals] : districts
  const figures = reporters.flatMap((unit, index): EffectiveFigure[] =>
    isSent[index] ? [figureOf(unit, 'doctors', '2025', of.doctors[index] ?? 0)] : [],
  )
  return {
    units: [province, ...reporters],
    links: everyLink,
    targets: [targetOf(province, doctorsPerTenThousand, 2025, of.goal)],
    populations: districts.map((unit, index) => populationOf(unit, 2025, of.people[index] ?? 1)),
    figures,
  }
}

function inAnyOrder<T>(rows: readonly T[] = []): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length })
}

describe('whatever the numbers', () => {
  const allSent = everyUnit.map(() => true)

  it('a missing figure never improves a state', () => {
    fc.assert(
      fc.property(world, (of) => {
        const [whole, partial] = [assessed(ledgerIn(of, allSent)).state, assessed(ledgerIn(of, of.isSent)).state]
        const allowed = whole === 'exceeded' ? ['exceeded', 'met', 'noData'] : [whole, 'noData']
        expect(allowed).toContain(partial)
      }),
      { numRuns: 300 },
    )
  })

  it('the order of rows changes nothing', () => {
    const shuffled = world.chain((of) => {
      const ledger = ledgerIn(of, of.isSent)
      return fc.tuple(
        fc.constant(ledger),
        inAnyOrder(ledger.units),
        inAnyOrder(ledger.links),
        inAnyOrder(ledger.populations),
        inAnyOrder(ledger.figures),
      )
    })
    fc.assert(
      fc.property(shuffled, ([ledger, units, links, populations, figures]) => {
        expect(assessed({ ...ledger, units, links, populations, figures })).toEqual(assessed(ledger))
      }),
    )
  })
})
