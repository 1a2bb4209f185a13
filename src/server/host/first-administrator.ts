import { dayOf, momentOf } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { addNewAccount } from '../sign-in/add-account.ts'
import { assignRole } from '../sign-in/assign-role.ts'
import { issueCode } from '../sign-in/issue-code.ts'
import { findAccountByUsername, listAccounts } from '../stores/accounts.ts'

const username = 'quantri'

/**
 * While nobody can sign in yet: the first administrator with a new one-time code (the code of an earlier start no longer works).
 * Null as soon as one account has a password.
 */
export function firstAdministrator(database: Database, secret: string, clock: Clock): Promise<{ username: string; code: string } | null> {
  return inTransaction(database.kysely, async (transaction) => {
    const accounts = await listAccounts(transaction)
    if (accounts.some((account) => account.passwordHash !== null)) return null
    const stamp = { at: momentOf(clock), by: null }
    const existing = await findAccountByUsername(transaction, username)
    const id = existing?.id ?? (await addNewAccount(transaction, { username, displayName: 'Quản trị hệ thống' }, stamp))
    if (existing === null) {
      const validFrom = dayOf(clock)
      await assignRole(transaction, { account: id, role: 'administrator', unit: null, descendants: false, validFrom, validTo: null }, stamp)
    }
    const { code } = await issueCode(transaction, secret, id, stamp)
    return { username, code }
  })
}
