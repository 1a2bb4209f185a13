import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckSeen, keepNext } from './deck-standing.ts'

export interface RemoveDeckInput {
  idempotencyKey: string
  deck: string
  expectedVersion: number
}

/** Puts a deck away: its versions and what was frozen of it stay. */
export function removeDeck(context: ActContext, input: RemoveDeckInput): Promise<{ removed: true }> {
  return actOnce(context, 'removeDeck', { ...input }, async (acting) => {
    const { transaction, stamp } = acting
    const before = await deckSeen(transaction, input)
    const deck = await keepNext(transaction, before, { content: before.content, isRemoved: true }, stamp)
    await auditDeck(acting, 'removeDeck', deck)
    return { removed: true as const }
  })
}
