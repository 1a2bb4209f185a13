import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FrozenDeck } from '../../src/domain/report/frozen-deck.ts'
import { inTransaction } from '../../src/server/database/database.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { saveTargets } from '../../src/server/stores/targets.ts'
import { saveUnits } from '../../src/server/stores/units.ts'
import { databases } from '../setup/databases.ts'
import { approveLamHa, correctLamHa, createDeck, freeze, saveDeck } from './meeting.ts'
import { newKey, smallWorkspace, targets, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

async function meeting(kind: Parameters<typeof smallWorkspace>[0]) {
  const workspace = await smallWorkspace(kind)
  const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
  const sent = await approveLamHa(clerk, reviewer)
  workspace.served.clock.pass(60_000)
  return { ...workspace, clerk, reviewer, sent, deck: await createDeck(reviewer) }
}

/** Everything a frozen deck was made from becomes something else. */
async function changeEverything({ served }: SmallWorkspace): Promise<void> {
  const stamp = { at: served.clock.now.toISOString(), by: null }
  await inTransaction(served.database.kysely, async (transaction) => {
    await saveTargets(
      transaction,
      targets.map((target) => ({ ...target, goal: { kind: 'atLeast' as const, bound: '12.5' } })),
      stamp,
    )
    await saveUnits(transaction, [{ ...units.diLinh, name: 'Huyện Đổi Tên', shortName: 'Đổi Tên', source: null }], stamp)
    await bumpRevision(transaction)
  })
}

const stored = ({ served }: SmallWorkspace) => served.database.kysely.selectFrom('deck_freeze').selectAll().executeTakeFirstOrThrow()

describe.each(databases)('a frozen deck on $name', (kind) => {
  it('is the same report for ever, whatever becomes of figures, targets, units and the deck', async () => {
    const { deck, reviewer, clerk, sent, ...workspace } = await meeting(kind)
    const at = workspace.served.clock.now.toISOString()
    const frozen = await freeze(reviewer, deck, 'Bản trình hội nghị')
    expect(frozen).toMatchObject({
      number: 1,
      at,
      by: 'Phòng Nghiệp vụ',
      note: 'Bản trình hội nghị',
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const numbered = { deck: deck.deck.id, number: 1 }
    const report = await reviewer.client.deck.present(numbered)
    expect(report.freeze).toEqual({ number: 1, at, by: 'Phòng Nghiệp vụ', checksum: frozen.checksum })
    expect(report.readAt).toBe(at)
    const live = await reviewer.client.deck.present({ deck: deck.deck.id })
    expect({ ...live, freeze: report.freeze, readAt: at }).toEqual(report)

    workspace.served.clock.pass(60_000)
    await correctLamHa(clerk, reviewer, sent, { value: '410', reason: 'Sai số liệu' })
    await changeEverything(workspace)
    const changed = await saveDeck(reviewer, deck, { title: 'Khác hẳn', slides: deck.content.slides.slice(0, 3) })
    await reviewer.client.deck.remove({ idempotencyKey: newKey(), deck: deck.deck.id, expectedVersion: changed.deck.version })
    const viewer = await workspace.as('nguoi.xem')
    expect(await viewer.client.deck.present(numbered)).toEqual(report)
  })

  it('has a checksum that anybody can work out from what the server hands out', async () => {
    const { deck, reviewer, ...workspace } = await meeting(kind)
    const { checksum } = await freeze(reviewer, deck)
    const { content } = await stored(workspace)
    const answer = await reviewer.fetch(`/api/v1/decks/${deck.deck.id}/freezes/1`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(new TextDecoder().decode(bytes)).toBe(content)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(checksum)
    const { basis, report }: FrozenDeck = JSON.parse(content)
    const doctors = basis.figures.find(
      (figure) => figure.subject === units.lamHaCentre.id && figure.element === 'doctors' && figure.period === '2024',
    )
    expect(doctors).toMatchObject({ value: '400', missingReason: null, stage: 'final', reportedBy: units.lamHaCentre.id, reportState: 'approved' })
    expect(basis.figures.some(({ period }) => period > '2024')).toBe(false)
    expect(basis.targets).toHaveLength(targets.length)
    expect(basis.populations.find(({ unit, year }) => unit === units.province.id && year === 2024)?.value).toBe('1362471')
    expect(report.freeze?.checksum).toBe('')
    const [line] = await listAudit(workspace.served.database.kysely, { resource: 'deck', limit: 1 })
    expect(line).toMatchObject({ act: 'freezeDeck', resourceId: deck.deck.id, detail: { number: 1, checksum } })
  })

  it('cannot be changed or removed with SQL', async () => {
    const { deck, reviewer, ...workspace } = await meeting(kind)
    await freeze(reviewer, deck)
    const before = await stored(workspace)
    const { kysely } = workspace.served.database
    for (const change of [
      sql`update deck_freeze set note = 'khác'`,
      sql`update deck_freeze set content = '{}' where number = 1`,
      sql`delete from deck_freeze`,
    ]) {
      await expect(change.execute(kysely)).rejects.toThrow('append-only')
    }
    expect(await stored(workspace)).toEqual(before)
  })

  it('counts on within its deck, once for each request, and also when two people freeze at once', async () => {
    const { deck, reviewer, as } = await meeting(kind)
    const leader = await as('lanh.dao')
    const input = { idempotencyKey: newKey(), deck: deck.deck.id, expectedVersion: deck.deck.version, note: '' }
    const first = await reviewer.client.deck.freeze(input)
    expect(await reviewer.client.deck.freeze(input)).toEqual(first)
    const both = await Promise.all([freeze(reviewer, deck, 'một'), freeze(leader, deck, 'hai')])
    expect(both.map(({ number }) => number).toSorted()).toEqual([2, 3])
    const other = await createDeck(reviewer)
    expect(await freeze(reviewer, other)).toMatchObject({ number: 1 })
    const { deck: told } = await reviewer.client.deck.get({ deck: deck.deck.id })
    expect(told.freezes.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('is refused of a version nobody sees any more, of a deck without slides, and of none', async () => {
    const { deck, reviewer } = await meeting(kind)
    const empty = await saveDeck(reviewer, deck, { slides: [] })
    await expect(freeze(reviewer, deck)).rejects.toMatchObject({ code: 'DECK_CHANGED', data: { version: empty.deck.version } })
    await expect(freeze(reviewer, empty)).rejects.toMatchObject({ code: 'INVALID_DECK', data: { problem: 'noSlides', slide: null } })
    await expect(reviewer.client.deck.present({ deck: deck.deck.id, number: 1 })).rejects.toMatchObject({ data: { what: 'freeze' } })
    await expect(reviewer.client.deck.changes({ deck: deck.deck.id, number: 1 })).rejects.toMatchObject({ data: { what: 'freeze' } })
    await expect(reviewer.client.deck.changes({ deck: 'no such deck', number: 1 })).rejects.toMatchObject({ data: { what: 'deck' } })
  })

  it('shows what the deck shows when it is read as of the moment it was frozen', async () => {
    const { deck, reviewer, clerk, sent, served } = await meeting(kind)
    const { at } = await freeze(reviewer, deck)
    const { sections } = await reviewer.client.deck.present({ deck: deck.deck.id, number: 1 })
    served.clock.pass(60_000)
    await correctLamHa(clerk, reviewer, sent, { value: '410', reason: 'Sai số liệu' })
    await saveDeck(reviewer, deck, { title: 'Khác hẳn' })
    const then = await reviewer.client.deck.get({ deck: deck.deck.id, asOf: at })
    expect(then.report.sections).toEqual(sections)
    expect(then.content).toEqual(deck.content)
    const now = await reviewer.client.deck.get({ deck: deck.deck.id })
    expect(now.report.sections).not.toEqual(sections)
  })
})
