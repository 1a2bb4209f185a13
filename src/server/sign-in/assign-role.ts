import type { Role } from '../../contract/session.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { permissions } from '../permissions.ts'
import { addAssignment, endAssignment, listAssignments } from '../stores/assignments.ts'
import { findUnit } from '../stores/units.ts'
import { AccountProblem } from './account-problem.ts'
import { auditAccount } from './account-audit.ts'

export interface NewRole {
  account: string
  role: Role
  /** Null for the whole workspace; roles of a unit need one. */
  unit: UnitId | null
  /** With the units it runs. */
  descendants: boolean
  validFrom: Day
  validTo: Day | null
}

/** Gives an account a role. Throws AccountProblem `unitMissing` or `unknownUnit`. */
export function assignRole(connection: Connection, role: NewRole, stamp: Stamp): Promise<void> {
  return inTransaction(connection, async (transaction) => {
    if (role.unit === null && Object.values(permissions[role.role]).includes('ownUnit')) throw new AccountProblem('unitMissing')
    if (role.unit !== null && (await findUnit(transaction, role.unit)) === null) throw new AccountProblem('unknownUnit')
    await addAssignment(transaction, role)
    const { account, ...detail } = role
    await auditAccount(transaction, 'assignRole', account, stamp, { detail })
  })
}

/** Ends a role of the account on a day, the last on which it holds; throws AccountProblem `noSuchRole` when it holds none such. */
export function endRole(
  connection: Connection,
  ended: { account: string; role: Role; unit: UnitId | null; lastDay: Day },
  stamp: Stamp,
): Promise<void> {
  const { account, role, unit, lastDay } = ended
  return inTransaction(connection, async (transaction) => {
    const held = (await listAssignments(transaction, account)).filter(
      (assignment) => assignment.role === role && assignment.unit === unit && (assignment.validTo === null || assignment.validTo > lastDay),
    )
    if (held.length === 0) throw new AccountProblem('noSuchRole')
    for (const assignment of held) await endAssignment(transaction, assignment.id, lastDay)
    await auditAccount(transaction, 'endRole', account, stamp, { detail: { role, unit, lastDay } })
  })
}
