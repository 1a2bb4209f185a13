import type { Clock } from '../clock.ts'
import { momentOf } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import { changeAccount, findAccount, findAccountByUsername } from '../stores/accounts.ts'
import { openCodesOf, useCode } from '../stores/one-time-codes.ts'
import { endSession, endSessionsOf } from '../stores/sessions.ts'
import type { AccountAct } from './account-audit.ts'
import { auditAccount } from './account-audit.ts'
import { checkPassword } from './check-password.ts'
import type { Hasher } from './hasher.ts'
import { issueCode } from './issue-code.ts'
import type { Limits } from './limits.ts'
import { longestTime, openSession, useSession } from './open-session.ts'
import { passwordProblem } from './password-rules.ts'
import { codeProblem, redeem } from './redeem-code.ts'
import { hashCode, hashToken } from './secrets.ts'
import { clearToken, readToken, writeToken } from './session-cookie.ts'
import type { SignedIn, SignIn, Visit } from './sign-in.ts'
import { signedInOf } from './signed-in.ts'
import { createUnknownNames } from './unknown-names.ts'
import { foldUsername } from './username.ts'

export interface PasswordSignInParts {
  database: Database
  clock: Clock
  hasher: Hasher
  limits: Limits
  /** The server's secret: keys the stored hashes of one-time codes. */
  secret: string
  /** Browsers come by https: the cookie is Secure. */
  https: boolean
  /** Sample accounts may be entered in one click. */
  sampleSignIn: boolean
}

