import type { Connection } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'

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
  const { key, account, procedure, inputHash } = request
  const claimed = await connection
    .insertInto('idempotency')
    .values({ key, account, procedure, input_hash: inputHash, reply: null, at })
    .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed !== undefined) return { kind: 'new' }
  const known = await connection.selectFrom('idempotency').selectAll().where('account', '=', account).where('key', '=', key).executeTakeFirstOrThrow()
  if (known.procedure !== procedure || known.input_hash !== inputHash) return { kind: 'reused' }
  if (known.reply === null) throw new Error(`a stored request has no reply: ${procedure}`)
  return { kind: 'repeated', reply: fromJson(known.reply) }
}

/** Keeps the reply of a request that `recall` called new. `reply` must be what JSON can hold. */
export async function remember(connection: Connection, request: RepeatableRequest, reply: unknown): Promise<void> {
  await connection
    .updateTable('idempotency')
    .set({ reply: toJson(reply) })
    .where('account', '=', request.account)
    .where('key', '=', request.key)
    .execute()
}

/** Forgets replies given before a moment, after which nobody repeats a request any more. */
export async function forgetReplies(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('idempotency').where('at', '<', before).execute()
}
