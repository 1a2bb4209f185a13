import type { Indicator } from '../../domain/indicator.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** Every indicator by code; as known at `asOf`, or now. */
export async function listIndicators(connection: Connection, asOf?: string): Promise<Indicator[]> {
  const rows = await connection.selectFrom('indicator').select('content').where(knownAt(asOf)).orderBy('code').execute()
  return rows.map((row) => fromJson(row.content))
}

/** Stores new or changed indicators as versions. */
export function saveIndicators(connection: Connection, indicators: readonly Indicator[], stamp: Stamp): Promise<SavedCounts> {
  const rows = indicators.map((indicator) => ({ code: indicator.code, content: toJson(indicator) }))
  return saveVersions(connection, 'indicator', rows, stamp)
}
