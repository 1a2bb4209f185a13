import type { Population } from '../../domain/population.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** The department's population table, whole persons; of `years`, or of all when null or left out; as known at `asOf`, or now. */
export async function listPopulations(
  connection: Connection,
  options: { years?: readonly number[] | null; asOf?: string | undefined } = {},
): Promise<Population[]> {
  const years = options.years ?? null
  const rows = await connection
    .selectFrom('population')
    .select(['unit', 'year', 'kind', 'value', 'source', 'illustrative'])
    .where(knownAt(options.asOf))
    .$if(years !== null, (query) => query.where('year', 'in', [...(years ?? [])]))
    .execute()
  return rows.map((row) => ({
    unit: row.unit,
    year: row.year,
    kind: row.kind,
    value: String(row.value),
    source: row.source,
    illustrative: row.illustrative === 1,
  }))
}

/** Stores new or changed numbers as versions. Throws on a value that is not a whole number of persons. */
export function savePopulations(connection: Connection, populations: readonly Population[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'population', populations.map(populationToRow), stamp)
}

function populationToRow(population: Population) {
  const value = Number(population.value)
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number of persons: ${population.value}`)
  const { unit, year, kind, source, illustrative } = population
  return { unit, year, kind, value, source, illustrative: Number(illustrative) }
}
