import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import { sentFile } from '../setup/send-file.ts'
import { codeOf } from '../setup/serve.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const department = units.department.id
const reporter = units.lamHaCentre.id
const sheet = { reporter, period: '2024', stage: 'final' as const }

/** Of 2024 the health centre and the department itself owe what nobody has entered. */
const unfinishedOf2024 = 2

const close = ({ client }: Visitor, over: { year?: number; unfinishedSeen?: number; department?: string; idempotencyKey?: string } = {}) =>
  client.year.close({ idempotencyKey: newKey(), department, year: 2024, unfinishedSeen: unfinishedOf2024, ...over })

const reopen = ({ client }: Visitor, id: number, reason = 'Số dân năm 2024 được công bố lại') =>
  client.year.reopen({ idempotencyKey: newKey(), id, reason })

const enter = ({ client }: Visitor, value = '400') =>
  client.sheet.saveFigure({
    ...sheet,
    subject: reporter,
    element: 'doctors',
    value,
    missingReason: null,
    note: null,
    expectedVersion: null,
    idempotencyKey: newKey(),
  })

const yearIn = async ({ client }: Visitor, year = 2024) => (await client.year.list({})).years.find((each) => each.year === year)

const closedSince = (at: string) => ({ code: 'YEAR_CLOSED', data: { year: 2024, since: at } })

async function closed(workspace: SmallWorkspace) {
  const [clerk, reviewer, leader] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh'), await workspace.as('lanh.dao')]
  const closing = await close(leader)
  return { clerk, reviewer, leader, closing }
}

