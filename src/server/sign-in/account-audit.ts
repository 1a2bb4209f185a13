import type { Connection, Stamp } from '../database/database.ts'
import { appendAudit } from '../stores/audit.ts'

/** What can happen to an account. */
export type AccountAct =
  | 'addAccount'
  | 'assignRole'
  | 'endRole'
  | 'handOver'
  | 'takeOver'
  | 'disableAccount'
  | 'enableAccount'
  | 'issueCode'
  | 'redeemCode'
  | 'redeemCodeFailed'
  | 'signIn'
  | 'signInAsSample'
  | 'signInFailed'
  | 'lockAccount'
  | 'signOut'
  | 'changePassword'
  | 'changePasswordFailed'
  | 'changeEmail'

/** One line about an account, in the transaction of the act. `detail` never holds a password, a code, a token or a hash of one. */
export function auditAccount(
  connection: Connection,
  act: AccountAct,
  account: string,
  stamp: Stamp,
  { detail = {}, request = null }: { detail?: Record<string, unknown>; request?: string | null } = {},
): Promise<void> {
  return appendAudit(connection, { act, resource: 'account', resourceId: account, unit: null, detail, request }, stamp)
}
