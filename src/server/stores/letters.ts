import type { Selectable } from 'kysely'
import type { LetterTable } from '../database/calendar-tables.ts'
import type { Connection } from '../database/database.ts'

/** A letter by e-mail on its way, sent, or given up. */
export interface Letter {
  id: number
  account: string
  address: string
  subject: string
  body: string
  state: LetterTable['state']
  attempts: number
  nextAt: string
  problem: string | null
  createdAt: string
}

export type NewLetter = Pick<Letter, 'account' | 'address' | 'subject' | 'body'> & { key: string }

/** Puts a letter into the outbox; false when its key is there already. */
export async function addLetter(connection: Connection, letter: NewLetter, at: string): Promise<boolean> {
  const row = await connection
    .insertInto('letter')
    .values({ ...letter, created_at: at, state: 'waiting', attempts: 0, next_at: at, problem: null, settled_at: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Letters whose turn it is, the longest waiting first. */
export async function lettersDue(connection: Connection, now: string, limit: number): Promise<Letter[]> {
  const rows = await connection
    .selectFrom('letter')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(rowToLetter)
}

/** Takes a waiting letter for this sender alone, until `until`; false when another took it first. */
export async function claimLetter(connection: Connection, id: number, until: string): Promise<boolean> {
  const row = await connection
    .updateTable('letter')
    .set((set) => ({ state: 'sending' as const, next_at: until, attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type Outcome =
  | { state: 'sent'; at: string }
  | { state: 'waiting'; nextAt: string; problem: string }
  | { state: 'failed'; at: string; problem: string }

/** What became of a letter that was being sent. */
export async function settleLetter(connection: Connection, id: number, outcome: Outcome): Promise<void> {
  const change =
    outcome.state === 'waiting'
      ? { state: outcome.state, next_at: outcome.nextAt, problem: outcome.problem }
      : { state: outcome.state, settled_at: outcome.at, problem: outcome.state === 'failed' ? outcome.problem : null }
  await connection.updateTable('letter').set(change).where('id', '=', id).where('state', '=', 'sending').execute()
}

/** Gives up letters whose sender was lost while sending: nobody knows whether they went out, and none may go out twice. */
export async function giveUpLost(connection: Connection, now: string): Promise<void> {
  await connection
    .updateTable('letter')
    .set({ state: 'failed', settled_at: now, problem: 'interrupted' })
    .where('state', '=', 'sending')
    .where('next_at', '<=', now)
    .execute()
}

export async function countLetters(connection: Connection): Promise<Record<LetterTable['state'], number>> {
  const rows = await connection
    .selectFrom('letter')
    .select((select) => ['state', select.fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  const counts = { waiting: 0, sending: 0, sent: 0, failed: 0 }
  for (const row of rows) counts[row.state] = Number(row.count)
  return counts
}

/** The newest letters that could not be sent. */
export async function failedLetters(connection: Connection, limit: number): Promise<Letter[]> {
  const rows = await connection.selectFrom('letter').selectAll().where('state', '=', 'failed').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(rowToLetter)
}

function rowToLetter(row: Selectable<LetterTable>): Letter {
  return {
    id: row.id,
    account: row.account,
    address: row.address,
    subject: row.subject,
    body: row.body,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.next_at,
    problem: row.problem,
    createdAt: row.created_at,
  }
}
