import type { Resolution } from '../../domain/resolution.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** Every resolution by code; as known at `asOf`, or now. */
export async function listResolutions(connection: Connection, asOf?: string): Promise<Resolution[]> {
  const rows = await connection.selectFrom('resolution').select('content').where(knownAt(asOf)).orderBy('code').execute()
  return rows.map((row) => fromJson(row.content))
}

/** Stores new or changed resolutions as versions. */
export function saveResolutions(connection: Connection, resolutions: readonly Resolution[], stamp: Stamp): Promise<SavedCounts> {
  const rows = resolutions.map((resolution) => ({ code: resolution.code, content: toJson(resolution) }))
  return saveVersions(connection, 'resolution', rows, stamp)
}
