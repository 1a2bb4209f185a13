import type { StoredDeck } from '../../contract/deck.ts'
import type { Slide } from '../../domain/report/deck.ts'
import { slideProblem } from '../../domain/report/deck-problem.ts'
import { cleanSlide } from '../../domain/report/deck-text.ts'
import { refusal } from '../http/refuse.ts'
import { newId } from '../random-id.ts'
import type { Reading } from '../register-cache.ts'
import { keepDeck } from '../stores/decks.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckIn, deckReply, requireFit, resolutionOfDeck, subjectsOf } from './deck-standing.ts'

export interface AddSlideInput {
  idempotencyKey: string
  deck: string
  slide: Omit<Slide, 'id'>
}

/** Others may add and save at the same moment: so often it is put behind what they did. */
const mostAttempts = 8

/** Adds a view at the end of a deck, whatever version of it the person has seen. */
export function addSlide(context: ActContext, reading: Reading, input: AddSlideInput): Promise<StoredDeck> {
  const slide: Slide = { ...cleanSlide(input.slide), id: newId() }
  return actOnce(context, 'addSlide', { ...input }, async (acting) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await appendSlide(acting, reading, input.deck, slide)
      } catch (error) {
        if (!(error instanceof StaleVersionError) || attempt === mostAttempts) throw error
      }
    }
  })
}

async function appendSlide(acting: Acting, reading: Reading, id: string, slide: Slide): Promise<StoredDeck> {
  const { transaction, stamp } = acting
  const before = await deckIn(transaction, id)
  const content = { ...before.content, slides: [...before.content.slides, slide] }
  requireFit(content)
  const problem = slideProblem(slide, subjectsOf(reading, resolutionOfDeck(reading, content)))
  if (problem !== null) throw refusal('INVALID_DECK', { problem, slide: content.slides.length })
  const deck = await keepDeck(transaction, { id, expected: before.version, content }, stamp)
  await auditDeck(acting, 'addSlide', deck, { kind: slide.kind, indicator: slide.indicator, subject: slide.unit })
  return deckReply(transaction, deck)
}
