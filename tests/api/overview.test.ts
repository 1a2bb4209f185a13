import { describe, expect, it } from 'vitest'
import { marks } from '../../src/domain/mark.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const nq11 = (year: number, asOf?: string) => ({ resolution: 'nq11', year, ...(asOf !== undefined && { asOf }) })

function cardOf({ cards }: Overview, indicator: string) {
  const card = cards.find((each) => each.indicator === indicator)
  if (card === undefined) throw new Error(`no card of ${indicator}`)
  return card
}

/** The heat map as a table of marks, by unit. */
function heatOf({ heatMap }: Overview, indicator: string) {
  const column = heatMap.columns.find((each) => each.indicator === indicator)
  const rows = heatMap.units.id.map((id, row) => [
    id,
    { mark: marks[column?.mark[row] ?? -1], before: marks[column?.previousMark[row] ?? -1], shown: column?.shown[row] },
  ])
  return Object.fromEntries(rows) as Record<string, { mark: string; before: string | undefined; shown: string | null }>
}

async function sendAndApprove({ as }: SmallWorkspace): Promise<void> {
  const clerk = (await as('lam.ha')).client
  const reporter = units.lamHaCentre.id
  const cells = [
    [reporter, 'doctors', '400'],
    [reporter, 'actualBeds', '930'],
    [units.dinhVan.id, 'communesRecognised', '1'],
    [units.namBan.id, 'communesRecognised', '1'],
  ] as const
  for (const [subject, element, value] of cells) {
    const cell = {
      reporter,
      subject,
      element,
      period: '2024',
      stage: 'final' as const,
      expectedVersion: null,
      value,
      missingReason: null,
      note: null,
    }
    await clerk.sheet.saveFigure({ ...cell, idempotencyKey: newKey() })
  }
  const sent = await clerk.report.submit({ idempotencyKey: newKey(), reporter, period: '2024', stage: 'final', lock: 0 })
  const reviewer = (await as('tham.dinh')).client
  await reviewer.report.approve({ idempotencyKey: newKey(), id: sent.id, lock: sent.lock })
}

