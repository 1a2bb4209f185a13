import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { SessionTable } from '../database/account-tables.ts'

export interface StoredSession {
  /** Hash of the token in the cookie: who reads the database cannot sign in with it. */
  tokenHash: string
  account: string
  createdAt: string
  lastSeenAt: string
  expiresAt: string
}

export async function addSession(connection: Connection, session: StoredSession): Promise<void> {
  await connection
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account: session.account,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The session of the token while it has not expired at the moment `now`, else null. */
export async function findSession(connection: Connection, tokenHash: string, now: string): Promise<StoredSession | null> {
  const row = await connection.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).where('expires_at', '>', now).executeTakeFirst()
  return row === undefined ? null : rowToSession(row)
}

/** Notes that the session was used, and until when it now holds. */
export async function touchSession(connection: Connection, tokenHash: string, seen: Pick<StoredSession, 'lastSeenAt' | 'expiresAt'>): Promise<void> {
  await connection
    .updateTable('session')
    .set({ last_seen_at: seen.lastSeenAt, expires_at: seen.expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function endSession(connection: Connection, tokenHash: string): Promise<void> {
  await connection.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of the account, but for the one named. */
export async function endSessionsOf(connection: Connection, account: string, exceptTokenHash?: string): Promise<void> {
  await connection
    .deleteFrom('session')
    .where('account', '=', account)
    .$if(exceptTokenHash !== undefined, (query) => query.where('token_hash', '<>', exceptTokenHash ?? ''))
    .execute()
}

export async function removeExpiredSessions(connection: Connection, now: string): Promise<void> {
  await connection.deleteFrom('session').where('expires_at', '<=', now).execute()
}

function rowToSession(row: Selectable<SessionTable>): StoredSession {
  return {
    tokenHash: row.token_hash,
    account: row.account,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }
}
