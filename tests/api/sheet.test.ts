import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import type { TestDatabase } from '../setup/databases.ts'
import { databases, sharedDatabases } from '../setup/databases.ts'
import { serve } from '../setup/serve.ts'
import type { Served, Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const doctors2024 = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }

function save({ client }: Visitor, change: Partial<Parameters<Visitor['client']['sheet']['saveFigure']>[0]> = {}) {
  return client.sheet.saveFigure({ ...doctors2024, expectedVersion: null, value: '400', idempotencyKey: newKey(), ...change })
}

describe.each(databases)('the sheet on $name', (kind) => {
  it('lists what the unit owes for the year, with the years before beside it', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('lam.ha')
    const sheet = await client.sheet.get({ reporter, year: 2024 })
    expect(sheet.previousYears).toEqual([2021, 2022, 2023])
    expect(sheet.rows.map((row) => [row.subject.shortName, row.element.code])).toEqual([
      ['Trung tâm Y tế Lâm Hà', 'actualBeds'],
      ['Trung tâm Y tế Lâm Hà', 'doctors'],
      ['Thị trấn Đinh Văn', 'communesRecognised'],
      ['Xã Nam Ban', 'communesRecognised'],
    ])
    expect(sheet.rows[1]?.previous.map((each) => each.value)).toEqual(['355', '368', '380'])
    expect(sheet.rows[1]?.cells).toEqual([expect.objectContaining({ version: null, value: null }), expect.objectContaining({ version: null })])
    const begun = {
      id: null,
      state: 'draft',
      reason: null,
      since: null,
      lock: 0,
      mayEdit: true,
      maySubmit: false,
      mayPrepare: false,
      whyNot: 'empty',
    }
    expect(sheet.reports).toMatchObject([
      { ...begun, stage: 'estimate' },
      { ...begun, stage: 'final' },
    ])
  })

  it('stores a figure as a version, begins the report with it, and tells the audit log', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const first = await save(clerk)
    expect(first).toMatchObject({
      value: '400',
      approved: false,
      recordedBy: 'Thống kê Lâm Hà',
      recordedAt: served.clock.now.toISOString(),
      illustrative: false,
    })
    const second = await save(clerk, { value: '401', expectedVersion: first.version, note: ' tuyển thêm ' })
    expect(second.version).toBeGreaterThan(first.version ?? 0)
    const sheet = await clerk.client.sheet.get({ reporter, year: 2024 })
    expect(sheet.rows[1]?.cells[1]).toEqual(second)
    expect(sheet.reports[1]).toMatchObject({ state: 'draft', maySubmit: true, whyNot: null, id: expect.any(Number) })
    const lines = await listAudit(served.database.kysely, { units: [reporter], limit: 10 })
    expect(lines.map((line) => line.act)).toEqual(['saveFigure', 'beginReport', 'saveFigure'])
    expect(lines[0]).toMatchObject({
      resourceId: `${reporter}/doctors/2024/final`,
      detail: { before: { value: '400', note: null }, after: { value: '401', note: 'tuyển thêm' } },
    })
  })

  it('stores nothing twice: a retry, and a value that is there already', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const request = { ...doctors2024, expectedVersion: null, value: '400', idempotencyKey: newKey() }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => clerk.client.sheet.saveFigure(request)))
    expect(others).toEqual([first, first])
    // Another key, and an outdated idea of the cell, but nothing new to store.
    expect(await save(clerk, { value: ' 400 ' })).toEqual(first)
    const history = await clerk.client.sheet.history({ subject: reporter, element: 'doctors', period: '2024' })
    expect(history.versions).toHaveLength(1)
    expect(await listAudit(served.database.kysely, { resource: 'figure', limit: 10 })).toHaveLength(1)
    await expect(clerk.client.sheet.saveFigure({ ...request, value: '402' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
    // The key belongs to the account: another one may use the same.
    const reviewer = await as('so.y.te')
    await expect(reviewer.client.sheet.saveFigure({ ...request, value: '402', expectedVersion: first?.version ?? null })).resolves.toMatchObject({
      value: '402',
    })
  })

  it('lets the overview stand while a draft changes, but not when a report begins', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const revision = () => readRevision(served.database.kysely)
    const before = await revision()
    const { version } = await save(clerk)
    const begun = await revision()
    expect(begun).toBe(before + 1)
    await save(clerk, { value: '410', expectedVersion: version })
    expect(await revision()).toBe(begun)
  })

  it('shows drafts to their own unit and the department only, approved figures to everybody', async () => {
    const { as } = await smallWorkspace(kind)
    await save(await as('lam.ha'))
    const cell = { subject: reporter, element: 'doctors', period: '2024' }
    for (const reader of ['lam.ha', 'tham.dinh', 'lanh.dao']) {
      const { client } = await as(reader)
      expect((await client.sheet.history(cell)).versions.map((each) => each.value)).toEqual(['400'])
      expect((await client.sheet.get({ reporter, year: 2024 })).rows[1]?.cells[1]?.value).toBe('400')
    }
    for (const reader of ['di.linh', 'nguoi.xem', 'quan.tri']) {
      const { client } = await as(reader)
      expect((await client.sheet.history(cell)).versions).toEqual([])
      expect((await client.sheet.history({ ...cell, period: '2023' })).versions).toEqual([
        expect.objectContaining({ value: '380', approved: true, approvedAt: '2024-12-01T00:00:00.000Z' }),
      ])
      await expect(client.sheet.get({ reporter, year: 2024 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('takes a reason in the place of a number, typed or chosen', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const typed = await save(clerk, { value: '…' })
    expect(typed).toMatchObject({ value: null, missingReason: 'notCollected' })
    const chosen = await save(clerk, { value: null, missingReason: 'notApplicable', expectedVersion: typed.version })
    expect(chosen).toMatchObject({ value: null, missingReason: 'notApplicable' })
    expect(await save(clerk, { element: 'actualBeds', value: '-', note: 'giải thể khoa nội trú' })).toMatchObject({ value: '0', missingReason: null })
  })
})

/** The reviewer in front of another process on the same database. */
async function secondProcess({ database, clock }: Served): Promise<Visitor> {
  const other = serve(await (database as TestDatabase).openAgain(), { settings: { sampleSignIn: true }, at: clock.now.toISOString() })
  const visitor = other.visit()
  await visitor.client.session.signInAsSample({ username: 'tham.dinh' })
  return visitor
}

describe.each(sharedDatabases)('two processes on $name', (kind) => {
  it('hear of each other: one is stored, the other is shown what was', async () => {
    const { as, served } = await smallWorkspace(kind)
    const here = await as('lam.ha')
    const there = await secondProcess(served)
    const settled = await Promise.allSettled([save(here, { value: '395' }), save(there, { value: '396' })])
    const stored = settled.filter((each) => each.status === 'fulfilled').map((each) => each.value)
    const refused = settled.filter((each) => each.status === 'rejected').map((each) => each.reason as unknown)
    expect(stored).toHaveLength(1)
    expect(refused).toEqual([
      expect.objectContaining({
        code: 'STALE_VERSION',
        data: expect.objectContaining({ version: stored[0]?.version, value: stored[0]?.value, by: stored[0]?.recordedBy }),
      }),
    ])
    // What one stores the other reads at once, although both keep what they read.
    await there.client.overview.get({ resolution: 'nq11', year: 2024 })
    await save(here, { element: 'actualBeds', value: '930' })
    const seen = await there.client.sheet.get({ reporter, year: 2024 })
    expect(seen.rows[0]?.cells[1]?.value).toBe('930')
  })

  it('never send a report past a figure that is typed at the same moment', async () => {
    const { as, served } = await smallWorkspace(kind)
    const here = await as('lam.ha')
    const cells = [
      [reporter, 'doctors', '400'],
      [reporter, 'actualBeds', '930'],
      [units.dinhVan.id, 'communesRecognised', '1'],
      [units.namBan.id, 'communesRecognised', '1'],
    ] as const
    const stored = []
    for (const [subject, element, value] of cells) stored.push(await save(here, { subject, element, value }))
    const other = await secondProcess(served)
    const [sent, typed] = await Promise.allSettled([
      here.client.report.submit({ reporter, period: '2024', stage: 'final', lock: 0, idempotencyKey: newKey() }),
      save(other, { value: '404', expectedVersion: stored[0]?.version ?? null }),
    ])
    expect(sent.status).toBe('fulfilled')
    const [line] = await listAudit(served.database.kysely, { resource: 'report', limit: 1 })
    // Either it was typed before, and sent with the rest, or it was refused.
    const doctors = typed.status === 'fulfilled' ? typed.value.version : stored[0]?.version
    expect(line?.detail['figures']).toContain(doctors)
    const refused = typed.status === 'rejected' ? typed.reason : null
    expect([null, 'WRONG_STATE']).toContain(refused?.code ?? null)
  })
})