describe.each(databases)('the overview on $name', (kind) => {
  it('answers each target for the ground of the resolution', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.overview.get(nq11(2023))
    expect(page.cards.map((card) => card.indicator)).toEqual(['doctorsPer10k', 'bedsPer10k', 'communesMet', 'naturalGrowth'])
    const doctors = cardOf(page, 'doctorsPer10k')
    expect(doctors.assessment).toMatchObject({ mark: 'notMet', shown: '8.0', numerator: '1072', denominator: '1332530', need: 61, stage: 'final' })
    expect(doctors.assessment.target).toMatchObject({ own: true, goal: { kind: 'range', lower: '8.5' }, clause: 'Chỉ tiêu của Nghị quyết' })
    expect(doctors.change).toEqual({ year: 2022, shown: '7.9', difference: '0.2', better: true })
    expect(doctors.progress).toMatchObject({ kind: 'tooSlow', baseline: { year: 2020 }, aim: 8.5, milestone: { interpolated: true } })
    expect(doctors.history.map((point) => point.shown)).toEqual(['7.5', '7.6', '7.7', '7.9', '8.0'])
    expect(doctors.comparisons).toEqual([{ unit: expect.objectContaining({ id: units.country.id }), shown: '8.9', year: 2019, stage: 'final' }])
    expect(cardOf(page, 'communesMet').assessment).toMatchObject({ mark: 'low', shown: '66.7', need: 1 })
    expect(cardOf(page, 'naturalGrowth').assessment).toMatchObject({ mark: 'aboveBand', shown: '1.10', basis: 'published', need: null })
    expect(page).toMatchObject({ year: 2023, illustrative: false, resolution: { scope: { id: units.province.id }, firstYear: 2019 } })
  })

  it('puts units under what they lie in, and only those with something to show', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.overview.get(nq11(2023))
    const { id, parent, kind: kinds } = page.heatMap.units
    const { province, lamHa, diLinh, hospital, lamHaCentre, diLinhCentre } = units
    expect(id).toEqual([province.id, diLinh.id, diLinhCentre.id, lamHa.id, hospital.id, lamHaCentre.id])
    expect(parent).toEqual([-1, 0, 1, 0, 3, 3])
    expect(kinds.map((code) => page.heatMap.kinds[code])).toEqual(['province', 'district', 'healthCentre', 'district', 'hospital', 'healthCentre'])
    const doctors = heatOf(page, 'doctorsPer10k')
    // Judged by its own target; the hospital in it counts towards the province alone.
    expect(doctors[diLinh.id]).toEqual({ mark: 'near', before: 'near', shown: '5.97' })
    expect(doctors[lamHa.id]).toEqual({ mark: 'noTarget', before: 'noTarget', shown: '4.9' })
    expect(doctors[hospital.id]).toEqual({ mark: 'contributes', before: 'contributes', shown: '362' })
    expect(heatOf(page, 'naturalGrowth')[lamHa.id]?.mark).toBe('notApplicable')
  })

  it('gives no verdict while a unit without people has not sent, and lists who has not', async () => {
    const workspace = await smallWorkspace(kind)
    const { client } = await workspace.as('lanh.dao')
    const before = await client.overview.get(nq11(2024))
    expect(cardOf(before, 'doctorsPer10k').assessment).toMatchObject({
      mark: 'noData',
      shown: null,
      missingReason: 'notSent',
      need: null,
      numerator: '751',
    })
    expect(cardOf(before, 'doctorsPer10k').assessment.completeness).toMatchObject({
      unitsReported: 2,
      unitsOwed: 3,
      missing: [{ id: units.lamHaCentre.id }],
    })
    const column = before.heatMap.columns.find((each) => each.indicator === 'doctorsPer10k')
    expect(column?.partial).toContain(before.heatMap.units.id.indexOf(units.province.id))
    // Two units whose figures were carried over, and two that owe both stages.
    expect(before.outstanding).toMatchObject({ owed: 6, approved: 2 })
    expect(
      before.outstanding.reports.filter((report) => report.reporter.id === units.lamHaCentre.id).map(({ stage, state }) => [stage, state]),
    ).toEqual([
      ['estimate', 'notBegun'],
      ['final', 'notBegun'],
    ])

    await sendAndApprove(workspace)
    const after = await client.overview.get(nq11(2024))
    expect(cardOf(after, 'doctorsPer10k').assessment).toMatchObject({
      mark: 'near',
      shown: '8.4',
      numerator: '1151',
      denominator: '1362471',
      need: 8,
    })
    expect(after.outstanding).toMatchObject({ owed: 5, approved: 3 })
    expect(after.outstanding.reports.map((report) => report.reporter.id)).not.toContain(units.lamHaCentre.id)
  })

  it('can be read as it was before an approval', async () => {
    const workspace = await smallWorkspace(kind)
    const { client } = await workspace.as('nguoi.xem')
    const moment = workspace.served.clock.now.toISOString()
    workspace.served.clock.pass(60_000)
    await sendAndApprove(workspace)
    expect(cardOf(await client.overview.get(nq11(2024)), 'doctorsPer10k').assessment.shown).toBe('8.4')
    const past = await client.overview.get(nq11(2024, moment))
    expect(past.asOf).toBe(moment)
    expect(cardOf(past, 'doctorsPer10k').assessment.missingReason).toBe('notSent')
    // A moment to come is the present.
    expect(cardOf(await client.overview.get(nq11(2024, '2099-01-01T00:00:00Z')), 'doctorsPer10k').assessment.shown).toBe('8.4')
  })

  it('follows the ground after the merger', async () => {
    const { as, served } = await smallWorkspace(kind)
    served.clock.pass(300 * 24 * 3_600_000)
    const { client } = await as('nguoi.xem')
    expect((await client.overview.get(nq11(2025))).resolution.scope.id).toBe(units.ground.id)
    expect((await client.overview.get(nq11(2024))).resolution.scope.id).toBe(units.province.id)
  })

  it('says "unchanged" without making it again, until something is stored', async () => {
    const workspace = await smallWorkspace(kind)
    const visitor = await workspace.as('nguoi.xem')
    const path = '/api/v1/overview?resolution=nq11&year=2024'
    const first = await visitor.fetch(path)
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    const again = await visitor.fetch(path, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await visitor.fetch('/api/v1/overview?resolution=nq11&year=2023', { headers: { 'if-none-match': etag } })).status).toBe(200)
    const signedOut = workspace.served.visit()
    expect((await signedOut.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(401)
    // The typed client reads with GET, so that the browser's own cache asks the same way.
    const call = `/api/rpc/overview/get?data=${encodeURIComponent(JSON.stringify({ json: { resolution: 'nq11', year: 2024 } }))}`
    expect((await visitor.fetch(call)).status).toBe(200)
    expect((await visitor.fetch(call, { headers: { 'if-none-match': etag } })).status).toBe(304)
    await bumpRevision(workspace.served.database.kysely)
    expect((await visitor.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
    const changed = (await visitor.fetch(path)).headers.get('etag') ?? ''
    expect(changed).not.toBe(etag)
    workspace.served.clock.pass(24 * 3_600_000)
    expect((await visitor.fetch(path, { headers: { 'if-none-match': changed } })).status).toBe(200)
  })

  it('refuses a resolution that is not there, a year outside its term and a moment that is none', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    await expect(client.overview.get({ resolution: 'nq12', year: 2024 })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'resolution' } })
    await expect(client.overview.get(nq11(2018))).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM', data: { firstYear: 2019, lastYear: 2025 } })
    await expect(client.overview.get(nq11(2024, 'hôm qua'))).rejects.toMatchObject({ code: 'INVALID_INPUT', status: 400 })
  })
})
