import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const cell = { reporter, subject: reporter, element: 'doctors', period: '2024' }
const stage = 'final' as const

const write = ({ client }: Visitor, text: string, over: Partial<typeof cell> = {}) =>
  client.note.write({ ...cell, ...over, stage, text, idempotencyKey: newKey() })
const mark = ({ client }: Visitor, act: 'resolve' | 'reopen') => client.note[act]({ ...cell, stage, idempotencyKey: newKey() })
const talk = ({ client }: Visitor) => client.note.get(cell)
const openIn = async ({ client }: Visitor) => (await client.note.queue({ year: 2024 })).reports

describe.each(databases)('the conversation about a cell on $name', (kind) => {
  it('goes between the unit and the department until it is settled', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    expect(await talk(clerk)).toEqual({ state: 'none', entries: [] })
    expect(await mark(clerk, 'resolve')).toEqual({ state: 'none' })
    await write(reviewer, '  Sao tăng 20 bác sĩ?  ')
    workspace.served.clock.pass(60_000)
    await write(clerk, 'Nhận 20 bác sĩ từ trạm y tế.')
    expect(await openIn(reviewer)).toEqual([{ reporter, period: '2024', stage: 'final', open: 1 }])
    expect((await clerk.client.note.list({ reporter, year: 2024 })).cells).toEqual([
      { subject: reporter, element: 'doctors', period: '2024', stage, isOpen: true, messages: 2, files: 0 },
    ])
    workspace.served.clock.pass(60_000)
    expect(await mark(reviewer, 'resolve')).toEqual({ state: 'resolved' })
    expect(await mark(reviewer, 'resolve')).toEqual({ state: 'resolved' })
    expect(await openIn(reviewer)).toEqual([])
    const { state, entries } = await talk(reviewer)
    expect(state).toBe('resolved')
    expect(entries).toMatchObject([
      { kind: 'talk', act: 'resolve', text: null, by: 'Phòng Nghiệp vụ', role: 'departmentReviewer', mine: true, at: '2025-02-10T02:02:00.000Z' },
      { kind: 'talk', act: 'message', text: 'Nhận 20 bác sĩ từ trạm y tế.', by: 'Thống kê Lâm Hà', role: 'clerk', mine: false },
      { kind: 'talk', act: 'message', text: 'Sao tăng 20 bác sĩ?', by: 'Phòng Nghiệp vụ', mine: true },
    ])
    expect(await mark(clerk, 'reopen')).toEqual({ state: 'open' })
    await mark(clerk, 'resolve')
    expect(await write(clerk, 'Còn một việc')).toEqual({ state: 'open' })
    const lines = await listAudit(workspace.served.database.kysely, { resource: 'note', limit: 10 })
    expect(lines.map(({ act }) => act)).toEqual(['writeNote', 'resolveThread', 'reopenThread', 'resolveThread', 'writeNote', 'writeNote'])
    expect(lines.at(-1)).toMatchObject({ unit: reporter, resourceId: `${reporter}/doctors/2024/final`, detail: { text: 'Sao tăng 20 bác sĩ?' } })
  })

  it('stands in one story with the versions, their explanations and what was done with the report', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    const minute = () => workspace.served.clock.pass(60_000)
    const figure = { reporter, subject: reporter, element: 'doctors', period: '2024', stage, missingReason: null }
    const first = await clerk.client.sheet.saveFigure({ ...figure, value: '390', note: null, expectedVersion: null, idempotencyKey: newKey() })
    minute()
    await write(reviewer, 'Đủ chưa?')
    minute()
    const corrected = { ...figure, value: '400', note: 'thêm khoa mới', expectedVersion: first.version, idempotencyKey: newKey() }
    await clerk.client.sheet.saveFigure(corrected)
    for (const [subject, element, value] of [
      [reporter, 'actualBeds', '930'],
      [units.dinhVan.id, 'communesRecognised', '1'],
      [units.namBan.id, 'communesRecognised', '1'],
    ] as const)
      await clerk.client.sheet.saveFigure({ ...figure, subject, element, value, note: null, expectedVersion: null, idempotencyKey: newKey() })
    minute()
    const sent = await clerk.client.report.submit({ reporter, period: '2024', stage, lock: 0, idempotencyKey: newKey() })
    minute()
    const back = await reviewer.client.report.return({ id: sent.id, lock: sent.lock, reason: 'Xem lại', idempotencyKey: newKey() })
    minute()
    const again = await clerk.client.report.submit({ reporter, period: '2024', stage, lock: back.lock, idempotencyKey: newKey() })
    minute()
    await reviewer.client.report.approve({ id: again.id, lock: again.lock, idempotencyKey: newKey() })
    minute()
    await write(clerk, 'Cảm ơn')
    const { entries } = await talk(clerk)
    expect(entries).toMatchObject([
      { kind: 'talk', text: 'Cảm ơn' },
      { kind: 'report', act: 'approve', to: 'approved', by: 'Phòng Nghiệp vụ' },
      { kind: 'report', act: 'submit' },
      { kind: 'report', act: 'return', reason: 'Xem lại' },
      { kind: 'report', act: 'submit', by: 'Thống kê Lâm Hà' },
      {
        kind: 'version',
        version: { value: '400', note: 'thêm khoa mới' },
        before: { value: '390' },
        approvedBy: 'Phòng Nghiệp vụ',
        approvedAt: expect.any(String),
      },
      { kind: 'talk', text: 'Đủ chưa?' },
      { kind: 'version', version: { value: '390', note: null }, before: null, by: 'Thống kê Lâm Hà', approvedAt: null },
    ])
  })

  it('is for the unit and the department only', async () => {
    const workspace = await smallWorkspace(kind)
    await write(await workspace.as('lam.ha'), 'riêng của Lâm Hà')
    for (const name of ['di.linh', 'benh.vien', 'nguoi.xem', 'quan.tri']) {
      const stranger = await workspace.as(name)
      for (const ask of [
        () => talk(stranger),
        () => write(stranger, 'x'),
        () => mark(stranger, 'resolve'),
        () => stranger.client.note.list({ reporter, year: 2024 }),
      ])
        await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await openIn(await workspace.as('lanh.dao'))).toHaveLength(1)
    // The own reporter does not open another's cell.
    const other = await workspace.as('di.linh')
    const own = units.diLinhCentre.id
    await expect(other.client.note.get({ ...cell, reporter: own })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'element' } })
    await expect(write(other, 'x', { reporter: own })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(write(other, 'x', { reporter: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'unit' } })
  })

  it('takes a message once, of a sensible length, and not too many', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const once = { ...cell, stage, text: 'một lần', idempotencyKey: newKey() }
    await clerk.client.note.write(once)
    await clerk.client.note.write(once)
    await expect(clerk.client.note.write({ ...once, text: 'khác' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
    for (const text of ['', '   ', 'x'.repeat(2001)]) await expect(write(clerk, text)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    for (let count = 2; count <= 20; count += 1) await write(clerk, `tin ${count}`)
    await expect(write(clerk, 'quá nhiều')).rejects.toMatchObject({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 300 } })
    expect(await mark(clerk, 'resolve')).toEqual({ state: 'resolved' })
    workspace.served.clock.pass(301_000)
    await write(clerk, '<b>tin</b> sau')
    expect((await talk(clerk)).entries).toHaveLength(22)
    const { kysely } = workspace.served.database
    await expect(kysely.updateTable('cell_note').set({ text: 'x' }).execute()).rejects.toThrow('append-only')
  })
})
