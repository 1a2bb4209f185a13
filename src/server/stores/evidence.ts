import type { Selectable } from 'kysely'
import type { Role } from '../../contract/session.ts'
import type { EvidenceKind } from '../../domain/evidence.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { EvidenceTable } from '../database/cell-talk-tables.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { ReportKey } from './reports.ts'

/** A cell in one stage, or, with empty subject and element, the report as a whole. */
export interface EvidenceSpot extends ReportKey {
  subject: UnitId
  element: string
}

export interface Evidence extends EvidenceSpot {
  id: number
  name: string
  kind: EvidenceKind
  size: number
  sha256: string
  legal: boolean
  role: Role
  addedAt: string
  addedBy: string
  removed: { at: string; by: string | null; reason: string } | null
}

/** Files of one place, oldest first, with those taken away. */
export async function evidenceAt(connection: Connection, spot: EvidenceSpot): Promise<Evidence[]> {
  const rows = await connection
    .selectFrom('evidence')
    .selectAll()
    .where('reporter', '=', spot.reporter)
    .where('period', '=', spot.period)
    .where('stage', '=', spot.stage)
    .where('subject', '=', spot.subject)
    .where('element', '=', spot.element)
    .orderBy('id')
    .execute()
  return rows.map(rowToEvidence)
}

/** Files of a reporter in the periods that were not taken away. */
export async function evidenceOfReporter(connection: Connection, reporter: UnitId, periods: readonly Period[]): Promise<Evidence[]> {
  const rows = await connection
    .selectFrom('evidence')
    .selectAll()
    .where('reporter', '=', reporter)
    .where('period', 'in', [...periods])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(rowToEvidence)
}

export async function getEvidence(connection: Connection, id: number): Promise<Evidence | null> {
  const row = await connection.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToEvidence(row)
}

/** The bytes of a file. Throws when they are not there: they are never removed. */
export async function evidenceBytes(connection: Connection, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await connection.selectFrom('evidence_content').select('bytes').where('sha256', '=', sha256).executeTakeFirstOrThrow()
  return new Uint8Array(row.bytes)
}

/** Stores a file; the one that is there already when the same content lies in the same place. */
export async function addEvidence(
  connection: Connection,
  file: EvidenceSpot & Pick<Evidence, 'name' | 'kind' | 'sha256' | 'role'>,
  bytes: Uint8Array,
  stamp: Stamp & { by: string },
): Promise<{ evidence: Evidence; isNew: boolean }> {
  const { reporter, period, stage, subject, element, name, kind, sha256, role } = file
  await connection
    .insertInto('evidence_content')
    .values({ sha256, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const place = { reporter, period, stage, subject, element }
  const added = await connection
    .insertInto('evidence')
    .values({ ...place, name, kind, size: bytes.length, sha256, legal: 0, role, added_at: stamp.at, added_by: stamp.by })
    // The database keeps one of the same content in one place.
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (added !== undefined) return { evidence: rowToEvidence(added), isNew: true }
  const known = (await evidenceAt(connection, file)).find((each) => each.sha256 === sha256 && each.removed === null)
  if (known === undefined) throw new Error('a file that is there cannot be read')
  return { evidence: known, isNew: false }
}

/** How many files the account attached since a moment, and when the first of them. */
export async function uploadsSince(connection: Connection, account: string, since: string): Promise<{ count: number; first: string | null }> {
  const row = await connection
    .selectFrom('evidence')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('added_at').as('first')])
    .where('added_by', '=', account)
    .where('added_at', '>', since)
    .executeTakeFirstOrThrow()
  return { count: row.count, first: row.first }
}

/** Marks a file as taken away; false when it was already. */
export async function markRemoved(connection: Connection, id: number, reason: string, stamp: Stamp): Promise<boolean> {
  const row = await connection
    .updateTable('evidence')
    .set({ removed_at: stamp.at, removed_by: stamp.by, removed_reason: reason, legal: 0 })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Says whether a file is the signed copy of its report. */
export async function setLegal(connection: Connection, id: number, legal: boolean): Promise<void> {
  await connection
    .updateTable('evidence')
    .set({ legal: Number(legal) })
    .where('id', '=', id)
    .execute()
}

function rowToEvidence(row: Selectable<EvidenceTable>): Evidence {
  const { id, reporter, period, stage, subject, element, name, kind, size, sha256, role } = row
  const removed = row.removed_at === null ? null : { at: row.removed_at, by: row.removed_by, reason: row.removed_reason ?? '' }
  const place = { reporter, period, stage, subject, element }
  return { id, ...place, name, kind, size, sha256, legal: row.legal === 1, role, addedAt: row.added_at, addedBy: row.added_by, removed }
}
