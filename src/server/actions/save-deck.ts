import type { StoredDeck } from '../../contract/deck.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { DeckContent } from '../../domain/report/deck.ts'
import { deckProblem } from '../../domain/report/deck-problem.ts'
import { cleanContent } from '../../domain/report/deck-text.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckReply, deckSeen, keepNext, requireFit, resolutionOfDeck, subjectsOf } from './deck-standing.ts'

export interface SaveDeckInput {
  idempotencyKey: string
  deck: string
  expectedVersion: number
  content: DeckContent
}

/** Keeps a changed deck as its next version; one that is as it was stays the version it is. */
export function saveDeck(context: ActContext, reading: Reading, input: SaveDeckInput): Promise<StoredDeck> {
  return actOnce(context, 'saveDeck', input, async (acting) => {
    const { transaction, stamp } = acting
    const before = await deckSeen(transaction, input)
    const content = cleanContent(input.content)
    requireFit(content)
    const resolution = resolutionOfDeck(reading, content)
    const problem = deckProblem(content.slides, before.content, subjectsOf(reading, resolution))
    if (problem !== null) throw refusal('INVALID_DECK', problem)
    if (canonicalJson(content) === canonicalJson(before.content)) return deckReply(transaction, before)
    const deck = await keepNext(transaction, before, { content }, stamp)
    await auditDeck(acting, 'saveDeck', deck, { before: before.version })
    return deckReply(transaction, deck)
  })
}
