import type { Connection, Stamp } from '../database/database.ts'
import { batchesOf } from './batches.ts'

/**
 * Puts figure versions in force at `stamp.at`, through a report (null: without one). An older version in force of the same cell and stage
 * is closed at that moment. Versions that were approved before stay as they are. Gives how many became effective.
 */
export function approveFigures(connection: Connection, versions: readonly number[], report: number | null, stamp: Stamp): Promise<number> {
  return approveEach(
    connection,
    versions.map((version) => ({ version, report })),
    stamp,
  )
}

/** A figure version and the report it is approved through. */
export interface Approval {
  version: number
  report: number | null
}

/** The same for versions of many reports at once, as an import does. */
export async function approveEach(connection: Connection, approvals: readonly Approval[], stamp: Stamp): Promise<number> {
  let approved = 0
  for (const batch of batchesOf(approvals, 5)) {
    await closeOlderApprovals(
      connection,
      batch.map(({ version }) => version),
      stamp.at,
    )
    const { numInsertedOrUpdatedRows } = await connection
      .insertInto('approval')
      .values(batch.map(({ version, report }) => ({ figure: version, report, approved_at: stamp.at, approved_by: stamp.by, superseded_at: null })))
      .onConflict((conflict) => conflict.column('figure').doNothing())
      .executeTakeFirstOrThrow()
    approved += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return approved
}

async function closeOlderApprovals(connection: Connection, versions: readonly number[], at: string): Promise<void> {
  const older = await connection
    .selectFrom('figure as newer')
    .innerJoin('figure as older', (join) =>
      join
        .onRef('older.subject', '=', 'newer.subject')
        .onRef('older.element', '=', 'newer.element')
        .onRef('older.period', '=', 'newer.period')
        .onRef('older.stage', '=', 'newer.stage')
        .onRef('older.ordinal', '<', 'newer.ordinal'),
    )
    .select('older.version')
    .where('newer.ordinal', '>', 1)
    .where('newer.version', 'in', [...versions])
    .execute()
  for (const batch of batchesOf(older, 1)) {
    const figures = batch.map((row) => row.version)
    await connection.updateTable('approval').set({ superseded_at: at }).where('superseded_at', 'is', null).where('figure', 'in', figures).execute()
  }
}
