import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import type { IdempotencyTable } from '../database/record-tables.ts'
import { batchesOf } from './batches.ts'

/** A request that may be repeated after a lost answer. */
export interface RepeatableRequest {
  key: string
  account: string
  procedure: string
  /** A hash of what was sent with it. */
  inputHash: string
}

export type Recalled =
  /** Seen for the first time: do the work, then `remember` the reply in the same transaction. */
  | { kind: 'new' }
  /** Done before: give the same reply again and do nothing. */
  | { kind: 'repeated'; reply: unknown }
  /** The key came before with something else in it. */
  | { kind: 'reused' }

/**
 * Whether the request was answered before. Claims the key within the caller's transaction: a second request with it waits until the first
 * is stored, and takes its place when the first is rolled back.
 */
export async function recall(connection: Connection, request: RepeatableRequest, at: string): Promise<Recalled> {
  const recalled = await recallAll(connection, [request], at)
  return recalled.get(request.key) ?? { kind: 'new' }
}

/** The same for many requests of one account with different keys, by key. */
export async function recallAll(connection: Connection, requests: readonly RepeatableRequest[], at: string): Promise<Map<string, Recalled>> {
  const recalled = new Map<string, Recalled>()
  // In one order everywhere: two transactions that claim the same keys must not each wait for the other.
  const ordered = requests.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (const batch of batchesOf(ordered, idempotencyColumns)) {
    const claimed = await connection
      .insertInto('idempotency')
      .values(batch.map(({ key, account, procedure, inputHash }) => ({ key, account, procedure, input_hash: inputHash, reply: null, at })))
      .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
      .returning('key')
      .execute()
    for (const { key } of claimed) recalled.set(key, { kind: 'new' })
    const others = batch.filter(({ key }) => !recalled.has(key))
    for (const known of await listKnown(connection, others)) {
      const request = others.find(({ key }) => key === known.key)
      if (request !== undefined) recalled.set(known.key, recalledFrom(known, request))
    }
  }
  return recalled
}

async function listKnown(connection: Connection, requests: readonly RepeatableRequest[]): Promise<Selectable<IdempotencyTable>[]> {
  const [first] = requests
  if (first === undefined) return []
  const keys = requests.map(({ key }) => key)
  return connection.selectFrom('idempotency').selectAll().where('account', '=', first.account).where('key', 'in', keys).execute()
}

function recalledFrom(known: Selectable<IdempotencyTable>, { procedure, inputHash }: RepeatableRequest): Recalled {
  if (known.procedure !== procedure || known.input_hash !== inputHash) return { kind: 'reused' }
  if (known.reply === null) throw new Error(`a stored request has no reply: ${procedure}`)
  return { kind: 'repeated', reply: fromJson(known.reply) }
}

/** Keeps the reply of a request that `recall` called new. `reply` must be what JSON can hold. */
export function remember(connection: Connection, request: RepeatableRequest, reply: unknown): Promise<void> {
  return rememberAll(connection, [{ request, reply }])
}

/** The same for many requests that were claimed in this transaction. */
export async function rememberAll(connection: Connection, replies: readonly { request: RepeatableRequest; reply: unknown }[]): Promise<void> {
  for (const batch of batchesOf(replies, idempotencyColumns)) {
    await connection
      .insertInto('idempotency')
      .values(
        batch.map(({ request: { key, account, procedure, inputHash }, reply }) => {
          return { key, account, procedure, input_hash: inputHash, reply: toJson(reply), at: '' }
        }),
      )
      .onConflict((conflict) => conflict.columns(['account', 'key']).doUpdateSet((set) => ({ reply: set.ref('excluded.reply') })))
      .execute()
  }
}

/** Gives back the keys of requests that were claimed in this transaction and came to nothing: they may be sent again. */
export async function releaseAll(connection: Connection, requests: readonly RepeatableRequest[]): Promise<void> {
  for (const [first, ...others] of batchesOf(requests, 1)) {
    if (first === undefined) continue
    const keys = [first, ...others].map(({ key }) => key)
    await connection.deleteFrom('idempotency').where('account', '=', first.account).where('key', 'in', keys).execute()
  }
}

const idempotencyColumns = 6

/** Forgets replies given before a moment, after which nobody repeats a request any more. */
export async function forgetReplies(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('idempotency').where('at', '<', before).execute()
}
