import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/domain/ledger.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Target } from '../../src/domain/target.ts'
import { listDuties, dutiesOfReporter, saveDuties } from '../../src/server/stores/duties.ts'
import type { Duty } from '../../src/server/stores/duties.ts'
import { listElements, saveElements } from '../../src/server/stores/elements.ts'
import { listIndicators, saveIndicators } from '../../src/server/stores/indicators.ts'
import { listLinks, saveLinks } from '../../src/server/stores/links.ts'
import { listPopulations, savePopulations } from '../../src/server/stores/populations.ts'
import { readSettings, saveSettings } from '../../src/server/stores/settings.ts'
import { listSuccessions, saveSuccessions } from '../../src/server/stores/successions.ts'
import { listTargets, saveTargets } from '../../src/server/stores/targets.ts'
import { findUnit, listUnits, saveUnits } from '../../src/server/stores/units.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { stampOf, successionOf, unitOf } from '../setup/sample-rows.ts'

const target: Omit<Target, 'id'> = {
  resolution: 'xi',
  indicator: 'doctors',
  scope: { kind: 'unit', unit: '68@1976-02-01' },
  year: 2025,
  purpose: 'resolution',
  goal: { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' },
  baseline: { year: 2020, value: '7.2', source: null },
  clause: 'III.2',
  source: 'Nghị quyết',
  illustrative: false,
}

const indicator: Indicator = {
  code: 'doctors',
  name: { vi: 'Bác sĩ trên vạn dân', en: 'Doctors per 10 000' },
  shortName: { vi: 'Bác sĩ', en: 'Doctors' },
  measureUnit: { vi: 'bác sĩ/vạn dân', en: 'per 10 000' },
  formula: {
    kind: 'ratio',
    factor: '10000',
    numerator: [{ coefficient: '1', source: { kind: 'element', element: 'doctors' } }],
    denominator: [{ coefficient: '1', source: { kind: 'population' } }],
  },
  published: null,
  decimals: 1,
  direction: 'higher',
  naturalLimit: null,
  applicability: { province: 'ratio', hospital: 'contributes' },
  needInHeads: { vi: 'bác sĩ', en: 'doctors' },
  clause: null,
}

function dutyOf(change: Partial<Duty> = {}): Duty {
  return {
    reporter: 'h@2000-01-01',
    element: 'doctors',
    subject: 'h@2000-01-01',
    validFrom: '2020-01-01',
    validTo: null,
    stages: ['estimate', 'final'],
    ...change,
  }
}

describe.each(databases)('versioned rows on $name', (kind) => {
  it('keep every version of a unit, readable as of any moment', async () => {
    const { kysely } = await freshDatabase(kind)
    const first = unitOf({ aliases: ['Bảo Lâm', 'B’Lâm'] })
    expect(await saveUnits(kysely, [first], stampOf(2))).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await saveUnits(kysely, [unitOf({ validTo: '2025-06-30' })], stampOf(4))).toEqual({ added: 0, changed: 1, unchanged: 0 })
    const { source: _source, ...unit } = first
    expect(await listUnits(kysely, stampOf(1).at)).toEqual([])
    expect(await listUnits(kysely, stampOf(2).at)).toEqual([unit])
    expect(await findUnit(kysely, unit.id, stampOf(3).at)).toEqual(unit)
    expect(await findUnit(kysely, unit.id, stampOf(4).at)).toMatchObject({ validTo: '2025-06-30', aliases: [] })
    expect(await findUnit(kysely, unit.id)).toMatchObject({ validTo: '2025-06-30' })
    expect(await findUnit(kysely, 'nobody@2000-01-01')).toBeNull()
  })

  it('are not stored again when nothing changed, few or many', async () => {
    const { kysely } = await freshDatabase(kind)
    const units = Array.from({ length: 60 }, (_, number) => unitOf({ code: String(100 + number) }))
    await saveUnits(kysely, units, stampOf(1))
    expect(await saveUnits(kysely, units, stampOf(2))).toEqual({ added: 0, changed: 0, unchanged: 60 })
    expect(await saveUnits(kysely, units.slice(0, 3), stampOf(2))).toEqual({ added: 0, changed: 0, unchanged: 3 })
    const [one = unitOf()] = units
    expect(await saveUnits(kysely, [one, { ...one, name: 'khác' }, ...units.slice(1)], stampOf(3))).toEqual({ added: 0, changed: 1, unchanged: 59 })
    const stored = await kysely
      .selectFrom('unit')
      .select((unit) => unit.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(stored.count).toBe(61)
  })

  it('keep a code used again for another place apart', async () => {
    const { kysely } = await freshDatabase(kind)
    await saveUnits(kysely, [unitOf(), unitOf({ validFrom: '2025-07-01', kind: 'commune', name: 'Xã Khác' })], stampOf(1))
    expect((await listUnits(kysely)).map((unit) => unit.id)).toEqual(['673@1979-03-14', '673@2025-07-01'])
  })

  it('give back links and successions as they were handed in', async () => {
    const { kysely } = await freshDatabase(kind)
    const link = { unit: 'a@2000-01-01', link: 'manager' as const, to: 'b@2000-01-01', validFrom: '2000-01-01', validTo: '2025-12-31' }
    await saveLinks(kysely, [link], stampOf(1))
    expect(await listLinks(kysely)).toEqual([link])
    const split = successionOf({ kind: 'split', share: 0.125 })
    await saveSuccessions(kysely, [split], stampOf(1))
    expect(await listSuccessions(kysely)).toEqual([split])
    expect(await saveSuccessions(kysely, [split], stampOf(2))).toMatchObject({ unchanged: 1 })
  })

  it('join the versions of a definition into one element, named as in the newest', async () => {
    const { kysely } = await freshDatabase(kind)
    const beds = { code: 'beds', name: { vi: 'Giường', en: 'Beds' }, measureUnit: { vi: 'giường', en: 'beds' }, valueKind: 'count' as const }
    const definitions = [1, 2].map((version) => ({
      version,
      text: { vi: `định nghĩa ${version}`, en: `definition ${version}` },
      source: version === 1 ? 'GSO' : '',
    }))
    await saveElements(
      kysely,
      definitions.map((definition) => ({ ...beds, name: { vi: 'Giường', en: `Beds ${definition.version}` }, definition })),
      stampOf(1),
    )
    expect(await listElements(kysely)).toEqual([{ ...beds, name: { vi: 'Giường', en: 'Beds 2' }, definitions }])
  })

  it('give back indicators, targets of both scopes and populations', async () => {
    const { kysely } = await freshDatabase(kind)
    await saveIndicators(kysely, [indicator], stampOf(1))
    expect(await listIndicators(kysely)).toEqual([indicator])
    const forKind: typeof target = { ...target, scope: { kind: 'unitKind', unitKind: 'district' }, baseline: null }
    await saveTargets(kysely, [target, forKind], stampOf(1))
    expect(await listTargets(kysely)).toMatchObject([target, forKind])
    const people = { unit: '68@1976-02-01', year: 2024, kind: 'averageFinal' as const, value: '1362471', source: null, illustrative: false }
    await savePopulations(kysely, [people, { ...people, year: 2023, value: '1345000' }], stampOf(1))
    expect(await listPopulations(kysely, { years: [2024] })).toEqual([people])
    expect(await listPopulations(kysely)).toHaveLength(2)
    expect(() => savePopulations(kysely, [{ ...people, value: '1362.5' }], stampOf(1))).toThrow(RangeError)
  })

  it('give a changed target another id and keep the old one for the past', async () => {
    const { kysely } = await freshDatabase(kind)
    await saveTargets(kysely, [target], stampOf(1))
    const [before] = await listTargets(kysely)
    await saveTargets(kysely, [{ ...target, goal: { kind: 'atLeast', bound: '9' } }], stampOf(3))
    const [after] = await listTargets(kysely)
    expect(after?.id).not.toBe(before?.id)
    expect(await listTargets(kysely, stampOf(2).at)).toEqual([before])
  })

  it('lay settings over the defaults', async () => {
    const { kysely } = await freshDatabase(kind)
    expect(await readSettings(kysely)).toEqual(defaultSettings)
    await saveSettings(kysely, { near: 0.02, low: 0.2 }, stampOf(2))
    expect(await readSettings(kysely)).toEqual({ ...defaultSettings, near: 0.02, low: 0.2 })
    expect(await readSettings(kysely, stampOf(1).at)).toEqual(defaultSettings)
  })

  it('say what a reporter owes on a day', async () => {
    const { kysely } = await freshDatabase(kind)
    const ended = dutyOf({ element: 'beds', validTo: '2023-12-31' })
    await saveDuties(kysely, [ended, dutyOf(), dutyOf({ reporter: 'other@2000-01-01' })], stampOf(1))
    expect(await listDuties(kysely)).toHaveLength(3)
    expect(await dutiesOfReporter(kysely, 'h@2000-01-01')).toEqual([ended, dutyOf()])
    expect(await dutiesOfReporter(kysely, 'h@2000-01-01', '2024-12-31')).toEqual([dutyOf()])
    expect(await dutiesOfReporter(kysely, 'h@2000-01-01', '2019-12-31')).toEqual([])
  })
})
