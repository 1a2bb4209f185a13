import type { Connection, Stamp } from '../database/database.ts'

/** What is told of a frozen deck without opening it. */
export interface DeckFreeze {
  deck: string
  /** Counted within the deck, from 1. */
  number: number
  at: string
  /** The person's name as it was then. */
  by: string | null
  note: string
  /** SHA-256 of `content`, hexadecimal. */
  checksum: string
}

const told = ['deck', 'number', 'frozen_at', 'frozen_by_name', 'note', 'checksum'] as const

/** Every freeze of the decks, of all when none is named, in the order of their numbers. */
export async function listFreezes(connection: Connection, deck?: string): Promise<DeckFreeze[]> {
  const rows = await connection
    .selectFrom('deck_freeze')
    .select(told)
    .$if(deck !== undefined, (query) => query.where('deck', '=', deck ?? ''))
    .orderBy('deck')
    .orderBy('number')
    .execute()
  return rows.map(rowToFreeze)
}

/** A freeze with its content as it was stored, letter by letter; null when there is none of that number. */
export async function findFreeze(connection: Connection, deck: string, number: number): Promise<(DeckFreeze & { content: string }) | null> {
  const row = await connection
    .selectFrom('deck_freeze')
    .select([...told, 'content'])
    .where('deck', '=', deck)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : { ...rowToFreeze(row), content: row.content }
}

/** Keeps a freeze for good; false when one with its number is there already. */
export async function addFreeze(connection: Connection, freeze: DeckFreeze & { content: string }, stamp: Stamp): Promise<boolean> {
  const { deck, number, at, by, note, checksum, content } = freeze
  const row = await connection
    .insertInto('deck_freeze')
    .values({ deck, number, frozen_at: at, frozen_by: stamp.by, frozen_by_name: by, note, checksum, content })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function rowToFreeze(row: {
  deck: string
  number: number
  frozen_at: string
  frozen_by_name: string | null
  note: string
  checksum: string
}): DeckFreeze {
  return { deck: row.deck, number: row.number, at: row.frozen_at, by: row.frozen_by_name, note: row.note, checksum: row.checksum }
}
