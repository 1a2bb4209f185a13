import type { UnitLink } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** Where every unit stands, who runs it and what its counts go to, with the dates; as known at `asOf`, or now. */
export async function listLinks(connection: Connection, asOf?: string): Promise<UnitLink[]> {
  const rows = await connection
    .selectFrom('unit_link')
    .select(['unit', 'link', 'to_unit', 'valid_from', 'valid_to'])
    .where(knownAt(asOf))
    .orderBy('unit')
    .orderBy('link')
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({ unit: row.unit, link: row.link, to: row.to_unit, validFrom: row.valid_from, validTo: row.valid_to }))
}

/** Stores new or changed links as versions; a unit has one link of a kind from a given day on. */
export function saveLinks(connection: Connection, links: readonly UnitLink[], stamp: Stamp): Promise<SavedCounts> {
  const rows = links.map((link) => ({ unit: link.unit, link: link.link, to_unit: link.to, valid_from: link.validFrom, valid_to: link.validTo }))
  return saveVersions(connection, 'unit_link', rows, stamp)
}
