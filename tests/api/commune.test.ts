import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const commune = units.namBan.id
const year = 2024
const full = ['14', '10', '12', '9', '19', '12', '6', '11', '3', '4']

type Answer = Partial<Parameters<Visitor['client']['score']['selfScore']>[0]>

function score({ client }: Visitor, layer: 'selfScore' | 'appraise', change: Answer = {}) {
  return client.score[layer]({ idempotencyKey: newKey(), commune, year, item: '1', expectedVersion: null, score: '12,5', maximum: null, ...change })
}

async function scoreAll(visitor: Visitor, layer: 'selfScore' | 'appraise', points: readonly string[] = full) {
  const saved = []
  for (const [index, each] of points.entries()) saved.push(await score(visitor, layer, { item: String(index + 1), score: each }))
  return saved.at(-1)
}

function recognise({ client }: Visitor, change: Partial<Parameters<Visitor['client']['commune']['recognise']>[0]> = {}) {
  return client.commune.recognise({
    idempotencyKey: newKey(),
    communes: [{ commune, expectedVersion: null }],
    decisionNumber: '2105/QĐ-UBND',
    decidedOn: '2024-11-20',
    kind: 'first',
    validFrom: '2024-11-20',
    validTo: null,
    source: null,
    ...change,
  })
}