describe.each(databases)('closing a year on $name', (kind) => {
  it('asks nobody any more for what the closed year has not', async () => {
    const workspace = await smallWorkspace(kind)
    const owedOf2024 = async ({ client }: Visitor) => (await client.due.mine()).sheets.filter(({ year }) => year === 2024)
    expect(await owedOf2024(await workspace.as('lam.ha'))).not.toEqual([])
    const { clerk, reviewer, leader, closing } = await closed(workspace)
    expect(await owedOf2024(clerk)).toEqual([])
    const reports = [{ reporter, stage: 'final' as const }]
    const remind = () => reviewer.client.progress.remind({ idempotencyKey: newKey(), year: 2024, reports })
    expect(await remind()).toMatchObject({ reminded: 0 })
    await reopen(leader, closing.id)
    expect(await owedOf2024(clerk)).not.toEqual([])
    expect(await remind()).toMatchObject({ reminded: 1 })
  })

  it('lists the years that are over with who has not finished', async () => {
    const workspace = await smallWorkspace(kind)
    const reviewer = await workspace.as('tham.dinh')
    const page = await reviewer.client.year.list({})
    expect(page.years.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2021, 2020, 2019])
    expect(page).toMatchObject({ department: { id: department }, may: { close: true, reopen: false } })
    expect((await yearIn(reviewer, 2023))?.unfinished).toEqual([])
    expect((await yearIn(reviewer))?.unfinished).toEqual([
      { reporter: expect.objectContaining({ id: department }), reports: [{ stage: 'final', state: 'notBegun' }] },
      { reporter: expect.objectContaining({ id: reporter }), reports: [{ stage: 'final', state: 'notBegun' }] },
    ])
    await enter(await workspace.as('lam.ha'))
    expect((await yearIn(reviewer))?.unfinished[1]?.reports).toEqual([{ stage: 'final', state: 'draft' }])
    expect((await (await workspace.as('lanh.dao')).client.year.list({})).may).toEqual({ close: true, reopen: true })
    expect(await (await workspace.as('lam.ha')).client.year.list({}).catch(codeOf)).toBe('FORBIDDEN')
    expect(await (await workspace.as('quan.tri')).client.year.list({}).catch(codeOf)).toBe('FORBIDDEN')
    expect(await reviewer.client.year.list({ department: units.hospital.id }).catch(codeOf)).toBe('FORBIDDEN')
  })

  it('is done by reviewers and leaders over what they saw, once, with an audit line', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    for (const person of ['lam.ha', 'giam.doc', 'nguoi.xem', 'quan.tri'])
      expect(await close(await workspace.as(person)).catch(codeOf)).toBe('FORBIDDEN')
    await expect(close(reviewer, { unfinishedSeen: 1 })).rejects.toMatchObject({ code: 'OPEN_REPORTS', data: { open: unfinishedOf2024 } })
    for (const year of [2025, 2018])
      await expect(close(reviewer, { year })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM', data: { firstYear: 2019, lastYear: 2024 } })
    for (const other of [units.hospital.id, 'nobody']) expect(await close(reviewer, { department: other }).catch(codeOf)).toBe('NOT_FOUND')
    const key = newKey()
    const closing = await close(reviewer, { idempotencyKey: key })
    expect(await close(reviewer, { idempotencyKey: key })).toEqual(closing)
    await expect(close(reviewer)).rejects.toMatchObject(closedSince(closing.closedAt))
    expect(await close(reviewer, { idempotencyKey: key, year: 2023 }).catch(codeOf)).toBe('KEY_REUSED')
    expect(await yearIn(reviewer)).toMatchObject({
      closing: { id: closing.id, closedBy: 'Phòng Nghiệp vụ', unfinished: unfinishedOf2024, reopenedAt: null },
      past: [],
    })
    const lines = await listAudit(workspace.served.database.kysely, { resource: 'year', limit: 5 })
    expect(lines).toMatchObject([
      { act: 'closeYear', resourceId: '2024', unit: department, detail: { unfinished: unfinishedOf2024, before: { state: 'open' } } },
    ])
    await expect(enter(clerk)).rejects.toMatchObject(closedSince(closing.closedAt))
  })

  it('shuts the sheet, the sending, files, populations and self-scores of everything that belongs to the department', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, reviewer, closing } = await closed(workspace)
    const shut = closedSince(closing.closedAt)
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]).toMatchObject({
      maySubmit: false,
      whyNot: 'yearClosed',
    })
    await expect(enter(clerk)).rejects.toMatchObject(shut)
    await expect(enter(reviewer)).rejects.toMatchObject(shut)
    const send = clerk.client.report.submit({ ...sheet, lock: 0, idempotencyKey: newKey() })
    await expect(send).rejects.toMatchObject(shut)
    const averageFinal = { unit: units.lamHa.id, year: 2024, kind: 'averageFinal' as const, value: '810000' }
    const told = { source: 'Niên giám', publishedOn: null, note: 'công bố lại', expectedVersion: null }
    const { client } = reviewer
    await expect(client.population.save({ ...averageFinal, ...told, idempotencyKey: newKey() })).rejects.toMatchObject(shut)
    const score = { commune: units.dinhVan.id, year: 2024, item: '1', score: '1', maximum: null, expectedVersion: null }
    await expect(clerk.client.score.selfScore({ ...score, idempotencyKey: newKey() })).rejects.toMatchObject(shut)
    await expect(client.score.appraise({ ...score, idempotencyKey: newKey() })).rejects.toMatchObject(shut)
    const other = { ...sheet, period: '2023', subject: reporter, element: 'doctors', value: '381', missingReason: null, note: 'sửa' }
    const past = clerk.client.sheet.saveFigure({ ...other, expectedVersion: null, idempotencyKey: newKey() })
    expect(await past.catch(codeOf)).toBe('STALE_VERSION')
  })

  it.each([
    ['figures', 'lam.ha', 'STT;Đơn vị;Bác sĩ\n1;TTYT Lâm Hà;395\n'],
    ['populations', 'tham.dinh', 'Đơn vị;Dân số trung bình (chính thức)\nHuyện Lâm Hà;810000\n'],
    ['published', 'quan.tri', 'Đơn vị;Bác sĩ\nHuyện Lâm Hà;395\n'],
  ] as const)('shows a file of %s as locked and stores nothing of it', async (destination, person, table) => {
    const workspace = await smallWorkspace(kind)
    const { closing } = await closed(workspace)
    const sender = await workspace.as(person)
    const upload = await sentFile(sender, `NĂM 2024\n\n${table}`, { name: 'biểu 2024.csv', destination })
    const request = { upload, destination, plan: {}, source: 'Niên giám', definition: null, explanation: null, explanations: [] }
    const preview = await sender.client.fileImport.preview(request)
    const entries = preview.entries.filter(({ status }) => status === 'locked')
    expect(entries).toMatchObject([{ code: 'YEAR_CLOSED', data: { since: closing.closedAt } }])
    expect(preview.counts).not.toHaveProperty('new')
    const stored = await sender.client.fileImport.commit({ ...request, digest: preview.digest, idempotencyKey: newKey() })
    expect(stored.stored).toBe(0)
  })

  it('is taken back by leaders alone, with a reason that stays in the history', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, reviewer, leader, closing } = await closed(workspace)
    expect(await reopen(reviewer, closing.id).catch(codeOf)).toBe('FORBIDDEN')
    expect(await reopen(leader, closing.id, '  ').catch(codeOf)).toBe('REASON_REQUIRED')
    expect(await reopen(leader, 999).catch(codeOf)).toBe('NOT_FOUND')
    workspace.served.clock.pass(60_000)
    expect(await reopen(leader, closing.id)).toMatchObject({ year: 2024 })
    expect(await reopen(leader, closing.id).catch(codeOf)).toBe('NOT_FOUND')
    expect((await enter(clerk)).value).toBe('400')
    const again = await close(reviewer)
    expect(await yearIn(leader)).toMatchObject({
      closing: { id: again.id, closedBy: 'Phòng Nghiệp vụ' },
      past: [{ id: closing.id, closedBy: 'Lãnh đạo Sở', reopenedBy: 'Lãnh đạo Sở', reason: 'Số dân năm 2024 được công bố lại' }],
    })
    const acts = (await listAudit(workspace.served.database.kysely, { resource: 'year', limit: 5 })).map(({ act }) => act)
    expect(acts).toEqual(['closeYear', 'reopenYear', 'closeYear'])
  })

  it('counts what was approved as finished, and refuses to approve what waits in a closed year', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer, leader] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh'), await workspace.as('lanh.dao')]
    const { rows } = await clerk.client.sheet.get({ reporter, year: 2024 })
    for (const { subject, element } of rows) {
      const value = element.code === 'doctors' ? '400' : element.code === 'actualBeds' ? '930' : '1'
      const cell = { ...sheet, subject: subject.id, element: element.code, value, missingReason: null, note: null, expectedVersion: null }
      await clerk.client.sheet.saveFigure({ ...cell, idempotencyKey: newKey() })
    }
    const sent = await clerk.client.report.submit({ ...sheet, lock: 0, idempotencyKey: newKey() })
    const closing = await close(leader)
    const approval = () => reviewer.client.report.approve({ idempotencyKey: newKey(), id: sent.id, lock: sent.lock })
    await expect(approval()).rejects.toMatchObject(closedSince(closing.closedAt))
    await reopen(leader, closing.id)
    await approval()
    expect((await yearIn(leader))?.unfinished.map((each) => each.reporter.id)).toEqual([department])
  })
})
