import type { Selectable } from 'kysely'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { YearClosingTable } from '../database/signing-tables.ts'

/** A year closed for a department and what belongs to it; in force until it was reopened. */
export interface YearClosing {
  id: number
  year: number
  department: UnitId
  closedAt: string
  closedBy: string | null
  /** How many units still had something open then. */
  unfinished: number
  reopenedAt: string | null
  reopenedBy: string | null
  reason: string | null
}

/** Closings, those that were ended too, oldest first; only those in force when asked so. */
export async function listClosings(
  connection: Connection,
  { year, inForce = false }: { year?: number; inForce?: boolean } = {},
): Promise<YearClosing[]> {
  const rows = await connection
    .selectFrom('year_closing')
    .selectAll()
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .$if(inForce, (query) => query.where('reopened_at', 'is', null))
    .orderBy('id')
    .execute()
  return rows.map(rowToClosing)
}

/** Closes the year; null when it is closed for the department already. */
export async function addClosing(
  connection: Connection,
  { year, department, unfinished }: Pick<YearClosing, 'year' | 'department' | 'unfinished'>,
  stamp: Stamp,
): Promise<YearClosing | null> {
  const known = (await listClosings(connection, { year, inForce: true })).some((closing) => closing.department === department)
  if (known) return null
  const row = await connection
    .insertInto('year_closing')
    .values({ year, department, unfinished, closed_at: stamp.at, closed_by: stamp.by, reopened_at: null, reopened_by: null, reason: null })
    .returningAll()
    .executeTakeFirstOrThrow()
  return rowToClosing(row)
}

/** Ends the closing with the reason; false when that was done already. */
export async function endClosing(connection: Connection, id: number, reason: string, stamp: Stamp): Promise<boolean> {
  const row = await connection
    .updateTable('year_closing')
    .set({ reopened_at: stamp.at, reopened_by: stamp.by, reason })
    .where('id', '=', id)
    .where('reopened_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function rowToClosing(row: Selectable<YearClosingTable>): YearClosing {
  return {
    id: row.id,
    year: row.year,
    department: row.department,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    unfinished: row.unfinished,
    reopenedAt: row.reopened_at,
    reopenedBy: row.reopened_by,
    reason: row.reason,
  }
}