describe.each(databases)('the commune criteria on $name', (kind) => {
  it('are scored by whoever enters for the commune, cell by cell, with versions and an audit line each', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const before = await readRevision(served.database.kysely)
    const first = await score(clerk, 'selfScore')
    expect(first).toMatchObject({
      cell: { item: '1', score: '12.5', maximum: null, recordedBy: 'Thống kê Lâm Hà' },
      result: { kind: 'incomplete', total: '12.5', maximum: '100', missing: [2, 3, 4, 5, 6, 7, 8, 9, 10] },
    })
    const second = await score(clerk, 'selfScore', { score: '6,5', expectedVersion: first.cell.version })
    expect(second.result).toMatchObject({ kind: 'notMet', reasons: [{ kind: 'criterion', criterion: 1, score: '6.5', needed: '7' }] })
    const { versions } = await clerk.client.score.history({ commune, year, layer: 'self', item: '1' })
    expect(versions.map((version) => version.score)).toEqual(['6.5', '12.5'])
    const lines = await listAudit(served.database.kysely, { units: [commune], limit: 5 })
    expect(lines.map((line) => [line.act, line.resourceId])).toEqual([
      ['selfScore', `${commune}/2024/self/1`],
      ['selfScore', `${commune}/2024/self/1`],
    ])
    expect(lines[0]?.detail).toEqual({ before: { score: '12.5', maximum: null }, after: { score: '6.5', maximum: null } })
    // Points change no verdict; a decision does.
    expect(await readRevision(served.database.kysely)).toBe(before)
    await expect(score(await as('di.linh'), 'selfScore')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(score(clerk, 'appraise')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('hide a self-score that is the draft of others, and show what was appraised', async () => {
    const { as } = await smallWorkspace(kind)
    await scoreAll(await as('lam.ha'), 'selfScore')
    await scoreAll(await as('tham.dinh'), 'appraise', full.with(4, '9'))
    const rowOf = async (who: string) => {
      const { rows } = await (await as(who)).client.commune.list({ resolution: 'nq11', year })
      return rows.find((row) => row.commune.id === commune)
    }
    expect(await rowOf('lam.ha')).toMatchObject({ self: { kind: 'met', total: '100' }, maySelfScore: true, mayAppraise: false })
    expect(await rowOf('nguoi.xem')).toMatchObject({
      self: null,
      state: 'notMet',
      appraised: { kind: 'notMet', total: '90', reasons: [{ kind: 'criterion', criterion: 5, score: '9', needed: '9.5' }] },
    })
    expect(await rowOf('lanh.dao')).toMatchObject({ self: { total: '100' }, maySelfScore: false })
    const { versions } = await (await as('nguoi.xem')).client.score.history({ commune, year, layer: 'self', item: '1' })
    expect(versions).toEqual([])
    const page = await (await as('di.linh')).client.commune.get({ commune, year })
    expect([page.self, page.appraised.result?.total]).toEqual([null, '90'])
    const table = await (await as('lam.ha')).client.score.list({ resolution: 'nq11', year, layer: 'self' })
    expect(table.rows.map((row) => [row.commune.shortName, row.mayEdit])).toEqual([
      ['Thị trấn Đinh Văn', true],
      ['Xã Nam Ban', true],
    ])
  })

  it('fail by a knock-out item, by its name, whatever the points', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const form = await reviewer.client.scoreForm.save({
      idempotencyKey: newKey(),
      code: 'QD1300',
      expectedVersion: null,
      maxima: [],
      knockouts: [{ code: '2.1', name: 'Trạm không có bác sĩ làm việc' }],
    })
    expect(form).toMatchObject({ isUsable: true, knockouts: [{ code: '2.1' }] })
    await scoreAll(reviewer, 'appraise')
    const { result } = await score(reviewer, 'appraise', { item: 'k:2.1', score: '1' })
    expect(result).toMatchObject({ kind: 'notMet', total: '100', reasons: [{ kind: 'knockout', name: 'Trạm không có bác sĩ làm việc' }] })
    await expect(score(reviewer, 'appraise', { item: 'k:9', score: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'criterion' } })
    await expect(score(reviewer, 'appraise', { item: 'k:2.1', score: '2', expectedVersion: null })).rejects.toMatchObject({ code: 'INVALID_FIGURE' })
  })

  it('are appraised by nobody who scored them', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('so.y.te')
    await score(reviewer, 'selfScore')
    await expect(score(reviewer, 'appraise')).rejects.toMatchObject({ code: 'OWN_ENTRY' })
    expect(await reviewer.client.commune.get({ commune, year })).toMatchObject({ mayAppraise: false, isOwnEntry: true })
    const table = await reviewer.client.score.list({ resolution: 'nq11', year, layer: 'appraised' })
    expect(table.rows.map((row) => row.mayEdit)).toEqual([true, false, true])
    const other = await as('tham.dinh')
    await expect(score(other, 'appraise')).resolves.toMatchObject({ cell: { score: '12.5' } })
    await expect(score(other, 'selfScore', { expectedVersion: null, score: '11' })).rejects.toMatchObject({ code: 'OWN_ENTRY' })
  })

  it('refuse points that cannot be, a form without maxima, and two people at once', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    for (const [typed, problem] of [
      ['14,5', 'aboveMaximum'],
      ['-1', 'negative'],
      ['7,125', 'tooManyDecimals'],
      ['tốt', 'notANumber'],
    ] as const) {
      await expect(score(clerk, 'selfScore', { score: typed })).rejects.toMatchObject({ code: 'INVALID_FIGURE', data: { problem } })
    }
    await expect(score(clerk, 'selfScore', { maximum: '15' })).rejects.toMatchObject({ data: { problem: 'aboveMaximum', limit: '14' } })
    await expect(score(clerk, 'selfScore', { maximum: '12' })).rejects.toMatchObject({ data: { problem: 'aboveMaximum', limit: '12' } })
    await expect(score(clerk, 'selfScore', { year: 2022 })).rejects.toMatchObject({ code: 'FORM_INCOMPLETE', data: { form: 'QĐ 4667/QĐ-BYT' } })
    await expect(score(clerk, 'selfScore', { year: 2026 })).rejects.toMatchObject({ code: 'UNIT_DISSOLVED' })
    await expect(score(clerk, 'selfScore', { commune: units.lamHa.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { cell } = await score(clerk, 'selfScore')
    await expect(score(clerk, 'selfScore', { score: '13' })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      data: { version: cell.version, value: '12.5' },
    })
    const writers = await Promise.allSettled(['13', '13,5'].map((each) => score(clerk, 'selfScore', { score: each, expectedVersion: cell.version })))
    expect(writers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const beginners = await Promise.allSettled(['8', '9'].map((each) => score(clerk, 'selfScore', { item: '2', score: each })))
    expect(beginners.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('store nothing twice', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const request = { idempotencyKey: newKey(), commune, year, item: '1', expectedVersion: null, score: '12,5', maximum: null }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => clerk.client.score.selfScore(request)))
    expect(others).toEqual([first, first])
    expect((await clerk.client.score.selfScore({ ...request, idempotencyKey: newKey(), score: '12,50' })).cell).toEqual(first?.cell)
    expect(await listAudit(served.database.kysely, { resource: 'score', limit: 9 })).toHaveLength(1)
    await expect(clerk.client.score.selfScore({ ...request, score: '13' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
  })

  it('keep the maxima of QĐ 4667 as the department enters them, above what was scored', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const keep = (maxima: (string | null)[], expectedVersion: number | null) =>
      reviewer.client.scoreForm.save({ idempotencyKey: newKey(), code: 'QD4667', expectedVersion, maxima, knockouts: [] })
    const form = await keep(
      Array.from({ length: 10 }, () => '10'),
      null,
    )
    expect(form.isUsable).toBe(true)
    expect((await score(reviewer, 'appraise', { year: 2022, score: '9,5' })).result).toMatchObject({ total: '9.5', maximum: '100' })
    await expect(keep(['9', ...Array.from({ length: 9 }, () => '10')], form.version)).rejects.toMatchObject({
      data: { problem: 'aboveMaximum', limit: '9' },
    })
    await expect(keep([], form.version)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      keep(
        Array.from({ length: 10 }, () => '0'),
        form.version,
      ),
    ).rejects.toMatchObject({ data: { problem: 'notPositive' } })
    await expect(keep([], null)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    const { forms, mayKeep } = await (await as('lam.ha')).client.scoreForm.list()
    expect([forms.map((each) => each.isUsable), mayKeep]).toEqual([[true, true], false])
    expect((await reviewer.client.commune.list({ resolution: 'nq11', year: 2023 })).hasOtherFormBefore).toBe(true)
  })

  it('count in the share from decisions once the province chooses so, and name who fails', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const shareOf = (of = year) => reviewer.client.why.get({ unit: units.province.id, indicator: 'communesMet', resolution: 'nq11', year: of })
    // Typed: nothing of 2024 but the 1 of Hòa Ninh.
    const typed = { mark: 'noData', completeness: { unitsReported: 1, unitsOwed: 3 } }
    expect((await shareOf()).assessment).toMatchObject(typed)
    await scoreAll(reviewer, 'appraise')
    const listed = async () => (await reviewer.client.commune.list({ resolution: 'nq11', year })).rows.find((row) => row.commune.id === commune)
    expect(await listed()).toMatchObject({ state: 'awaitingDecision' })
    const { decisions } = await recognise(reviewer, {
      communes: [commune, units.dinhVan.id].map((each) => ({ commune: each, expectedVersion: null })),
    })
    expect(decisions[0]).toMatchObject({ decision: { lastDay: '2027-11-20', namesLastDay: false } })
    expect(await listed()).toMatchObject({ state: 'recognised', isEndingSoon: false })
    expect((await reviewer.client.commune.list({ resolution: 'nq11', year })).source).toMatchObject({
      kind: 'figure',
      typed: '1',
      counted: '2',
      mayChoose: true,
    })
    const chosen = await reviewer.client.commune.chooseSource({
      idempotencyKey: newKey(),
      resolution: 'nq11',
      fromYear: 2024,
      source: 'recognitions',
    })
    expect(chosen.choices).toEqual([{ fromYear: 2024, source: 'recognitions' }])
    const why = await shareOf()
    expect(why.assessment).toMatchObject({ shown: '66.7', need: 1 })
    expect(why.inputs[0]).toMatchObject({ source: 'recognition', value: '1', origin: '2105/QĐ-UBND' })
    expect(why.communes).toMatchObject({ communes: 3, recognised: 2, carriedOver: 0, source: 'recognitions' })
    expect(why.communes?.failing.map(({ commune: each, state }) => [each.name, state])).toEqual([['Xã Hòa Ninh', 'notScored']])
    expect((await shareOf(2023)).communes?.failing.map((each) => each.commune.name)).toEqual(['Xã Hòa Ninh'])
    const overview = await reviewer.client.overview.get({ resolution: 'nq11', year })
    expect(overview.cards.find((card) => card.indicator === 'communesMet')?.assessment.shown).toBe('66.7')
    const [first] = decisions
    const withdrawal = { idempotencyKey: newKey(), commune, decisionNumber: '2105/QĐ-UBND', decidedOn: '2024-11-20', withdrawnOn: '2024-12-15' }
    const expectedVersion = first?.decision.version ?? 0
    await expect(reviewer.client.commune.withdraw({ ...withdrawal, expectedVersion, reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await reviewer.client.commune.withdraw({ ...withdrawal, expectedVersion, reason: 'Không duy trì nhân lực' })
    expect((await shareOf()).assessment).toMatchObject({ shown: '33.3', need: 2 })
    await reviewer.client.commune.chooseSource({ idempotencyKey: newKey(), resolution: 'nq11', fromYear: 2024, source: null })
    expect((await shareOf()).assessment).toMatchObject(typed)
  })

  it('refuse decisions that cannot be', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    for (const [change, problem] of [
      [{ decidedOn: '2025-12-01', validFrom: '2025-01-01' }, 'notMadeYet'],
      [{ validTo: '2024-11-19' }, 'endsTooEarly'],
      [{ validFrom: '2025-08-01' }, 'communeNotThere'],
    ] as const) {
      await expect(recognise(reviewer, change)).rejects.toMatchObject({ code: 'INVALID_DECISION', data: { problem } })
    }
    await expect(recognise(reviewer, { decidedOn: '2024-02-30' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const { decisions } = await recognise(reviewer)
    await expect(recognise(reviewer)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    const expectedVersion = decisions[0]?.decision.version ?? 0
    const early = { idempotencyKey: newKey(), commune, decisionNumber: '2105/QĐ-UBND', decidedOn: '2024-11-20', expectedVersion, reason: 'Sai' }
    await expect(reviewer.client.commune.withdraw({ ...early, withdrawnOn: '2024-01-01' })).rejects.toMatchObject({
      data: { problem: 'withdrawnTooEarly' },
    })
    await expect(reviewer.client.commune.withdraw({ ...early, decisionNumber: '9', withdrawnOn: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      reviewer.client.commune.chooseSource({ idempotencyKey: newKey(), resolution: 'không có', fromYear: 2024, source: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
