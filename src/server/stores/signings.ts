import type { SigningChoice } from '../../domain/signing-choice.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** A choice with who made it and when. */
export interface StoredSigning extends SigningChoice {
  recordedAt: string
  recordedBy: string | null
}

/** How units want their reports signed, by unit and day; of one unit, or of all. As known at `asOf`, or now. */
export async function listSignings(connection: Connection, { unit, asOf }: { unit?: string; asOf?: string } = {}): Promise<StoredSigning[]> {
  const rows = await connection
    .selectFrom('signing')
    .selectAll()
    .where(knownAt(asOf))
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .orderBy('unit')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    unit: row.unit,
    validFrom: row.valid_from,
    signing: row.signing,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
}

/** Stores a choice; another for the same unit and day takes its place. */
export function saveSigning(connection: Connection, { unit, validFrom, signing }: SigningChoice, stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'signing', [{ unit, valid_from: validFrom, signing }], stamp)
}
