import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { changeAccount } from '../stores/accounts.ts'
import { openCodesOf, useCode } from '../stores/one-time-codes.ts'
import { endSessionsOf } from '../stores/sessions.ts'
import { auditAccount } from './account-audit.ts'

/** Closes the account: nobody signs in with it, its sessions end and its codes no longer work. What it did stays under its name. */
export function disableAccount(connection: Connection, account: string, stamp: Stamp): Promise<void> {
  return inTransaction(connection, async (transaction) => {
    await changeAccount(transaction, account, { disabledAt: stamp.at })
    await endSessionsOf(transaction, account)
    for (const code of await openCodesOf(transaction, account, stamp.at)) await useCode(transaction, code.codeHash, stamp.at)
    await auditAccount(transaction, 'disableAccount', account, stamp)
  })
}

/** Opens a closed account again; locks from wrong passwords are lifted. */
export function enableAccount(connection: Connection, account: string, stamp: Stamp): Promise<void> {
  return inTransaction(connection, async (transaction) => {
    await changeAccount(transaction, account, { disabledAt: null, failedAttempts: 0, lockedUntil: null })
    await auditAccount(transaction, 'enableAccount', account, stamp)
  })
}
