import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const report = { reporter, period: '2024', stage: 'final' as const }

const values: [string, string, string][] = [
  [reporter, 'doctors', '400'],
  [reporter, 'actualBeds', '930'],
  [units.dinhVan.id, 'communesRecognised', '1'],
  [units.namBan.id, 'communesRecognised', '1'],
]

interface Typed {
  value?: string
  note?: string | null
  version?: number | null
}

function enter({ client }: Visitor, [subject, element, value]: [string, string, string], typed: Typed = {}) {
  const rest = { missingReason: null, note: typed.note ?? null, expectedVersion: typed.version ?? null, idempotencyKey: newKey() }
  return client.sheet.saveFigure({ ...report, subject, element, value: typed.value ?? value, ...rest })
}

async function enterAll(visitor: Visitor) {
  const cells = []
  for (const each of values) cells.push(await enter(visitor, each))
  return cells
}

const submit = ({ client }: Visitor, lock = 0) => client.report.submit({ ...report, lock, idempotencyKey: newKey() })
const acting = (on: { id: number; lock: number }) => ({ idempotencyKey: newKey(), id: on.id, lock: on.lock })

async function sent(workspace: SmallWorkspace) {
  const clerk = await workspace.as('lam.ha')
  const cells = await enterAll(clerk)
  return { clerk, cells, sent: await submit(clerk), reviewer: await workspace.as('tham.dinh') }
}

async function doctorsShown({ client }: Visitor): Promise<string | null> {
  const { cards } = await client.overview.get({ resolution: 'nq11', year: 2024 })
  return cards[0]?.assessment.shown ?? null
}

