import { defaultSettings } from '../../domain/ledger.ts'
import type { Settings } from '../../domain/ledger.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** What the department set, over the defaults; as known at `asOf`, or now. */
export async function readSettings(connection: Connection, asOf?: string): Promise<Settings> {
  const rows = await connection.selectFrom('setting').select(['name', 'value']).where(knownAt(asOf)).execute()
  const chosen: Partial<Settings> = Object.fromEntries(rows.map((row) => [row.name, fromJson(row.value)]))
  return { ...defaultSettings, ...chosen }
}

/** Stores changed settings as versions. */
export function saveSettings(connection: Connection, settings: Partial<Settings>, stamp: Stamp): Promise<SavedCounts> {
  const rows = Object.entries(settings).map(([name, value]) => ({ name, value: toJson(value) }))
  return saveVersions(connection, 'setting', rows, stamp)
}
