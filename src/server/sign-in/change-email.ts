import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { changeAccount } from '../stores/accounts.ts'
import { auditAccount } from './account-audit.ts'
import { AccountProblem } from './account-problem.ts'

/** One address as mail servers take it, without a name, a second address or a line's end in it. */
const address = /^[^\s@<>(),;:"'\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i

/** Where letters to the account go; null or blank for nowhere. Throws AccountProblem `badEmail`. */
export function changeEmail(
  connection: Connection,
  account: string,
  email: string | null,
  stamp: Stamp,
  request: string | null = null,
): Promise<void> {
  const wanted = email === null || email.trim() === '' ? null : email.trim()
  if (wanted !== null && (wanted.length > 200 || !address.test(wanted))) throw new AccountProblem('badEmail')
  return inTransaction(connection, async (transaction) => {
    await changeAccount(transaction, account, { email: wanted })
    await auditAccount(transaction, 'changeEmail', account, stamp, { detail: { email: wanted }, request })
  })
}
