import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const report = { reporter, period: '2024', stage: 'final' as const }
const today = '2025-02-10'

const values: readonly [string, string, string][] = [
  [reporter, 'doctors', '400'],
  [reporter, 'actualBeds', '930'],
  [units.dinhVan.id, 'communesRecognised', '1'],
  [units.namBan.id, 'communesRecognised', '1'],
]

async function enter({ client }: Visitor, subject: string, element: string, value: string | null) {
  const { rows } = await client.sheet.get({ reporter, year: 2024 })
  const row = rows.find((each) => each.subject.id === subject && each.element.code === element)
  const rest = { missingReason: value === null ? ('notCollected' as const) : null, note: null, expectedVersion: row?.cells[1]?.version ?? null }
  return client.sheet.saveFigure({ ...report, subject, element, value, ...rest, idempotencyKey: newKey() })
}

async function enterAll(visitor: Visitor): Promise<void> {
  for (const [subject, element, value] of values) await enter(visitor, subject, element, value)
}

const sheetReport = async ({ client }: Visitor) => (await client.sheet.get({ reporter, year: 2024 })).reports[1]
const handUp = (lock: number) => ({ ...report, lock, idempotencyKey: newKey() })
const acting = (on: { id: number; lock: number }) => ({ idempotencyKey: newKey(), id: on.id, lock: on.lock })

async function inTwoSteps(workspace: SmallWorkspace) {
  const [clerk, head, reviewer] = [await workspace.as('lam.ha'), await workspace.as('giam.doc'), await workspace.as('tham.dinh')]
  await head.client.signing.choose({ idempotencyKey: newKey(), unit: reporter, signing: 'twoSteps', from: today })
  return { clerk, head, reviewer }
}

async function sentInOneStep(workspace: SmallWorkspace) {
  const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
  await enterAll(clerk)
  workspace.served.clock.pass(60_000)
  return { clerk, reviewer, sent: await clerk.client.report.submit(handUp(0)) }
}

