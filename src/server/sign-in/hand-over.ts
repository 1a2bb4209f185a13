import type { Day } from '../../domain/unit.ts'
import { dayBefore } from '../clock.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import type { Assignment } from '../stores/assignments.ts'
import { addAssignment, endAssignment, listAssignments } from '../stores/assignments.ts'
import { AccountProblem } from './account-problem.ts'
import { auditAccount } from './account-audit.ts'

export interface HandOver {
  account: string
  successor: string
  /** The successor's first day. */
  from: Day
}

/**
 * Ends every role of the account the day before and gives the successor the same ones from the day on; a role the successor holds already is only
 * ended. How many were handed over; throws AccountProblem `nothingToHandOver` when there is none.
 */
export function handOverRoles(connection: Connection, { account, successor, from }: HandOver, stamp: Stamp): Promise<number> {
  return inTransaction(connection, async (transaction) => {
    const handed = (await listAssignments(transaction, account)).filter(({ validTo }) => validTo === null || validTo >= from)
    if (handed.length === 0) throw new AccountProblem('nothingToHandOver')
    const held = await listAssignments(transaction, successor)
    const lastDay = dayBefore(from)
    const told = handed.map(({ role, unit, descendants }) => ({ role, unit, descendants }))
    for (const assignment of handed) {
      const { id, role, unit, descendants, validTo } = assignment
      const start = assignment.validFrom > from ? assignment.validFrom : from
      await endAssignment(transaction, id, lastDay)
      if (!held.some((other) => covers(other, assignment, start)))
        await addAssignment(transaction, { account: successor, role, unit, descendants, validFrom: start, validTo })
    }
    await auditAccount(transaction, 'handOver', account, stamp, { detail: { successor, lastDay, roles: told } })
    await auditAccount(transaction, 'takeOver', successor, stamp, { detail: { predecessor: account, from, roles: told } })
    return handed.length
  })
}

function covers(held: Assignment, { role, unit, descendants, validTo }: Assignment, from: Day): boolean {
  const reaches = held.validTo === null || (validTo !== null && held.validTo >= validTo)
  return held.role === role && held.unit === unit && (held.descendants || !descendants) && held.validFrom <= from && reaches
}
