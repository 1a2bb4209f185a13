import type { Selectable } from 'kysely'
import type { ScoreAnswer, ScoreLayer } from '../../domain/commune-scores.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { CommuneScoreTable } from '../database/commune-tables.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, replaceVersion, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

export interface StoredScore extends ScoreAnswer {
  version: number
  recordedAt: string
  recordedBy: string | null
  illustrative: boolean
}

export interface ScoreKey {
  commune: UnitId
  year: number
  layer: ScoreLayer
  item: string
}

/** The scores of the years, of one commune or of all; as known at `asOf`, or now. */
export async function listScores(
  connection: Connection,
  { years, commune, layer, asOf }: { years: readonly number[]; commune?: UnitId; layer?: ScoreLayer; asOf?: string | undefined },
): Promise<StoredScore[]> {
  const rows = await connection
    .selectFrom('commune_score')
    .selectAll()
    .where(knownAt(asOf))
    .where('year', 'in', [...years])
    .$if(commune !== undefined, (query) => query.where('commune', '=', commune ?? ''))
    .$if(layer !== undefined, (query) => query.where('layer', '=', layer ?? 'self'))
    .orderBy('commune')
    .orderBy('item')
    .execute()
  return rows.map(rowToScore)
}

/** Every version of one answer, newest first. */
export async function scoreHistory(connection: Connection, key: ScoreKey): Promise<StoredScore[]> {
  const rows = await atKey(connection, key).orderBy('version', 'desc').execute()
  return rows.map(rowToScore)
}

/** The answer that holds now, or null. */
export async function findScore(connection: Connection, key: ScoreKey): Promise<StoredScore | null> {
  const row = await atKey(connection, key).where('superseded_at', 'is', null).executeTakeFirst()
  return row === undefined ? null : rowToScore(row)
}

/** Stores an answer in the place of the version `expected`. Throws StaleVersionError when another holds. */
export function replaceScore(
  connection: Connection,
  score: ScoreAnswer & { illustrative: boolean },
  expected: number | null,
  stamp: Stamp,
): Promise<number | null> {
  return replaceVersion(connection, 'commune_score', { expected, content: scoreToRow(score) }, stamp)
}

/** Stores many answers as versions, as an import does. */
export function saveScores(connection: Connection, scores: readonly (ScoreAnswer & { illustrative: boolean })[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'commune_score', scores.map(scoreToRow), stamp)
}

function atKey(connection: Connection, { commune, year, layer, item }: ScoreKey) {
  return connection
    .selectFrom('commune_score')
    .selectAll()
    .where('commune', '=', commune)
    .where('year', '=', year)
    .where('layer', '=', layer)
    .where('item', '=', item)
}

function scoreToRow({ commune, year, layer, item, score, maximum, illustrative }: ScoreAnswer & { illustrative: boolean }) {
  return { commune, year, layer, item, score, maximum, illustrative: Number(illustrative) }
}

function rowToScore(row: Selectable<CommuneScoreTable>): StoredScore {
  const { version, commune, year, layer, item, score, maximum } = row
  return {
    version,
    commune,
    year,
    layer,
    item,
    score,
    maximum,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    illustrative: row.illustrative === 1,
  }
}

/** Points and applicable maxima that hold, of every commune and year. */
export function scoredPoints(connection: Connection): Promise<Pick<StoredScore, 'year' | 'item' | 'score' | 'maximum'>[]> {
  return connection.selectFrom('commune_score').select(['year', 'item', 'score', 'maximum']).where('superseded_at', 'is', null).execute()
}
