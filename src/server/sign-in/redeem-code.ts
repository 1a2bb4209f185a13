import type { Connection, Stamp } from '../database/database.ts'
import { changeAccount } from '../stores/accounts.ts'
import { countCodeAttempt, findCode, openCodesOf, useCode } from '../stores/one-time-codes.ts'
import { endSessionsOf } from '../stores/sessions.ts'
import { auditAccount } from './account-audit.ts'

const triesPerCode = 5

export type CodeProblem = 'unknown' | 'expired' | 'used'

/** What is wrong with the code for the account, or null. A wrong code counts against every open code of the account. */
export async function codeProblem(transaction: Connection, account: string, codeHash: string, now: string): Promise<CodeProblem | null> {
  const found = await findCode(transaction, codeHash)
  if (found === null || found.account !== account) {
    await countCodeAttempt(transaction, account)
    return 'unknown'
  }
  if (found.usedAt !== null) return 'used'
  return found.expiresAt <= now || found.attempts >= triesPerCode ? 'expired' : null
}

/** Stores the new password, uses up the code and every other one of the account, and ends its sessions; false when the code was used meanwhile. */
export async function redeem(
  transaction: Connection,
  { account, codeHash, passwordHash }: { account: string; codeHash: string; passwordHash: string },
  stamp: Stamp,
  request: string,
): Promise<boolean> {
  if (!(await useCode(transaction, codeHash, stamp.at))) return false
  for (const other of await openCodesOf(transaction, account, stamp.at)) await useCode(transaction, other.codeHash, stamp.at)
  await changeAccount(transaction, account, { passwordHash, failedAttempts: 0, lockedUntil: null })
  await endSessionsOf(transaction, account)
  await auditAccount(transaction, 'redeemCode', account, stamp, { request })
  return true
}
