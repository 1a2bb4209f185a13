import { momentAfter } from '../clock.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { addSession, endSession, findSession, removeExpiredSessions, touchSession } from '../stores/sessions.ts'
import type { StoredSession } from '../stores/sessions.ts'
import { hashToken, newToken } from './secrets.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A session ends after so long unused … */
const idleTime = 3 * day
/** … and after so long in any case. */
export const longestTime = 30 * day
/** Use is noted at most this often, so that reading a page seldom writes. */
const noteEvery = 5 * minute

/** Opens a session of the account in the running transaction and ends the one of `replaced`; answers the token, which is stored as a hash only. */
export async function openSession(transaction: Connection, account: string, stamp: Stamp, replaced: string | null): Promise<string> {
  const token = newToken()
  if (replaced !== null) await endSession(transaction, await hashToken(replaced))
  await removeExpiredSessions(transaction, stamp.at)
  const expiresAt = momentAfter(stamp.at, idleTime)
  await addSession(transaction, { tokenHash: await hashToken(token), account, createdAt: stamp.at, lastSeenAt: stamp.at, expiresAt })
  return token
}

/** The session of the token while it holds; its use moves its end. */
export async function useSession(connection: Connection, token: string, now: string): Promise<StoredSession | null> {
  const session = await findSession(connection, await hashToken(token), now)
  if (session === null) return null
  if (momentAfter(session.lastSeenAt, noteEvery) <= now)
    await touchSession(connection, session.tokenHash, { lastSeenAt: now, expiresAt: endOf(session, now) })
  return session
}

function endOf(session: StoredSession, now: string): string {
  const latest = momentAfter(session.createdAt, longestTime)
  const next = momentAfter(now, idleTime)
  return next < latest ? next : latest
}
