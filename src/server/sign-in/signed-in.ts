import type { Role } from '../../contract/session.ts'
import { roles } from '../../contract/session.ts'
import type { Connection } from '../database/database.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import { listAssignments } from '../stores/assignments.ts'
import type { SignedIn } from './sign-in.ts'

/** The account with its assignments, as permissions read it. */
export async function signedInOf(connection: Connection, account: StoredAccount): Promise<SignedIn> {
  const assignments = await listAssignments(connection, account.id)
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    locale: account.locale,
    assignments: assignments.flatMap((assignment) => (isRole(assignment.role) ? [{ ...assignment, role: assignment.role }] : [])),
  }
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}
