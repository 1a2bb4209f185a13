import type { Selectable } from 'kysely'
import type { DeckContent } from '../../domain/report/deck.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { DeckTable } from '../database/deck-tables.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, replaceVersion } from './versioned.ts'

/** A deck as it is kept: which version, by whom and when. */
export interface KeptDeck {
  id: string
  version: number
  content: DeckContent
  isRemoved: boolean
  changedAt: string
  changedBy: string | null
}

/** Every deck that was not put away, the last changed first. */
export async function listDecks(connection: Connection): Promise<KeptDeck[]> {
  const rows = await connection
    .selectFrom('deck')
    .selectAll()
    .where(knownAt(undefined))
    .where('removed', '=', 0)
    .orderBy('recorded_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(rowToDeck)
}

/** The deck, also one that was put away; as known at `asOf`, or now. Null when there was none. */
export async function findDeck(connection: Connection, id: string, asOf?: string): Promise<KeptDeck | null> {
  const row = await connection.selectFrom('deck').selectAll().where('id', '=', id).where(knownAt(asOf)).executeTakeFirst()
  return row === undefined ? null : rowToDeck(row)
}

/** Keeps a version in the place of `expected` (null: a new deck). Throws StaleVersionError when another version holds. */
export async function keepDeck(
  connection: Connection,
  { id, content, isRemoved = false, expected }: { id: string; content: DeckContent; isRemoved?: boolean; expected: number | null },
  stamp: Stamp,
): Promise<KeptDeck> {
  const row = { id, content: toJson(content), removed: Number(isRemoved) }
  const version = await replaceVersion(connection, 'deck', { expected, content: row }, stamp)
  if (version === null) throw new Error('a version that was stored has no number')
  return { id, version, content, isRemoved, changedAt: stamp.at, changedBy: stamp.by }
}

function rowToDeck(row: Selectable<DeckTable>): KeptDeck {
  return {
    id: row.id,
    version: row.version,
    content: fromJson(row.content),
    isRemoved: row.removed === 1,
    changedAt: row.recorded_at,
    changedBy: row.recorded_by,
  }
}
