import type { StoredDeck } from '../../contract/deck.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { DeckContent, Occasion } from '../../domain/report/deck.ts'
import { cleanContent } from '../../domain/report/deck-text.ts'
import { refusal } from '../http/refuse.ts'
import { newId } from '../random-id.ts'
import type { Reading } from '../register-cache.ts'
import { deckOfOccasion } from '../report-making/deck-of-occasion.ts'
import { deckOntoYear } from '../report-making/deck-onto-year.ts'
import { keepDeck } from '../stores/decks.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckIn, deckReply, requireFit, resolutionOfDeck } from './deck-standing.ts'

export interface CreateDeckInput {
  idempotencyKey: string
  from: { kind: 'occasion'; occasion: Occasion; resolution: string; year: number; language: Locale } | { kind: 'deck'; deck: string; year: number }
}

/** A new deck: the slides of an occasion in the order of such meetings, or those of another deck brought onto a year. */
export function createDeck(context: ActContext, reading: Reading, input: CreateDeckInput): Promise<StoredDeck> {
  return actOnce(context, 'createDeck', { ...input }, async (acting) => {
    const { transaction, stamp } = acting
    const content = cleanContent(await firstContent(acting, reading, input.from))
    requireFit(content)
    const deck = await keepDeck(transaction, { id: newId(), content, expected: null }, stamp)
    await auditDeck(acting, 'createDeck', deck, { from: input.from })
    return deckReply(transaction, deck)
  })
}

async function firstContent({ transaction }: Acting, reading: Reading, from: CreateDeckInput['from']): Promise<DeckContent> {
  if (from.kind === 'deck') {
    const { content } = await deckIn(transaction, from.deck)
    resolutionOfDeck(reading, { ...content, year: from.year })
    return deckOntoYear(reading, content, from.year, newId)
  }
  if (!reading.ledger.resolutions.some(({ code }) => code === from.resolution)) throw refusal('NOT_FOUND', { what: 'resolution' })
  resolutionOfDeck(reading, from)
  return deckOfOccasion(reading, from, newId)
}
