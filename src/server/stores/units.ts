import type { Selectable } from 'kysely'
import { foldText } from '../../domain/text-fold.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import type { UnitTable } from '../database/versioned-tables.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** A unit with the paper it was taken from. */
export interface SourcedUnit extends Unit {
  source: string | null
}

/** Every unit, dissolved ones too, in the order of their ids; as known at `asOf`, or now. */
export async function listUnits(connection: Connection, asOf?: string): Promise<Unit[]> {
  const rows = await connection.selectFrom('unit').selectAll().where(knownAt(asOf)).orderBy('id').execute()
  return rows.map(rowToUnit)
}

export async function findUnit(connection: Connection, id: UnitId, asOf?: string): Promise<Unit | null> {
  const row = await connection.selectFrom('unit').selectAll().where('id', '=', id).where(knownAt(asOf)).executeTakeFirst()
  return row === undefined ? null : rowToUnit(row)
}

/** Stores new or changed units as versions. */
export function saveUnits(connection: Connection, units: readonly SourcedUnit[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'unit', units.map(unitToRow), stamp)
}

function unitToRow(unit: SourcedUnit) {
  return {
    id: unit.id,
    code: unit.code,
    kind: unit.kind,
    name: unit.name,
    short_name: unit.shortName,
    aliases: toJson(unit.aliases),
    folded: [unit.name, unit.shortName, ...unit.aliases].map(foldText).join('\n'),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    illustrative: Number(unit.illustrative),
    source: unit.source,
  }
}

function rowToUnit(row: Selectable<UnitTable>): Unit {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    aliases: fromJson(row.aliases),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    illustrative: row.illustrative === 1,
  }
}
