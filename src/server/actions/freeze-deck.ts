import { canonicalJson } from '../../domain/canonical-json.ts'
import type { DeckContent } from '../../domain/report/deck.ts'
import type { FrozenDeck } from '../../domain/report/frozen-deck.ts'
import { cleanText } from '../../domain/report/deck-text.ts'
import { checksumOf } from '../checksum.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { composeReport } from '../report-making/compose-report.ts'
import { readAppraisalsOf } from '../stores/appraisals.ts'
import type { DeckFreeze } from '../stores/deck-freezes.ts'
import { addFreeze, listFreezes } from '../stores/deck-freezes.ts'
import type { KeptDeck } from '../stores/decks.ts'
import { readRevision } from '../stores/revision.ts'
import { basisOfDeck } from '../views/deck-basis.ts'
import type { FreezeRef } from '../views/deck-view.ts'
import { freezeToRef } from '../views/deck-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckSeen, resolutionOfDeck } from './deck-standing.ts'

export interface FreezeDeckInput {
  idempotencyKey: string
  deck: string
  expectedVersion: number
  note: string
}

/** Something was stored between the reading and the transaction, or somebody froze the same deck: everything begins again. */
class MovedMeanwhile extends Error {}

const mostAttempts = 4

/**
 * Keeps the whole report of the deck with everything it was computed from, under the next number of the deck. What is composed and what the
 * transaction sees are of one revision; where the figures move meanwhile it is composed again. UNAVAILABLE when they never stand still.
 */
export async function freezeDeck(context: ActContext, input: FreezeDeckInput): Promise<FreezeRef> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const reading = await currentReading(context)
    try {
      return await actOnce(context, 'freezeDeck', { ...input }, (acting) => freezeOnce(acting, reading, input))
    } catch (error) {
      if (!(error instanceof MovedMeanwhile)) throw error
    }
  }
  throw refusal('UNAVAILABLE')
}

async function freezeOnce(acting: Acting, reading: Reading, input: FreezeDeckInput): Promise<FreezeRef> {
  const { transaction, stamp, account } = acting
  const deck = await deckSeen(transaction, input)
  requireSlides(reading, deck.content)
  if ((await readRevision(transaction)) !== reading.revision) throw new MovedMeanwhile()
  const number = ((await listFreezes(transaction, deck.id)).at(-1)?.number ?? 0) + 1
  const told = { deck: deck.id, number, at: stamp.at, by: account.displayName, note: cleanText(input.note) }
  const content = canonicalJson(await frozenDeck(acting, reading, deck, told))
  const freeze: DeckFreeze = { ...told, checksum: await checksumOf(content) }
  if (!(await addFreeze(transaction, { ...freeze, content }, stamp))) throw new MovedMeanwhile()
  await auditDeck(acting, 'freezeDeck', deck, { number, checksum: freeze.checksum, note: freeze.note })
  return freezeToRef(freeze)
}

async function frozenDeck(
  { transaction }: Acting,
  reading: Reading,
  { id, version, content }: KeptDeck,
  { number, at, by, note }: Omit<DeckFreeze, 'checksum' | 'by'> & { by: string },
): Promise<FrozenDeck> {
  const appraisals = await readAppraisalsOf(transaction, reading.ledger.indicators, { year: content.year })
  const report = composeReport(reading, content, { annex: true, appraisals, freeze: { number, at, by, checksum: '' } })
  return { format: 1, deck: { id, version }, note, content, report: { ...report, readAt: at }, basis: basisOfDeck(reading, content) }
}

function requireSlides(reading: Reading, content: DeckContent): void {
  if (content.slides.length === 0) throw refusal('INVALID_DECK', { problem: 'noSlides', slide: null })
  resolutionOfDeck(reading, content)
}
