import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/domain/ledger.ts'
import type { Resolution } from '../../src/domain/resolution.ts'
import type { Connection } from '../../src/server/database/database.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { saveExtension } from '../../src/server/stores/calendar.ts'
import { saveDuties } from '../../src/server/stores/duties.ts'
import { appendFigure } from '../../src/server/stores/figures.ts'
import { readLedger } from '../../src/server/stores/ledger.ts'
import { savePopulations } from '../../src/server/stores/populations.ts'
import { moveReport, openReport } from '../../src/server/stores/reports.ts'
import { saveResolutions } from '../../src/server/stores/resolutions.ts'
import { saveUnits } from '../../src/server/stores/units.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { figureOf, stampOf, unitOf } from '../setup/sample-rows.ts'

const subject = '673@1979-03-14'
const duty = { reporter: 'h@2000-01-01', element: 'doctors', subject, validFrom: '2020-01-01', validTo: null, stages: ['final' as const] }

const resolution: Resolution = {
  code: 'xi',
  name: { vi: 'Nghị quyết XI', en: 'Resolution XI' },
  shortName: { vi: 'NQ XI', en: 'XI' },
  scope: subject,
  baselineYear: 2023,
  targetYear: 2025,
  firstYear: 2023,
  lastYear: 2026,
  adoptedOn: null,
  source: null,
  indicators: [],
  comparisons: [],
  caveat: null,
}

async function owedAt(connection: Connection, moment: string, years?: readonly number[]): Promise<string[]> {
  const { owed } = await readLedger(connection, { now: moment, years })
  return owed.map(({ period, reason }) => `${period} ${reason}`)
}

describe.each(databases)('the ledger on $name', (kind) => {
  it('of an empty database is empty', async () => {
    const { kysely } = await freshDatabase(kind)
    const now = stampOf(1).at
    const nothing = {
      units: [],
      links: [],
      successions: [],
      elements: [],
      indicators: [],
      resolutions: [],
      targets: [],
      populations: [],
      recognitions: [],
      figures: [],
      owed: [],
    }
    expect(await readLedger(kysely, { now })).toEqual({ asOf: now, settings: defaultSettings, ...nothing })
  })

  it('is the same again when read as of an earlier moment', async () => {
    const { kysely } = await freshDatabase(kind)
    const people = { unit: subject, year: 2024, kind: 'averageFinal' as const, value: '100', source: null, illustrative: false }
    await saveUnits(kysely, [unitOf()], stampOf(1))
    await savePopulations(kysely, [people], stampOf(1))
    await saveDuties(kysely, [duty], stampOf(1))
    const first = await appendFigure(kysely, figureOf(), null, stampOf(1))
    await approveFigures(kysely, [first], null, stampOf(2))
    const now = stampOf(3).at
    const before = await readLedger(kysely, { now, years: [2024, 2025] })
    expect(before.figures).toHaveLength(1)

    await saveUnits(kysely, [unitOf({ name: 'Tên khác' })], stampOf(4))
    await savePopulations(kysely, [{ ...people, value: '200' }], stampOf(4))
    await saveDuties(kysely, [{ ...duty, validTo: '2024-12-31' }], stampOf(4))
    const second = await appendFigure(kysely, figureOf({ value: '1' }), first, stampOf(5))
    await approveFigures(kysely, [second], null, stampOf(5))

    const today = await readLedger(kysely, { now: stampOf(6).at, years: [2024, 2025] })
    expect(today).not.toEqual({ ...before, asOf: stampOf(6).at })
    expect(await readLedger(kysely, { now: stampOf(6).at, asOf: now, years: [2024, 2025] })).toEqual(before)
    expect(await readLedger(kysely, { now: stampOf(6).at, asOf: '2026-01-03T19:00:00+07:00', years: [2024, 2025] })).toEqual(before)
    expect(() => readLedger(kysely, { now, asOf: 'yesterday' })).toThrow(RangeError)
  })

  it('says why a figure that is owed is not there', async () => {
    const { kysely } = await freshDatabase(kind)
    await saveDuties(kysely, [duty], stampOf(1))
    // The last day of the final figures of 2025 is 9 January 2026, which ends in Viet Nam at 17:00 in UTC.
    expect(await owedAt(kysely, '2026-01-09T16:59:59.000Z', [2024, 2025])).toEqual(['2024 notSent', '2025 notDue'])
    expect(await owedAt(kysely, '2026-01-09T17:00:00.000Z', [2024, 2025])).toEqual(['2024 notSent', '2025 notSent'])
    const extension = { due: '2026-01-20', reason: 'Mất điện' }
    await saveExtension(kysely, { reporter: duty.reporter, period: '2025', stage: 'final' }, extension, stampOf(1))
    expect(await owedAt(kysely, '2026-01-09T17:00:00.000Z', [2025])).toEqual(['2025 notDue'])
    expect(await owedAt(kysely, '2026-01-20T17:00:00.000Z', [2025])).toEqual(['2025 notSent'])
    const draft = await openReport(kysely, { reporter: duty.reporter, period: '2024', stage: 'final' }, stampOf(2))
    expect(await owedAt(kysely, stampOf(2).at, [2024])).toEqual(['2024 notSent'])
    await moveReport(kysely, draft, { act: 'submit', to: 'submitted', reason: null }, stampOf(3))
    expect(await owedAt(kysely, stampOf(3).at, [2024])).toEqual(['2024 notApproved'])
    const past = await readLedger(kysely, { now: stampOf(3).at, asOf: stampOf(2).at, years: [2024] })
    expect(past.owed).toMatchObject([{ reason: 'notSent' }])
    const version = await appendFigure(kysely, figureOf(), null, stampOf(2))
    await approveFigures(kysely, [version], draft.id, stampOf(4))
    expect(await owedAt(kysely, stampOf(4).at, [2024])).toEqual([])
  })

  it('holds each owed figure once, however many reporters owe it, within the terms', async () => {
    const { kysely } = await freshDatabase(kind)
    await saveDuties(
      kysely,
      [
        { ...duty, validTo: '2024-06-30' },
        { ...duty, reporter: 'new@2024-07-01', validFrom: '2024-07-01' },
        { ...duty, reporter: 'z@2000-01-01' },
      ],
      stampOf(1),
    )
    expect(await owedAt(kysely, stampOf(1).at, [2023, 2024])).toEqual(['2023 notSent', '2024 notSent'])
    expect(await owedAt(kysely, stampOf(1).at)).toEqual([])
    await saveResolutions(kysely, [resolution], stampOf(1))
    expect(await owedAt(kysely, stampOf(1).at)).toEqual(['2023 notSent', '2024 notSent', '2025 notDue', '2026 notDue'])
  })
})