describe.each(databases)('signing on $name', (kind) => {
  it('is chosen by the head or the department from a day on, and needs a head', async () => {
    const workspace = await smallWorkspace(kind)
    const head = await workspace.as('giam.doc')
    const choice = { unit: reporter, signing: 'twoSteps' as const, from: '2025-03-01' }
    await expect(head.client.signing.choose({ ...choice, from: '2025-02-09', idempotencyKey: newKey() })).rejects.toMatchObject({
      code: 'PAST_DAY',
      data: { today },
    })
    await expect((await workspace.as('lam.ha')).client.signing.choose({ ...choice, idempotencyKey: newKey() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const reviewer = await workspace.as('tham.dinh')
    const headless = { ...choice, unit: units.hospital.id, idempotencyKey: newKey() }
    await expect(reviewer.client.signing.choose(headless)).rejects.toMatchObject({ code: 'NO_HEAD' })
    await head.client.signing.choose({ ...choice, idempotencyKey: newKey() })
    expect(await head.client.signing.get({ unit: reporter })).toMatchObject({
      now: 'oneStep',
      mayChoose: true,
      choices: [{ signing: 'twoSteps', from: '2025-03-01', by: 'Giám đốc Lâm Hà' }],
    })
    workspace.served.clock.now = new Date('2025-03-01T02:00:00.000Z')
    expect(await (await workspace.as('lam.ha')).client.signing.get({ unit: reporter })).toMatchObject({ now: 'twoSteps', mayChoose: false })
    const [line] = await listAudit(workspace.served.database.kysely, { resource: 'unit', limit: 1 })
    expect(line).toMatchObject({ act: 'chooseSigning', unit: reporter, detail: { before: { signing: 'oneStep' }, after: { signing: 'twoSteps' } } })
  })

  it('goes by the clerk and then the head, who may correct before signing or send back with a reason', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, head, reviewer } = await inTwoSteps(workspace)
    await enterAll(clerk)
    expect(await sheetReport(clerk)).toMatchObject({ mayPrepare: true, maySubmit: false })
    await expect(clerk.client.report.submit(handUp(0))).rejects.toMatchObject({ code: 'WRONG_STATE', data: { state: 'draft' } })
    const prepared = await clerk.client.report.prepare(handUp(0))
    expect(prepared.state).toBe('prepared')
    // The clerk waits; the head has three ways on.
    expect(await sheetReport(clerk)).toMatchObject({ mayEdit: false, maySubmit: false, mayWithdraw: true, whyNot: 'prepared' })
    expect(await sheetReport(head)).toMatchObject({ mayEdit: true, maySubmit: true, maySendBack: true })
    await expect(enter(clerk, reporter, 'doctors', '402')).rejects.toMatchObject({ code: 'WRONG_STATE', data: { state: 'prepared' } })
    await expect(clerk.client.report.submit(handUp(prepared.lock))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(clerk.client.report.sendBack({ ...acting(prepared), reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(head.client.report.sendBack({ ...acting(prepared), reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const back = await head.client.report.sendBack({ ...acting(prepared), reason: 'giường chưa khớp quyết định' })
    expect(await sheetReport(clerk)).toMatchObject({ state: 'draft', reason: 'giường chưa khớp quyết định', reasonOf: 'sendBack', mayEdit: true })
    await enter(clerk, reporter, 'actualBeds', '925')
    const again = await clerk.client.report.prepare(handUp(back.lock))
    await enter(head, reporter, 'doctors', '401')
    const signed = await head.client.report.submit(handUp(again.lock))
    expect(signed.state).toBe('submitted')
    const { events } = await reviewer.client.report.get({ id: signed.id })
    expect(events.map(({ act, by }) => [act, by])).toEqual([
      ['prepare', 'Thống kê Lâm Hà'],
      ['sendBack', 'Giám đốc Lâm Hà'],
      ['prepare', 'Thống kê Lâm Hà'],
      ['submit', 'Giám đốc Lâm Hà'],
    ])
    expect(await reviewer.client.report.approve(acting(signed))).toMatchObject({ state: 'approved' })
  })

  it('is not left hanging when the unit goes back to one step', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, head } = await inTwoSteps(workspace)
    await enterAll(clerk)
    const prepared = await clerk.client.report.prepare(handUp(0))
    await head.client.signing.choose({ idempotencyKey: newKey(), unit: reporter, signing: 'oneStep', from: today })
    expect(await clerk.client.report.submit(handUp(prepared.lock))).toMatchObject({ state: 'submitted' })
  })

  it('is asked to be as complete as what is sent', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk } = await inTwoSteps(workspace)
    await enter(clerk, reporter, 'doctors', '400')
    await expect(clerk.client.report.prepare(handUp(0))).rejects.toMatchObject({ code: 'INCOMPLETE_REPORT' })
  })

  it('is taken back by the unit until its review has begun', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, reviewer, sent } = await sentInOneStep(workspace)
    await expect(clerk.client.report.withdraw({ ...acting(sent), reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const draft = await clerk.client.report.withdraw({ ...acting(sent), reason: 'thiếu cơ sở 2' })
    expect(await sheetReport(clerk)).toMatchObject({ state: 'draft', reasonOf: 'withdraw', reason: 'thiếu cơ sở 2', maySubmit: true })
    const again = await clerk.client.report.submit(handUp(draft.lock))
    const taken = await reviewer.client.report.takeUp(acting(again))
    expect(taken.state).toBe('submitted')
    expect((await reviewer.client.report.queue({ state: 'submitted' })).reports[0]).toMatchObject({ takenUpBy: 'Phòng Nghiệp vụ' })
    expect(await sheetReport(clerk)).toMatchObject({ mayWithdraw: false, whyNotWithdraw: 'reviewBegun' })
    await expect(clerk.client.report.withdraw({ ...acting(taken), reason: 'x' })).rejects.toMatchObject({
      code: 'REVIEW_BEGUN',
      data: { by: 'Phòng Nghiệp vụ' },
    })
    await expect((await workspace.as('so.y.te')).client.report.takeUp(acting(taken))).rejects.toMatchObject({ code: 'REVIEW_BEGUN' })
    const returned = await reviewer.client.report.return({ ...acting(taken), reason: 'xem lại' })
    const third = await clerk.client.report.submit(handUp(returned.lock))
    expect(await clerk.client.report.withdraw({ ...acting(third), reason: 'x' })).toMatchObject({ state: 'draft' })
  })
})

describe.each(databases)('review on $name', (kind) => {
  it('returns cells by name, which are marked until they are changed', async () => {
    const workspace = await smallWorkspace(kind)
    const { clerk, reviewer, sent } = await sentInOneStep(workspace)
    const cells = [
      { subject: reporter, element: 'doctors', words: 'đếm cả bác sĩ hợp đồng?' },
      { subject: units.namBan.id, element: 'communesRecognised', words: 'quyết định số mấy?' },
    ]
    const nothing = { ...acting(sent), reason: '', cells: [] }
    await expect(reviewer.client.report.return(nothing)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const wordless = { ...acting(sent), reason: 'x', cells: [{ subject: reporter, element: 'doctors', words: ' ' }] }
    await expect(reviewer.client.report.return(wordless)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const strange = { ...acting(sent), reason: '', cells: [{ subject: units.hoaNinh.id, element: 'communesRecognised', words: 'x' }] }
    await expect(reviewer.client.report.return(strange)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'figure' } })
    const returned = await reviewer.client.report.return({ ...acting(sent), reason: '', cells })
    expect(returned.state).toBe('returned')
    const asked = async () => (await clerk.client.sheet.get({ reporter, year: 2024 })).asked
    expect((await asked()).map(({ element, words, by, stage }) => [element, words, by, stage])).toEqual([
      ['doctors', 'đếm cả bác sĩ hợp đồng?', 'Phòng Nghiệp vụ', 'final'],
      ['communesRecognised', 'quyết định số mấy?', 'Phòng Nghiệp vụ', 'final'],
    ])
    workspace.served.clock.pass(60_000)
    await enter(clerk, reporter, 'doctors', '403')
    expect((await asked()).map(({ element }) => element)).toEqual(['communesRecognised'])
    const again = await clerk.client.report.submit(handUp(returned.lock))
    const { rows } = await reviewer.client.report.get({ id: sent.id })
    expect(rows.flatMap(({ element, asked: question }) => (question === null ? [] : [[element.code, question.isAnswered]]))).toEqual([
      ['doctors', true],
      ['communesRecognised', false],
    ])
    workspace.served.clock.pass(60_000)
    await reviewer.client.report.approve(acting(again))
    expect(await asked()).toEqual([])
  })

  it('shows what changed since it was sent and since it was approved', async () => {
    const workspace = await smallWorkspace(kind)
    const { clock } = workspace.served
    const { clerk, reviewer, sent } = await sentInOneStep(workspace)
    const kinds = async () => {
      const { comparisons } = await reviewer.client.report.changes({ id: sent.id })
      return comparisons.map(({ since, by, lines }) => [
        since,
        by,
        lines.map((line) => [line.element.code, line.kind, line.before?.value ?? null, line.after?.value ?? null, line.by]),
      ])
    }
    expect(await kinds()).toEqual([])
    const returned = await reviewer.client.report.return({ ...acting(sent), reason: 'xem lại' })
    clock.pass(60_000)
    await enter(clerk, reporter, 'doctors', '403')
    await enter(clerk, reporter, 'actualBeds', null)
    const second = await clerk.client.report.submit(handUp(returned.lock))
    const changed = [
      ['actualBeds', 'withdrawn', '930', null, 'Thống kê Lâm Hà'],
      ['doctors', 'changed', '400', '403', 'Thống kê Lâm Hà'],
    ]
    const found = await kinds()
    expect(found).toHaveLength(1)
    expect(found[0]?.slice(0, 2)).toEqual(['submission', 'Thống kê Lâm Hà'])
    expect([...(found[0]?.[2] ?? [])].toSorted()).toEqual(changed)
    clock.pass(60_000)
    const approved = await reviewer.client.report.approve(acting(second))
    const reopened = await reviewer.client.report.reopen({ ...acting(approved), reason: 'giường' })
    clock.pass(60_000)
    await enter(clerk, reporter, 'actualBeds', '931')
    await clerk.client.report.submit(handUp(reopened.lock))
    expect(await kinds()).toEqual([['approval', 'Phòng Nghiệp vụ', [['actualBeds', 'added', null, '931', 'Thống kê Lâm Hà']]]])
    await expect((await workspace.as('di.linh')).client.report.changes({ id: sent.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('approves together what has nothing to look at, each with its own outcome', async () => {
    const workspace = await smallWorkspace(kind)
    const { reviewer, sent } = await sentInOneStep(workspace)
    const hospital = await workspace.as('benh.vien')
    const own = { reporter: units.hospital.id, subject: units.hospital.id, period: '2024', stage: 'final' as const, missingReason: null }
    const [version] = (await hospital.client.sheet.history({ subject: own.subject, element: 'doctors', period: '2024' })).versions
    const odd = { ...own, element: 'doctors', value: '800', note: 'sáp nhập', expectedVersion: version?.version ?? null, idempotencyKey: newKey() }
    await hospital.client.sheet.saveFigure(odd)
    const oddReport = await hospital.client.report.submit({
      reporter: own.reporter,
      period: '2024',
      stage: 'final',
      lock: 0,
      idempotencyKey: newKey(),
    })
    const queue = await reviewer.client.report.queue({ state: 'submitted' })
    expect(Object.fromEntries(queue.reports.map(({ id, bulk }) => [id, bulk]))).toEqual({ [sent.id]: 'clean', [oddReport.id]: 'odd' })
    const key = newKey()
    const reports = [
      { id: oddReport.id, lock: oddReport.lock },
      { id: sent.id, lock: sent.lock },
      { id: 999_999, lock: 0 },
    ]
    const outcomes = [
      { id: oddReport.id, outcome: 'odd' },
      { id: sent.id, outcome: 'approved' },
      { id: 999_999, outcome: 'notFound' },
    ]
    expect(await reviewer.client.report.approveClean({ idempotencyKey: key, reports })).toEqual({ outcomes })
    expect(await reviewer.client.report.approveClean({ idempotencyKey: key, reports })).toEqual({ outcomes })
    expect(await reviewer.client.report.approveClean({ idempotencyKey: newKey(), reports: reports.slice(1, 2) })).toEqual({
      outcomes: [{ id: sent.id, outcome: 'changed' }],
    })
    expect((await reviewer.client.report.get({ id: oddReport.id })).report.state).toBe('submitted')
  })

  it('leaves what the account entered out of what it approves together', async () => {
    const workspace = await smallWorkspace(kind)
    const reviewer = await workspace.as('tham.dinh')
    await enterAll(reviewer)
    const sent = await reviewer.client.report.submit(handUp(0))
    expect((await reviewer.client.report.queue({})).reports[0]).toMatchObject({ bulk: 'ownEntry' })
    const reports = [{ id: sent.id, lock: sent.lock }]
    expect(await reviewer.client.report.approveClean({ idempotencyKey: newKey(), reports })).toEqual({
      outcomes: [{ id: sent.id, outcome: 'ownEntry' }],
    })
    const other = await workspace.as('so.y.te')
    expect(await other.client.report.approveClean({ idempotencyKey: newKey(), reports })).toEqual({
      outcomes: [{ id: sent.id, outcome: 'approved' }],
    })
  })
})
