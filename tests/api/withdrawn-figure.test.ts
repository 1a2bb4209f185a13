import { describe, expect, it } from 'vitest'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { effectiveFigures } from '../../src/server/stores/effective-figures.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const report = { reporter, period: '2024', stage: 'final' as const }
const doctors = { subject: reporter, element: 'doctors' }

type Change = Partial<Parameters<Visitor['client']['sheet']['saveFigure']>[0]>

function enter({ client }: Visitor, change: Change = {}) {
  return client.sheet.saveFigure({
    ...report,
    ...doctors,
    missingReason: null,
    note: null,
    value: '400',
    expectedVersion: null,
    idempotencyKey: newKey(),
    ...change,
  })
}

const withdraw = (visitor: Visitor, expectedVersion: number | null, change: Change = {}) =>
  enter(visitor, { value: null, missingReason: 'withdrawn', expectedVersion, ...change })

const others = [
  { subject: reporter, element: 'actualBeds', value: '930' },
  { subject: units.dinhVan.id, element: 'communesRecognised', value: '1' },
  { subject: units.namBan.id, element: 'communesRecognised', value: '1' },
]

const submit = ({ client }: Visitor, lock = 0) => client.report.submit({ ...report, lock, idempotencyKey: newKey() })

describe.each(databases)('a figure taken back on $name', (kind) => {
  it('leaves an empty cell with a version to go on from, and the history of both', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const typed = await enter(clerk, { note: 'tuyển thêm' })
    const emptied = await withdraw(clerk, typed.version, { note: 'không giữ lại' })
    expect(emptied).toMatchObject({ value: null, missingReason: null, note: null, approved: false, recordedBy: 'Thống kê Lâm Hà' })
    expect(emptied.version).toBeGreaterThan(typed.version ?? 0)
    const sheet = await clerk.client.sheet.get({ reporter, year: 2024 })
    expect(sheet.rows[1]?.cells[1]).toEqual(emptied)
    expect(sheet.reports[1]).toMatchObject({ maySubmit: false, whyNot: 'empty' })
    const { versions } = await clerk.client.sheet.history({ ...doctors, period: '2024' })
    expect(versions.map(({ value, missingReason }) => [value, missingReason])).toEqual([
      ['400', null],
      [null, null],
    ])
    const [line] = await listAudit(served.database.kysely, { resource: 'figure', limit: 1 })
    expect(line?.detail).toMatchObject({ before: { value: '400' }, after: { value: null, missingReason: 'withdrawn', note: null } })
    expect(await enter(clerk, { value: '401', expectedVersion: emptied.version })).toMatchObject({ value: '401' })
  })

  it('stores nothing where there is nothing to take back, and nothing twice', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const before = await readRevision(served.database.kysely)
    expect(await withdraw(clerk, null)).toMatchObject({ version: null, value: null })
    expect(await readRevision(served.database.kysely)).toBe(before)
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]).toMatchObject({ id: null })
    const typed = await enter(clerk)
    const emptied = await withdraw(clerk, typed.version)
    expect(await withdraw(clerk, emptied.version)).toEqual(emptied)
    await expect(withdraw(clerk, typed.version)).resolves.toEqual(emptied)
    const again = await enter(clerk, { expectedVersion: emptied.version })
    await expect(withdraw(clerk, typed.version)).rejects.toMatchObject({ code: 'STALE_VERSION', data: { version: again.version, value: '400' } })
  })

  it('counts as not filled when the report is signed', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    for (const other of others) await enter(clerk, other)
    const typed = await enter(clerk)
    const emptied = await withdraw(clerk, typed.version)
    await expect(submit(clerk)).rejects.toMatchObject({ code: 'INCOMPLETE_REPORT', data: { missing: [doctors] } })
    await enter(clerk, { expectedVersion: emptied.version })
    const sent = await submit(clerk)
    expect(sent).toMatchObject({ state: 'submitted' })
    await expect(withdraw(clerk, emptied.version)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  it('leaves in force what was approved, while the report is open again, and is never in force itself', async () => {
    const { as, served } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    for (const other of others) await enter(clerk, other)
    const typed = await enter(clerk)
    const sent = await submit(clerk)
    const approved = await reviewer.client.report.approve({ id: sent.id, lock: sent.lock, idempotencyKey: newKey() })
    await reviewer.client.report.reopen({ id: sent.id, lock: approved.lock, reason: 'đếm lại', idempotencyKey: newKey() })
    const emptied = await withdraw(clerk, typed.version)
    const inForce = async () => {
      const found = await effectiveFigures(served.database.kysely, { subjects: [reporter], elements: ['doctors'], years: [2024] })
      return found.map(({ value }) => value)
    }
    expect(await inForce()).toEqual(['400'])
    const page = await reviewer.client.report.get({ id: sent.id })
    expect(page.rows.find(({ element }) => element.code === 'doctors')?.cell).toMatchObject({ version: null, value: null })
    // Not even where a program approved it by mistake.
    await approveFigures(served.database.kysely, [emptied.version ?? 0], null, { at: served.clock.now.toISOString(), by: null })
    expect(await inForce()).toEqual([])
  })
})
