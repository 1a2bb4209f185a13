import { describe, expect, it } from 'vitest'
import { lastSubmitters, listReportEvents, reportStatesAt } from '../../src/server/stores/report-events.ts'
import { addReports, findReport, getReport, listReports, moveReport, openReport } from '../../src/server/stores/reports.ts'
import type { ReportKey } from '../../src/server/stores/reports.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { stampOf } from '../setup/sample-rows.ts'

const key: ReportKey = { reporter: 'h@2000-01-01', period: '2024', stage: 'final' }
const submit = { act: 'submit', to: 'submitted' as const, reason: null }

describe.each(databases)('reports on $name', (kind) => {
  it('are begun once, also by two people at once', async () => {
    const { kysely } = await freshDatabase(kind)
    expect(await findReport(kysely, key)).toBeNull()
    const [one, two] = await Promise.all([openReport(kysely, key, stampOf(1)), openReport(kysely, key, stampOf(2))])
    expect(one).toEqual(two)
    expect(one).toMatchObject({ ...key, state: 'draft', reason: null, lock: 0 })
    expect(await getReport(kysely, one.id)).toEqual(one)
    expect(await openReport(kysely, { ...key, stage: 'estimate' }, stampOf(2))).not.toMatchObject({ id: one.id })
  })

  it('move with an event for each act', async () => {
    const { kysely } = await freshDatabase(kind)
    const draft = await openReport(kysely, key, stampOf(1))
    const submitted = await moveReport(kysely, draft, submit, stampOf(2, 'clerk'))
    expect(submitted).toEqual({ ...draft, state: 'submitted', since: stampOf(2).at, lock: 1 })
    const back = submitted && (await moveReport(kysely, submitted, { act: 'return', to: 'returned', reason: 'Thiếu giường' }, stampOf(3, 'reviewer')))
    expect(back).toMatchObject({ state: 'returned', reason: 'Thiếu giường', lock: 2 })
    expect(await listReportEvents(kysely, draft.id)).toEqual([
      { report: draft.id, act: 'submit', from: 'draft', to: 'submitted', reason: null, at: stampOf(2).at, by: 'clerk' },
      { report: draft.id, act: 'return', from: 'submitted', to: 'returned', reason: 'Thiếu giường', at: stampOf(3).at, by: 'reviewer' },
    ])
    expect(await lastSubmitters(kysely, [draft.id, 999])).toEqual(new Map([[draft.id, 'clerk']]))
    expect(await reportStatesAt(kysely, stampOf(2).at)).toEqual(new Map([[draft.id, 'submitted']]))
    expect(await reportStatesAt(kysely, stampOf(1).at)).toEqual(new Map())
  })

  it('are moved by one of two people who act at once', async () => {
    const { kysely } = await freshDatabase(kind)
    const draft = await openReport(kysely, key, stampOf(1))
    const moved = await Promise.all([moveReport(kysely, draft, submit, stampOf(2)), moveReport(kysely, draft, submit, stampOf(2))])
    expect(moved.filter((report) => report !== null)).toHaveLength(1)
    expect(await listReportEvents(kysely, draft.id)).toHaveLength(1)
  })

  it('are found by state, period and reporter', async () => {
    const { kysely } = await freshDatabase(kind)
    const report = { ...key, state: 'draft' as const, reason: null, since: stampOf(1).at, lock: 0 }
    await addReports(kysely, [report, { ...report, period: '2023', state: 'approved' }, { ...report, reporter: 'other@2000-01-01' }])
    expect(await listReports(kysely)).toHaveLength(3)
    expect(await listReports(kysely, { states: ['approved'] })).toMatchObject([{ period: '2023' }])
    expect(await listReports(kysely, { periods: ['2024'], reporters: [key.reporter] })).toMatchObject([key])
    expect(await listReports(kysely, { reporters: [] })).toEqual([])
  })

  it('never lose an event', async () => {
    const { kysely } = await freshDatabase(kind)
    const draft = await openReport(kysely, key, stampOf(1))
    await moveReport(kysely, draft, submit, stampOf(2))
    await expect(kysely.deleteFrom('report_event').execute()).rejects.toThrow(/append-only/)
  })
})
