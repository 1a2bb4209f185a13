import type { Selectable } from 'kysely'
import type { Day, UnitId } from '../../domain/unit.ts'
import type { Connection } from '../database/database.ts'
import type { AssignmentTable } from '../database/account-tables.ts'

/** A role of an account over a unit (null: everywhere), with what the unit runs when `descendants`, between two days. */
export interface Assignment {
  id: number
  account: string
  role: string
  unit: UnitId | null
  descendants: boolean
  validFrom: Day
  validTo: Day | null
}

/** Every assignment of an account, past and future ones too. */
export async function listAssignments(connection: Connection, account: string): Promise<Assignment[]> {
  const rows = await connection.selectFrom('assignment').selectAll().where('account', '=', account).orderBy('id').execute()
  return rows.map(rowToAssignment)
}

/** The assignments of every account. */
export async function listAllAssignments(connection: Connection): Promise<Assignment[]> {
  const rows = await connection.selectFrom('assignment').selectAll().orderBy('id').execute()
  return rows.map(rowToAssignment)
}

/** Gives the number of the new assignment. */
export async function addAssignment(connection: Connection, assignment: Omit<Assignment, 'id'>): Promise<number> {
  const row = await connection
    .insertInto('assignment')
    .values({
      account: assignment.account,
      role: assignment.role,
      unit: assignment.unit,
      descendants: Number(assignment.descendants),
      valid_from: assignment.validFrom,
      valid_to: assignment.validTo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Makes `lastDay` the last day on which the assignment holds. */
export async function endAssignment(connection: Connection, id: number, lastDay: Day): Promise<void> {
  await connection.updateTable('assignment').set({ valid_to: lastDay }).where('id', '=', id).execute()
}

function rowToAssignment(row: Selectable<AssignmentTable>): Assignment {
  return {
    id: row.id,
    account: row.account,
    role: row.role,
    unit: row.unit,
    descendants: row.descendants === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