/** Sign-in with user name and password; the session is a cookie. Refusals are those of the session contract. */
export function createPasswordSignIn(parts: PasswordSignInParts): SignIn {
  const { database, clock, hasher, limits, secret, https } = parts
  const { kysely } = database
  const unknownNames = createUnknownNames()

  async function limitAddress(visit: Visit): Promise<void> {
    const wait = await limits.address.take(visit.address ?? 'none')
    if (wait !== null) throw refusal('RATE_LIMITED', { retryAfterSeconds: wait })
  }

  async function findOpenAccount(username: string): Promise<StoredAccount | null> {
    const account = await findAccountByUsername(kysely, foldUsername(username))
    return account === null || account.disabledAt !== null ? null : account
  }

  async function open(visit: Visit, account: StoredAccount, act: AccountAct, newHash: string | null): Promise<SignedIn> {
    const now = momentOf(clock)
    const token = await inTransaction(kysely, async (transaction) => {
      await changeAccount(transaction, account.id, { failedAttempts: 0, lockedUntil: null, ...(newHash !== null && { passwordHash: newHash }) })
      const stamp = { at: now, by: account.id }
      await auditAccount(transaction, act, account.id, stamp, { request: visit.requestId })
      return openSession(transaction, account.id, stamp, readToken(visit, https))
    })
    writeToken(visit, https, token, longestTime / 1000)
    await limits.address.giveBack(visit.address ?? 'none')
    return signedInOf(kysely, account)
  }

  /** The same work and the same answers as for an account with a wrong password. */
  async function refuseUnknown(username: string, password: string): Promise<never> {
    const { before, after } = unknownNames.fail(foldUsername(username), momentOf(clock))
    if (before === null) await hasher.verify(password, null)
    throw after === null ? refusal('WRONG_CREDENTIALS') : refusal('LOCKED_OUT', { until: after })
  }

  return {
    async recognise(visit) {
      const token = readToken(visit, https)
      const session = token === null ? null : await useSession(kysely, token, momentOf(clock))
      const account = session === null ? null : await findAccount(kysely, session.account)
      return account === null || account.disabledAt !== null ? null : signedInOf(kysely, account)
    },

    async signIn(visit, { username, password }) {
      await limitAddress(visit)
      const account = await findOpenAccount(username)
      if (account === null) return refuseUnknown(username, password)
      const refused = await checkPassword({ database, hasher, now: momentOf(clock), request: visit.requestId }, account, password)
      if (refused !== null) throw refused.kind === 'wrong' ? refusal('WRONG_CREDENTIALS') : refusal('LOCKED_OUT', { until: refused.until })
      const outdated = account.passwordHash !== null && hasher.isOutdated(account.passwordHash)
      return open(visit, account, 'signIn', outdated ? await hasher.hash(password) : null)
    },

    async signInAsSample(visit, { username }) {
      if (!parts.sampleSignIn) throw refusal('NOT_FOUND', { what: 'account' })
      await limitAddress(visit)
      const account = await findOpenAccount(username)
      if (account === null || !account.sample) throw refusal('NOT_FOUND', { what: 'account' })
      return open(visit, account, 'signInAsSample', null)
    },

    async signOut(visit) {
      const token = readToken(visit, https)
      if (token === null) return
      const now = momentOf(clock)
      await inTransaction(kysely, async (transaction) => {
        const session = await useSession(transaction, token, now)
        if (session === null) return
        await endSession(transaction, session.tokenHash)
        await auditAccount(transaction, 'signOut', session.account, { at: now, by: session.account }, { request: visit.requestId })
      })
      clearToken(visit, https)
    },

    async changePassword(visit, { id, username }, { current, next }) {
      const wait = await limits.passwordChange.take(id)
      if (wait !== null) throw refusal('RATE_LIMITED', { retryAfterSeconds: wait })
      const stamp = { at: momentOf(clock), by: id }
      const passwordHash = (await findAccount(kysely, id))?.passwordHash ?? null
      if (!(await hasher.verify(current, passwordHash))) {
        await auditAccount(kysely, 'changePasswordFailed', id, stamp, { request: visit.requestId })
        throw refusal('WRONG_CREDENTIALS')
      }
      const problem = passwordProblem(next, { username, previous: current })
      if (problem !== null) throw refusal('WEAK_PASSWORD', { problem })
      const newHash = await hasher.hash(next)
      const token = readToken(visit, https)
      const kept = token === null ? undefined : await hashToken(token)
      await inTransaction(kysely, async (transaction) => {
        await changeAccount(transaction, id, { passwordHash: newHash })
        await endSessionsOf(transaction, id, kept)
        for (const code of await openCodesOf(transaction, id, stamp.at)) await useCode(transaction, code.codeHash, stamp.at)
        await auditAccount(transaction, 'changePassword', id, stamp, { request: visit.requestId })
      })
    },

    issueCode: (connection, account, stamp) => issueCode(connection, secret, account, stamp),

    async redeemCode(visit, { username, code, next }) {
      await limitAddress(visit)
      const account = await findOpenAccount(username)
      if (account === null) throw refusal('CODE_REFUSED', { problem: 'unknown' })
      const codeHash = await hashCode(secret, code)
      const now = momentOf(clock)
      const refused = await inTransaction(kysely, async (transaction) => {
        const found = await codeProblem(transaction, account.id, codeHash, now)
        if (found !== null)
          await auditAccount(
            transaction,
            'redeemCodeFailed',
            account.id,
            { at: now, by: null },
            { detail: { problem: found }, request: visit.requestId },
          )
        return found
      })
      if (refused !== null) throw refusal('CODE_REFUSED', { problem: refused })
      const unchanged = account.passwordHash !== null && (await hasher.verify(next, account.passwordHash))
      const problem = passwordProblem(next, { username: account.username, previous: unchanged ? next : null })
      if (problem !== null) throw refusal('WEAK_PASSWORD', { problem })
      const passwordHash = await hasher.hash(next)
      const stamp = { at: now, by: account.id }
      const redeemed = await inTransaction(kysely, (transaction) =>
        redeem(transaction, { account: account.id, codeHash, passwordHash }, stamp, visit.requestId),
      )
      if (!redeemed) throw refusal('CODE_REFUSED', { problem: 'used' })
      return open(visit, account, 'signIn', null)
    },
  }
}
