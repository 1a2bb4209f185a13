import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { batchesOf } from './batches.ts'

/** What happened to what. `detail` says from what to what (`before`, `after`, …) and never holds a secret. */
export interface AuditEntry {
  act: string
  resource: string
  resourceId: string
  /** Unit whose people may read the line; null: the department only. */
  unit: UnitId | null
  detail: Record<string, unknown>
  /** Number of the request, to find it in the server's log. */
  request: string | null
}

export interface AuditLine extends AuditEntry {
  id: number
  at: string
  account: string | null
}

export interface AuditFilter {
  resource?: string | undefined
  resourceId?: string | undefined
  /** Only lines of these units; left out: every line. */
  units?: readonly UnitId[] | undefined
  /** Only lines older than the one with this number. */
  before?: number | undefined
  limit: number
}

/** Writes one line, in the transaction of the change it tells of. */
export function appendAudit(connection: Connection, entry: AuditEntry, stamp: Stamp): Promise<void> {
  return appendAudits(connection, [entry], stamp)
}

/** Writes many lines in their order, in the transaction of the changes they tell of. */
export async function appendAudits(connection: Connection, entries: readonly AuditEntry[], stamp: Stamp): Promise<void> {
  for (const batch of batchesOf(entries, auditColumns)) {
    const rows = batch.map((entry) => ({
      at: stamp.at,
      account: stamp.by,
      act: entry.act,
      resource: entry.resource,
      resource_id: entry.resourceId,
      unit: entry.unit,
      detail: toJson(entry.detail),
      request: entry.request,
    }))
    await connection.insertInto('audit').values(rows).execute()
  }
}

const auditColumns = 8

/** Lines, newest first. */
export async function listAudit(connection: Connection, filter: AuditFilter): Promise<AuditLine[]> {
  const { resource, resourceId, units, before } = filter
  const rows = await connection
    .selectFrom('audit')
    .selectAll()
    .$if(resource !== undefined, (query) => query.where('resource', '=', resource ?? ''))
    .$if(resourceId !== undefined, (query) => query.where('resource_id', '=', resourceId ?? ''))
    .$if(units !== undefined, (query) => query.where('unit', 'in', [...(units ?? [])]))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    account: row.account,
    act: row.act,
    resource: row.resource,
    resourceId: row.resource_id,
    unit: row.unit,
    detail: fromJson(row.detail),
    request: row.request,
  }))
}
