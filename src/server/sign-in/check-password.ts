import { momentAfter } from '../clock.ts'
import type { Connection, Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import { changeAccount, countFailedAttempt, findAccount } from '../stores/accounts.ts'
import { auditAccount } from './account-audit.ts'
import type { Hasher } from './hasher.ts'
import { lockedUntilAfter } from './lockout.ts'

/** Why a password was not taken: it is wrong, or the account is locked until then (whatever the password). */
export type PasswordRefusal = { kind: 'wrong' } | { kind: 'locked'; until: string }

interface Attempt {
  database: Database
  hasher: Hasher
  now: string
  request: string
}

/** Where the next failure locks, one attempt at a time is looked at; should the program end meanwhile, the account is free again after this. */
const oneAtATime = 5000

/**
 * Checks the password of an account. The attempt is counted first, in a transaction of its own, so that many tries at once cannot pass
 * before the lock falls; the slow hash is computed outside of any transaction; a right password then clears the count in the caller's one.
 * Null when the password is right.
 */
export async function checkPassword(attempt: Attempt, account: StoredAccount, password: string): Promise<PasswordRefusal | null> {
  const { database, hasher, now, request } = attempt
  const counted = await inTransaction(database.kysely, (transaction) => countAttempt(transaction, account.id, now))
  if (counted.lockedBefore !== null) return { kind: 'locked', until: counted.lockedBefore }
  if (await hasher.verify(password, account.passwordHash)) return null
  const { failures } = counted
  const lockedUntil = lockedUntilAfter(failures, now)
  await inTransaction(database.kysely, async (transaction) => {
    const stamp = { at: now, by: null }
    await auditAccount(transaction, 'signInFailed', account.id, stamp, { detail: { failures }, request })
    if (lockedUntil === null) return
    await changeAccount(transaction, account.id, { lockedUntil })
    await auditAccount(transaction, 'lockAccount', account.id, stamp, { detail: { failures, lockedUntil }, request })
  })
  return lockedUntil === null ? { kind: 'wrong' } : { kind: 'locked', until: lockedUntil }
}

interface Counted {
  failures: number
  /** Set when the account was locked already: the attempt then counts for nothing. */
  lockedBefore: string | null
}

async function countAttempt(transaction: Connection, id: string, now: string): Promise<Counted> {
  // Counting takes the row first, so that of two tries at once the second sees what the first stored.
  const failures = await countFailedAttempt(transaction, id)
  const lockedBefore = (await findAccount(transaction, id))?.lockedUntil ?? null
  if (lockedBefore !== null && lockedBefore > now) {
    await changeAccount(transaction, id, { failedAttempts: failures - 1 })
    return { failures: failures - 1, lockedBefore }
  }
  if (lockedUntilAfter(failures, now) !== null) await changeAccount(transaction, id, { lockedUntil: momentAfter(now, oneAtATime) })
  return { failures, lockedBefore: null }
}
