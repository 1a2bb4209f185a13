import type { Generated } from 'kysely'
import type { DeckContent } from '../../domain/report/deck.ts'
import type { JsonText } from './json-text.ts'
import type { Versioned } from './versioned-tables.ts'

/** Versions of decks: everything people decide about a presentation; its numbers are not in it. */
export interface DeckTable extends Versioned {
  id: string
  content: JsonText<DeckContent>
  /** 1 for a deck that was put away. */
  removed: number
}

/** Append-only: a deck as it was frozen. `content` is text whose SHA-256 is `checksum`; it is never written anew. */
export interface DeckFreezeTable {
  id: Generated<number>
  deck: string
  /** Counted within the deck, from 1. */
  number: number
  frozen_at: string
  frozen_by: string | null
  /** The person's name as it was then. */
  frozen_by_name: string | null
  note: string
  checksum: string
  content: string
}
