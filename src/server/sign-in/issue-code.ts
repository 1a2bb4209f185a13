import { momentAfter } from '../clock.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { findAccount } from '../stores/accounts.ts'
import { addCode, openCodesOf, useCode } from '../stores/one-time-codes.ts'
import { AccountProblem } from './account-problem.ts'
import { auditAccount } from './account-audit.ts'
import { hashCode, newCode } from './secrets.ts'

const day = 24 * 60 * 60 * 1000

/**
 * A new one-time code with which the account chooses a password, valid for 24 hours; codes handed out before no longer work.
 * The code is answered once and stored only as a keyed hash. Throws AccountProblem `unknownAccount` or `disabled`.
 */
export function issueCode(connection: Connection, secret: string, account: string, stamp: Stamp): Promise<{ code: string; expiresAt: string }> {
  return inTransaction(connection, async (transaction) => {
    const found = await findAccount(transaction, account)
    if (found === null) throw new AccountProblem('unknownAccount')
    if (found.disabledAt !== null) throw new AccountProblem('disabled')
    for (const earlier of await openCodesOf(transaction, account, stamp.at)) await useCode(transaction, earlier.codeHash, stamp.at)
    const code = newCode()
    const expiresAt = momentAfter(stamp.at, day)
    const codeHash = await hashCode(secret, code)
    await addCode(transaction, { codeHash, account, purpose: 'choosePassword', createdAt: stamp.at, expiresAt, usedAt: null, attempts: 0 })
    await auditAccount(transaction, 'issueCode', account, stamp, { detail: { expiresAt } })
    return { code, expiresAt }
  })
}
