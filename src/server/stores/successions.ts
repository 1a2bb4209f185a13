import type { Succession } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** Every step of every reorganisation, oldest first; as known at `asOf`, or now. */
export async function listSuccessions(connection: Connection, asOf?: string): Promise<Succession[]> {
  const rows = await connection
    .selectFrom('succession')
    .select(['predecessor', 'successor', 'kind', 'effective_on', 'share'])
    .where(knownAt(asOf))
    .orderBy('effective_on')
    .orderBy('predecessor')
    .orderBy('successor')
    .execute()
  return rows.map((row) => ({
    predecessor: row.predecessor,
    successor: row.successor,
    kind: row.kind,
    effectiveOn: row.effective_on,
    share: Number(row.share),
  }))
}

/** Stores new or changed steps as versions. */
export function saveSuccessions(connection: Connection, successions: readonly Succession[], stamp: Stamp): Promise<SavedCounts> {
  const rows = successions.map((step) => ({
    predecessor: step.predecessor,
    successor: step.successor,
    kind: step.kind,
    effective_on: step.effectiveOn,
    share: String(step.share),
  }))
  return saveVersions(connection, 'succession', rows, stamp)
}
