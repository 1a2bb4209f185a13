import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const final = { reporter, period: '2024', stage: 'final' as const }

async function sendFinal({ client }: Visitor): Promise<{ id: number; lock: number }> {
  const cells = [
    [reporter, 'doctors', '400'],
    [reporter, 'actualBeds', '930'],
    [units.dinhVan.id, 'communesRecognised', '1'],
    [units.namBan.id, 'communesRecognised', '1'],
  ] as const
  for (const [subject, element, value] of cells) {
    const rest = { missingReason: null, note: null, expectedVersion: null, idempotencyKey: newKey() }
    await client.sheet.saveFigure({ ...final, subject, element, value, ...rest })
  }
  return client.report.submit({ ...final, lock: 0, idempotencyKey: newKey() })
}

async function rowOf({ client }: Visitor, stage: 'estimate' | 'final' = 'final') {
  const { rows } = await client.progress.get({ year: 2024 })
  const row = rows.find((each) => each.reporter.id === reporter && each.stage === stage)
  if (row === undefined) throw new Error('no such row')
  return row
}

describe.each(databases)('who has not sent, on $name', (kind) => {
  it('lists everybody, the longest overdue first, and what was carried over as approved', async () => {
    const { as } = await smallWorkspace(kind)
    const page = await (await as('tham.dinh')).client.progress.get({ year: 2024 })
    expect(page).toMatchObject({
      today: '2025-02-10',
      stages: [
        { stage: 'estimate', opens: '2024-11-01', due: '2024-12-02' },
        { stage: 'final', opens: '2025-01-01', due: '2025-01-22' },
      ],
      isMailConfigured: false,
    })
    const told = page.rows.map((row) => [row.reporter.id, row.stage, row.standing.standing, row.standing.timeliness, row.standing.days])
    expect(told).toEqual([
      [units.department.id, 'estimate', 'notBegun', 'overdue', 70],
      [reporter, 'estimate', 'notBegun', 'overdue', 70],
      [units.department.id, 'final', 'notBegun', 'overdue', 19],
      [reporter, 'final', 'notBegun', 'overdue', 19],
      [units.hospital.id, 'final', 'approved', 'unknown', 0],
      [units.diLinhCentre.id, 'final', 'approved', 'unknown', 0],
    ])
  })

  it('follows a report from its first figure to its approval, late as it was sent', async () => {
    const { as, served } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    const sent = await sendFinal(clerk)
    expect(await rowOf(reviewer)).toMatchObject({
      state: 'submitted',
      sentOn: '2025-02-10',
      standing: { standing: 'sent', timeliness: 'late', days: 19 },
    })
    served.clock.pass(86_400_000)
    await reviewer.client.report.return({ id: sent.id, lock: sent.lock, reason: 'Thiếu phụ lục', idempotencyKey: newKey() })
    expect(await rowOf(reviewer)).toMatchObject({
      state: 'returned',
      reason: 'Thiếu phụ lục',
      standing: { standing: 'returned', timeliness: 'late', days: 19 },
    })
    const { sheets } = await clerk.client.due.mine()
    expect(sheets.map(({ stage, year, reason, filled, cells }) => [stage, year, reason, filled, cells])).toContainEqual([
      'final',
      2024,
      'Thiếu phụ lục',
      4,
      4,
    ])
    const again = await clerk.client.report.submit({ ...final, lock: 2, idempotencyKey: newKey() })
    await reviewer.client.report.approve({ id: again.id, lock: again.lock, idempotencyKey: newKey() })
    expect(await rowOf(reviewer)).toMatchObject({ standing: { standing: 'approved', timeliness: 'late', days: 19 }, sentOn: '2025-02-10' })
    // The final figures are in force: nobody waits for the estimate any more.
    await expect(rowOf(reviewer, 'estimate')).rejects.toThrow('no such row')
  })

  it('is in time until the end of the last day in Viet Nam', async () => {
    const { as, served } = await smallWorkspace(kind)
    served.clock.now = new Date('2025-01-22T16:59:00.000Z')
    await sendFinal(await as('lam.ha'))
    expect(await rowOf(await as('tham.dinh'))).toMatchObject({ sentOn: '2025-01-22', standing: { timeliness: 'onTime' } })
  })

  it('tells people what they owe, and nobody what is for others to send', async () => {
    const { as } = await smallWorkspace(kind)
    const mine = await (await as('lam.ha')).client.due.mine()
    expect(mine.sheets.map(({ stage, year, due, filled, cells }) => [stage, year, due, filled, cells])).toEqual([
      ['estimate', 2024, '2024-12-02', 0, 4],
      ['final', 2024, '2025-01-22', 0, 4],
    ])
    expect(mine.next).toEqual({ year: 2025, stage: 'estimate', due: '2025-12-01' })
    const reviewer = await (await as('tham.dinh')).client.due.mine()
    expect(new Set(reviewer.sheets.map((sheet) => sheet.reporter.id))).toEqual(new Set([units.department.id]))
    expect(await (await as('di.linh')).client.due.mine()).toMatchObject({ sheets: [], next: { stage: 'estimate' } })
    expect(await (await as('nguoi.xem')).client.due.mine()).toMatchObject({ sheets: [], next: null })
  })
})

