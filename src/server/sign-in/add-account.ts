import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { newId } from '../random-id.ts'
import { addAccount, findAccountByUsername } from '../stores/accounts.ts'
import { AccountProblem } from './account-problem.ts'
import { auditAccount } from './account-audit.ts'
import { foldUsername, isUsername } from './username.ts'

export interface NewAccount {
  username: string
  displayName: string
  locale?: 'vi' | 'en'
  /** Offered in one click in the sample workspace. */
  sample?: boolean
}

/**
 * Makes an account without a password: it is chosen with a one-time code. The id of the account.
 * Throws AccountProblem `badUsername` or `usernameTaken`.
 */
export function addNewAccount(connection: Connection, account: NewAccount, stamp: Stamp): Promise<string> {
  const username = foldUsername(account.username)
  const displayName = account.displayName.normalize('NFC').trim()
  if (!isUsername(username)) throw new AccountProblem('badUsername')
  if (displayName === '') throw new AccountProblem('nameMissing')
  return inTransaction(connection, async (transaction) => {
    if ((await findAccountByUsername(transaction, username)) !== null) throw new AccountProblem('usernameTaken')
    const id = newId()
    await addAccount(transaction, {
      id,
      username,
      displayName,
      passwordHash: null,
      disabledAt: null,
      failedAttempts: 0,
      lockedUntil: null,
      sample: account.sample ?? false,
      locale: account.locale ?? 'vi',
      createdAt: stamp.at,
      email: null,
    })
    await auditAccount(transaction, 'addAccount', id, stamp, { detail: { username, displayName } })
    return id
  })
}
