import type { Selectable } from 'kysely'
import type { Population, PopulationKind } from '../../domain/population.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { PopulationTable } from '../database/versioned-tables.ts'
import type { SavedCounts } from './versioned.ts'
import { replaceVersion, saveVersions } from './versioned.ts'

/** The key of one number of the population table. */
export interface PopulationKey {
  unit: UnitId
  year: number
  kind: PopulationKind
}

/** A number of people with its version and all that is kept beside it. */
export interface StoredPopulation extends Population {
  version: number
  publishedOn: string | null
  note: string | null
  recordedAt: string
  recordedBy: string | null
  supersededAt: string | null
}

export type NewPopulation = Population & Pick<StoredPopulation, 'publishedOn' | 'note'>

/** Every number of the years that holds now. */
export async function populationCells(connection: Connection, years: readonly number[]): Promise<StoredPopulation[]> {
  const rows = await connection
    .selectFrom('population')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('year', 'in', [...years])
    .execute()
  return rows.map(rowToStored)
}

/** Every version of one number, newest first. */
export async function populationHistory(connection: Connection, key: PopulationKey): Promise<StoredPopulation[]> {
  return (await atKey(connection, key).orderBy('version', 'desc').execute()).map(rowToStored)
}

/** The number that holds now, or null. */
export async function findPopulation(connection: Connection, key: PopulationKey): Promise<StoredPopulation | null> {
  const row = await atKey(connection, key).where('superseded_at', 'is', null).executeTakeFirst()
  return row === undefined ? null : rowToStored(row)
}

/** Puts a number in the place of the version `expected`; null takes that one away. Throws StaleVersionError when another holds. */
export function replacePopulation(
  connection: Connection,
  { expected, population }: { expected: number | null; population: NewPopulation | null },
  stamp: Stamp,
): Promise<number | null> {
  return replaceVersion(connection, 'population', { expected, content: population && contentOf(population) }, stamp)
}

/** Puts many numbers in the place of what holds now, as an import does. */
export function savePopulationCells(connection: Connection, populations: readonly NewPopulation[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'population', populations.map(contentOf), stamp)
}

function contentOf({ unit, year, kind, value, source, illustrative, publishedOn, note }: NewPopulation) {
  return { unit, year, kind, value: Number(value), source, illustrative: Number(illustrative), published_on: publishedOn, note }
}

function atKey(connection: Connection, { unit, year, kind }: PopulationKey) {
  return connection.selectFrom('population').selectAll().where('unit', '=', unit).where('year', '=', year).where('kind', '=', kind)
}

function rowToStored(row: Selectable<PopulationTable>): StoredPopulation {
  return {
    version: row.version,
    unit: row.unit,
    year: row.year,
    kind: row.kind,
    value: String(row.value),
    source: row.source,
    illustrative: row.illustrative === 1,
    publishedOn: row.published_on,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    supersededAt: row.superseded_at,
  }
}