describe.each(databases)('reminders on $name', (kind) => {
  const reports = [{ reporter, stage: 'final' as const }]

  it('are seen by the unit until somebody reads them, and counted for the department', async () => {
    const { as, served } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    expect(await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })).toEqual({ reminded: 1, letters: 0 })
    served.clock.pass(3_600_000)
    await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })
    const row = await rowOf(reviewer)
    expect(row.reminders).toEqual({ count: 2, last: '2025-02-10T03:00:00.000Z', by: 'Phòng Nghiệp vụ' })
    const { reminders } = await clerk.client.due.mine()
    expect(reminders).toMatchObject([
      { reporter: { id: reporter }, year: 2024, stage: 'final', by: 'Phòng Nghiệp vụ', at: '2025-02-10T03:00:00.000Z' },
      { reporter: { id: reporter } },
    ])
    expect((await (await as('di.linh')).client.due.mine()).reminders).toEqual([])
    const [newest, first] = reminders.map(({ id }) => id)
    expect(await clerk.client.due.markRead({ reporter, upTo: first ?? 0, idempotencyKey: newKey() })).toEqual({ read: 1 })
    expect((await clerk.client.due.mine()).reminders.map(({ id }) => id)).toEqual([newest])
    expect(await clerk.client.due.markRead({ reporter, upTo: newest ?? 0, idempotencyKey: newKey() })).toEqual({ read: 1 })
    expect((await clerk.client.due.mine()).reminders).toEqual([])
    const lines = await listAudit(served.database.kysely, { resource: 'reminder', limit: 10 })
    expect(lines.map(({ act, unit }) => [act, unit])).toEqual([
      ['remindReport', reporter],
      ['remindReport', reporter],
    ])
  })

  it('are sent once for one request, however often it is repeated', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('tham.dinh')
    const request = { year: 2024, reports, idempotencyKey: newKey() }
    expect(await client.progress.remind(request)).toEqual({ reminded: 1, letters: 0 })
    expect(await client.progress.remind(request)).toEqual({ reminded: 1, letters: 0 })
    expect((await rowOf(await as('tham.dinh'))).reminders.count).toBe(1)
  })

  it('pass over what was sent meanwhile, and refuse what nobody may ask', async () => {
    const { as } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    await sendFinal(clerk)
    expect(await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })).toEqual({ reminded: 0, letters: 0 })
    const ask = (client: Visitor['client'], unit: string) =>
      client.progress.remind({ year: 2024, reports: [{ reporter: unit, stage: 'final' }], idempotencyKey: newKey() })
    await expect(ask(clerk.client, reporter)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(reviewer.client, 'KHONG-CO')).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'unit' } })
    await expect(ask(reviewer.client, '')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(clerk.client.due.markRead({ reporter: units.hospital.id, upTo: 9, idempotencyKey: newKey() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
