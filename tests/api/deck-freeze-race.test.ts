import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FrozenDeck } from '../../src/domain/report/frozen-deck.ts'
import { freezeDeck } from '../../src/server/actions/freeze-deck.ts'
import type { Database } from '../../src/server/database/database.ts'
import { currentReading } from '../../src/server/register-cache.ts'
import { sharedDatabases } from '../setup/databases.ts'
import { approveLamHa, correctLamHa, createDeck, reporter } from './meeting.ts'
import { newKey, smallWorkspace } from './small-workspace.ts'

/** The same database, where something else happens right after the revision was read, each time as often as there is something to do. */
function withMeanwhile(database: Database, meanwhile: (() => Promise<unknown>)[]): Database {
  const asked = new WeakSet()
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (JSON.stringify(node).includes('"name":"revision"')) asked.add(queryId)
      return node
    },
    async transformResult({ result, queryId }) {
      if (asked.has(queryId)) await meanwhile.shift()?.()
      return result
    },
  }
  return { ...database, kysely: database.kysely.withPlugin(plugin) }
}

describe.each(sharedDatabases)('freezing while figures move on $name', (kind) => {
  it('composes again, so that report and figures are of one moment', async () => {
    const { as, served } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    const sent = await approveLamHa(clerk, reviewer)
    const { deck } = await createDeck(reviewer)
    const meanwhile: (() => Promise<unknown>)[] = []
    const database = withMeanwhile(served.database, meanwhile)
    const clock = () => served.clock.now
    // What is read now is what the freezing would be made from.
    await currentReading({ database, clock })
    meanwhile.push(() => correctLamHa(clerk, reviewer, sent, { value: '410', reason: 'Sai số liệu' }))
    const account = { id: 'leader', username: 'lanh.dao', displayName: 'Lãnh đạo Sở', locale: 'vi' as const, assignments: [] }
    const settings = { sampleWorkspace: true, sampleSignIn: true, https: false, origins: [] }
    const visit = { requestHeaders: new Headers(), responseHeaders: new Headers(), address: null, requestId: 'r' }
    const input = { idempotencyKey: newKey(), deck: deck.id, expectedVersion: deck.version, note: '' }
    const { number } = await freezeDeck({ database, clock, settings, visit, account }, input)
    expect([number, meanwhile.length]).toEqual([1, 0])
    const { content } = await served.database.kysely.selectFrom('deck_freeze').select('content').executeTakeFirstOrThrow()
    const { basis, report }: FrozenDeck = JSON.parse(content)
    const doctors = basis.figures.find(({ subject, element, period }) => subject === reporter && element === 'doctors' && period === '2024')
    expect(doctors?.value).toBe('410')
    const live = await reviewer.client.deck.present({ deck: deck.id })
    expect(report.sections).toEqual(live.sections)
    expect((await reviewer.client.deck.changes({ deck: deck.id, number: 1 })).changes).toEqual([])
  })
})
