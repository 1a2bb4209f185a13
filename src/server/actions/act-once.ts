import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { momentOf } from '../clock.ts'
import type { Context } from '../http/context.ts'
import { refusal } from '../http/refuse.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { recall, remember } from '../stores/idempotency.ts'
import { inputHash } from './input-hash.ts'

/** What an action needs: who acts, when, and where it is stored. */
export interface ActContext extends Pick<Context, 'database' | 'clock' | 'settings' | 'visit'> {
  account: SignedIn
}

/** The running transaction of an act with its stamp, so that everything it stores tells of one moment and one account. */
export interface Acting extends ActContext {
  transaction: Connection
  stamp: Stamp
}

/**
 * Does the work in one transaction and keeps its reply under the key: the same request sent again gets the same reply and stores nothing.
 * A refusal thrown by the work undoes all of it, the key included. Throws KEY_REUSED for a key that came with something else.
 */
export function actOnce<Reply>(
  context: ActContext,
  procedure: string,
  { idempotencyKey, ...input }: { idempotencyKey: string },
  work: (acting: Acting) => Promise<Reply>,
): Promise<Reply> {
  return inTransaction(context.database.kysely, async (transaction) => {
    const stamp = { at: momentOf(context.clock), by: context.account.id }
    const request = { key: idempotencyKey, account: context.account.id, procedure, inputHash: inputHash(input) }
    const recalled = await recall(transaction, request, stamp.at)
    // What was kept under the key is what this very procedure replied.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (recalled.kind === 'repeated') return recalled.reply as Reply
    if (recalled.kind === 'reused') throw refusal('KEY_REUSED')
    const reply = await work({ ...context, transaction, stamp })
    await remember(transaction, request, reply)
    return reply
  })
}