describe.each(databases)('a report on $name', (kind) => {
  it('is sent when every cell is answered, not before', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    await expect(submit(clerk)).rejects.toMatchObject({
      code: 'INCOMPLETE_REPORT',
      data: { missing: expect.arrayContaining([{ subject: reporter, element: 'doctors' }]) },
    })
    for (const each of values.slice(1)) await enter(clerk, each)
    await expect(submit(clerk)).rejects.toMatchObject({ code: 'INCOMPLETE_REPORT', data: { missing: [{ subject: reporter, element: 'doctors' }] } })
    const [doctors = ['', '', '']] = values
    await enter(clerk, doctors, { value: '…' })
    expect(await submit(clerk)).toMatchObject({ state: 'submitted', lock: 1 })
    await expect(submit(clerk, 1)).rejects.toMatchObject({ code: 'WRONG_STATE', data: { state: 'submitted' } })
    await expect(enter(clerk, doctors)).rejects.toMatchObject({ code: 'WRONG_STATE', data: { state: 'submitted' } })
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]).toMatchObject({
      mayEdit: false,
      maySubmit: false,
      whyNot: 'submitted',
    })
  })

  it('is not sent with an odd number that nobody explained', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    await enterAll(clerk)
    const { client } = await workspace.as('tham.dinh')
    // What was ordinary beside 380 doctors is not beside 900.
    const before = { subject: reporter, element: 'doctors', period: '2023' }
    const [last] = (await client.sheet.history(before)).versions
    const past = { reporter, period: '2023', stage: 'final' as const }
    const corrected = {
      ...past,
      ...before,
      value: '900',
      note: 'đếm lại',
      missingReason: null,
      expectedVersion: last?.version ?? null,
      idempotencyKey: newKey(),
    }
    await client.sheet.saveFigure(corrected)
    const versions = await client.sheet.get({ reporter, year: 2023 })
    expect(versions.rows[1]?.cells[1]).toMatchObject({ value: '900', approved: false })
    const sent = await client.report.submit({ ...past, lock: 0, idempotencyKey: newKey() })
    await (await workspace.as('so.y.te')).client.report.approve(acting(sent))
    await expect(submit(clerk)).rejects.toMatchObject({
      code: 'NEEDS_EXPLANATION',
      data: { reasons: [{ kind: 'jump', expected: '900', found: '400', subject: reporter, element: 'doctors' }] },
    })
  })

  it('makes its figures effective when it is approved, and pins them', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, cells, sent: queued, reviewer } = await sent(workspace)
    expect(await doctorsShown(clerk)).toBeNull()
    const revision = await readRevision(workspace.served.database.kysely)
    expect(await reviewer.client.report.approve(acting(queued))).toEqual({ id: queued.id, state: 'approved', lock: 2 })
    expect(await readRevision(workspace.served.database.kysely)).toBe(revision + 1)
    expect(await doctorsShown(clerk)).toBe('8.4')
    const [line] = await listAudit(workspace.served.database.kysely, { resource: 'report', limit: 1 })
    expect(line).toMatchObject({ act: 'approveReport', unit: reporter, detail: { before: { state: 'submitted' }, after: { state: 'approved' } } })
    expect([...((line?.detail['figures'] ?? []) as number[])].sort()).toEqual(cells.map((cell) => cell.version).sort())
  })

  it('keeps its approved figures in force while it is open again, until it is approved again', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, cells, sent: queued, reviewer } = await sent(workspace)
    const approved = await reviewer.client.report.approve(acting(queued))
    await expect(reviewer.client.report.reopen({ ...acting(approved), reason: '  ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const reopened = await reviewer.client.report.reopen({ ...acting(approved), reason: 'đếm thiếu một khoa' })
    expect(reopened).toMatchObject({ state: 'reopened' })
    const [doctors = ['', '', '']] = values
    await enter(clerk, doctors, { value: '409', version: cells[0]?.version ?? null })
    expect(await doctorsShown(clerk)).toBe('8.4')
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]).toMatchObject({ state: 'reopened', reason: 'đếm thiếu một khoa' })
    const again = await submit(clerk, reopened.lock)
    expect(await doctorsShown(clerk)).toBe('8.4')
    await reviewer.client.report.approve(acting(again))
    // 1 160 doctors: one more than the 1 159 that 8.5 needs.
    expect(await doctorsShown(clerk)).toBe('8.5')
    expect((await clerk.client.overview.get({ resolution: 'nq11', year: 2024 })).cards[0]?.assessment).toMatchObject({ mark: 'met', need: 0 })
  })

  it('goes back to the unit with a reason and may be sent again', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, cells, sent: queued, reviewer } = await sent(workspace)
    await expect(reviewer.client.report.return({ ...acting(queued), reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const returned = await reviewer.client.report.return({ ...acting(queued), reason: 'thiếu bác sĩ ở phòng khám' })
    expect(returned).toMatchObject({ state: 'returned' })
    await expect(reviewer.client.report.approve(acting(returned))).rejects.toMatchObject({ code: 'WRONG_STATE', data: { state: 'returned' } })
    const [doctors = ['', '', '']] = values
    await enter(clerk, doctors, { value: '403', version: cells[0]?.version ?? null })
    expect(await submit(clerk, returned.lock)).toMatchObject({ state: 'submitted' })
    const { events } = await reviewer.client.report.get({ id: queued.id })
    expect(events.map(({ act, by, reason }) => [act, by, reason])).toEqual([
      ['submit', 'Thống kê Lâm Hà', null],
      ['return', 'Phòng Nghiệp vụ', 'thiếu bác sĩ ở phòng khám'],
      ['submit', 'Thống kê Lâm Hà', null],
    ])
  })

  it('is approved by nobody who entered it, and by no unit of its own', async () => {
    const workspace = await smallWorkspace(kind)
    const reviewer = await workspace.as('tham.dinh')
    const clerk = await workspace.as('lam.ha')
    const [doctors = ['', '', ''], ...others] = values
    await enter(reviewer, doctors)
    for (const each of others) await enter(clerk, each)
    const queued = await submit(clerk)
    await expect(reviewer.client.report.approve(acting(queued))).rejects.toMatchObject({ code: 'OWN_ENTRY', status: 403 })
    expect((await reviewer.client.report.get({ id: queued.id })).may).toEqual({
      takeUp: true,
      approve: false,
      return: true,
      reopen: false,
      whyNot: 'ownEntry',
    })
    for (const stranger of ['lam.ha', 'di.linh', 'nguoi.xem', 'quan.tri']) {
      await expect((await workspace.as(stranger)).client.report.approve(acting(queued))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await clerk.client.report.get({ id: queued.id })).may).toMatchObject({ approve: false, whyNot: 'noRight' })
    expect(await (await workspace.as('lanh.dao')).client.report.approve(acting(queued))).toMatchObject({ state: 'approved' })
  })

  it('lets two reviewers see each other, and a retry change nothing', async () => {
    const workspace = await smallWorkspace(kind)
    const { sent: queued, reviewer } = await sent(workspace)
    const other = await workspace.as('so.y.te')
    const request = acting(queued)
    const approved = await reviewer.client.report.approve(request)
    expect(await reviewer.client.report.approve(request)).toEqual(approved)
    await expect(other.client.report.return({ ...acting(queued), reason: 'khoan đã' })).rejects.toMatchObject({
      code: 'WRONG_STATE',
      data: { state: 'approved' },
    })
    await expect(reviewer.client.report.reopen({ ...request, reason: 'khoá cũ' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
    await expect(reviewer.client.report.approve({ ...acting(queued), id: 999_999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'report' },
    })
  })

  it('stands in the queue with its odd values first, and beside last year and its peers', async () => {
    const workspace = await smallWorkspace(kind)
    const { sent: ordinary, reviewer } = await sent(workspace)
    workspace.served.clock.pass(60_000)
    const hospital = await workspace.as('benh.vien')
    const cell = {
      reporter: units.hospital.id,
      subject: units.hospital.id,
      period: '2024',
      stage: 'estimate' as const,
      missingReason: null,
      expectedVersion: null,
    }
    await hospital.client.sheet.saveFigure({ ...cell, element: 'doctors', value: '600', note: 'nhận bác sĩ nội trú', idempotencyKey: newKey() })
    await hospital.client.sheet.saveFigure({ ...cell, element: 'actualBeds', value: '1205', note: null, idempotencyKey: newKey() })
    const odd = await hospital.client.report.submit({ reporter: cell.reporter, period: '2024', stage: 'estimate', lock: 0, idempotencyKey: newKey() })
    const { reports } = await reviewer.client.report.queue({ state: 'submitted', year: 2024 })
    expect(reports.map(({ id, odd: count, figures, submittedBy }) => [id, count, figures, submittedBy])).toEqual([
      [odd.id, 1, 2, 'Thống kê Bệnh viện'],
      [ordinary.id, 0, 4, 'Thống kê Lâm Hà'],
    ])
    const page = await reviewer.client.report.get({ id: odd.id })
    expect(page.rows[1]).toMatchObject({
      cell: { value: '600', note: 'nhận bác sĩ nội trú' },
      lastYear: '362',
      odd: [{ kind: 'jump', expected: '362', found: '600' }, { kind: 'outlier' }],
    })
    expect(page.rows[1]?.change).toBeCloseTo(600 / 362 - 1, 10)
    expect((await reviewer.client.report.get({ id: ordinary.id })).rows[1]?.peers).toEqual({ median: 351, count: 1, own: 400 })
    expect((await reviewer.client.report.queue({ state: 'returned' })).reports).toEqual([])
    await expect((await workspace.as('lam.ha')).client.report.queue({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect((await workspace.as('di.linh')).client.report.get({ id: odd.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
