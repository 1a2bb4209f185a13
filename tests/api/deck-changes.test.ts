import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/server/database/database.ts'
import { saveRecognitions } from '../../src/server/stores/recognitions.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { saveTargets } from '../../src/server/stores/targets.ts'
import { databases } from '../setup/databases.ts'
import { approveLamHa, correctLamHa, createDeck, freeze, reporter, saveDeck } from './meeting.ts'
import { newKey, smallWorkspace, targets, units } from './small-workspace.ts'

async function frozenMeeting(kind: Parameters<typeof smallWorkspace>[0], { isSent = true } = {}) {
  const workspace = await smallWorkspace(kind)
  const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
  const send = () => approveLamHa(clerk, reviewer)
  const sent = isSent ? await send() : null
  workspace.served.clock.pass(60_000)
  const deck = await createDeck(reviewer)
  await freeze(reviewer, deck)
  workspace.served.clock.pass(60_000)
  const changes = async () => (await reviewer.client.deck.changes({ deck: deck.deck.id, number: 1 })).changes
  return { ...workspace, clerk, reviewer, sent, send, deck, changes }
}

const nothing = { goalBefore: null, goalNow: null }

describe.each(databases)('what changed since a meeting on $name', (kind) => {
  it('is nothing while nothing changed, also when the deck did', async () => {
    const { changes, reviewer, deck, as } = await frozenMeeting(kind)
    expect(await changes()).toEqual([])
    await saveDeck(reviewer, deck, { title: 'Khác', slides: deck.content.slides.toReversed() })
    const viewer = await as('nguoi.xem')
    const told = await viewer.client.deck.changes({ deck: deck.deck.id, number: 1 })
    expect(told).toMatchObject({ freeze: { number: 1, by: 'Phòng Nghiệp vụ' }, changes: [] })
  })

  it('names a corrected figure with both values and the reason its report was opened again', async () => {
    const { changes, clerk, reviewer, sent, served } = await frozenMeeting(kind)
    if (sent === null) throw new Error('nothing was sent')
    await correctLamHa(clerk, reviewer, sent, { value: '410', reason: 'Đếm thiếu trạm y tế' })
    const rows = await changes()
    expect(rows.filter((row) => row.kind === 'figure')).toEqual([
      {
        kind: 'figure',
        subject: { id: reporter, name: 'Trung tâm Y tế Lâm Hà', shortName: 'Trung tâm Y tế Lâm Hà', kind: 'healthCentre' },
        name: { vi: 'Bác sĩ', en: 'Bác sĩ' },
        period: '2024',
        stage: 'final',
        before: '400',
        now: '410',
        ...nothing,
        at: served.clock.now.toISOString(),
        by: 'Thống kê Lâm Hà',
        reason: 'Đếm thiếu trạm y tế',
      },
    ])
    const results = rows.filter((row) => row.kind === 'result')
    expect(results.length).toBeGreaterThan(0)
    expect(results.some(({ before, now }) => before?.startsWith('8,4') === true && now?.startsWith('8,5') === true)).toBe(true)
    expect(rows.some((row) => row.kind === 'text' && row.before !== row.now)).toBe(true)
  })

  it('gives the words written with the number itself where there are some', async () => {
    const { changes, clerk, reviewer, sent } = await frozenMeeting(kind)
    if (sent === null) throw new Error('nothing was sent')
    await correctLamHa(clerk, reviewer, sent, { value: '410', reason: 'Mở lại', note: 'Mười bác sĩ về từ tháng 3' })
    expect((await changes())[0]).toMatchObject({ kind: 'figure', before: '400', now: '410', reason: 'Mười bác sĩ về từ tháng 3' })
  })

  it('names what came in since', async () => {
    const { changes, send } = await frozenMeeting(kind, { isSent: false })
    await send()
    const figures = (await changes()).filter((row) => row.kind === 'figure')
    expect(figures.map(({ subject, before, now }) => [subject?.id, before, now])).toEqual(
      expect.arrayContaining([
        [reporter, null, '400'],
        [reporter, null, '930'],
        [units.namBan.id, null, '1'],
      ]),
    )
    expect(figures).toHaveLength(4)
  })

  it('names people, targets and decisions, and not those of later years', async () => {
    const { changes, reviewer, served } = await frozenMeeting(kind)
    const people = { unit: units.diLinh.id, kind: 'averageFinal' as const, source: 'Niên giám 2024', publishedOn: null, note: 'Số chính thức' }
    const [held] = (await reviewer.client.population.history({ unit: units.diLinh.id, year: 2024, kind: 'averageFinal' })).versions
    await reviewer.client.population.save({
      ...people,
      idempotencyKey: newKey(),
      year: 2024,
      expectedVersion: held?.version ?? null,
      value: '600000',
    })
    await reviewer.client.population.save({ ...people, idempotencyKey: newKey(), year: 2025, expectedVersion: null, value: '610000' })
    const stamp = { at: served.clock.now.toISOString(), by: null }
    await inTransaction(served.database.kysely, async (transaction) => {
      const [doctors] = targets
      if (doctors !== undefined) await saveTargets(transaction, [{ ...doctors, goal: { kind: 'atLeast', bound: '10' } }], stamp)
      const decision = {
        commune: units.namBan.id,
        decisionNumber: '12/QĐ-UBND',
        decidedOn: '2024-11-20',
        kind: 'first' as const,
        validFrom: '2024-11-20',
      }
      const rest = { validTo: null, withdrawnOn: null, withdrawnReason: null, source: null, illustrative: false }
      await saveRecognitions(transaction, [{ ...decision, ...rest }], stamp)
      await bumpRevision(transaction)
    })
    const rows = await changes()
    expect(rows.filter((row) => row.kind === 'population')).toEqual([
      {
        kind: 'population',
        subject: expect.objectContaining({ id: units.diLinh.id }),
        name: { vi: 'dân số trung bình chính thức', en: 'average population, final' },
        period: '2024',
        stage: null,
        before: '562.471',
        now: '600.000',
        ...nothing,
        at: served.clock.now.toISOString(),
        by: 'Phòng Nghiệp vụ',
        reason: 'Số chính thức',
      },
    ])
    expect(rows.filter((row) => row.kind === 'target')).toMatchObject([
      {
        subject: { id: units.province.id },
        name: { vi: 'Bác sĩ trên một vạn dân' },
        period: '2025',
        before: null,
        now: null,
        goalBefore: { kind: 'range', lower: '8.5', upper: '9' },
        goalNow: { kind: 'atLeast', bound: '10' },
        at: stamp.at,
      },
    ])
    expect(rows.filter((row) => row.kind === 'recognition')).toMatchObject([
      { subject: { id: units.namBan.id }, name: { vi: '12/QĐ-UBND' }, before: null, now: '20/11/2024 – 20/11/2027', at: stamp.at },
    ])
  })
})
