import type { StoredDeck } from '../../contract/deck.ts'
import type { Slide } from '../../domain/report/deck.ts'
import { slideProblem } from '../../domain/report/deck-problem.ts'
import { cleanSlide } from '../../domain/report/deck-text.ts'
import { refusal } from '../http/refuse.ts'
import { newId } from '../random-id.ts'
import type { Reading } from '../register-cache.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { auditDeck, deckIn, deckReply, keepNext, requireFit, resolutionOfDeck, subjectsOf } from './deck-standing.ts'

export interface AddSlideInput {
  idempotencyKey: string
  deck: string
  slide: Omit<Slide, 'id'>
}

/** Adds a view at the end of a deck, whatever version of it the person has seen. */
export function addSlide(context: ActContext, reading: Reading, input: AddSlideInput): Promise<StoredDeck> {
  return actOnce(context, 'addSlide', { ...input }, async (acting) => {
    const { transaction, stamp } = acting
    const before = await deckIn(transaction, input.deck)
    const slide: Slide = { ...cleanSlide(input.slide), id: newId() }
    const content = { ...before.content, slides: [...before.content.slides, slide] }
    requireFit(content)
    const problem = slideProblem(slide, subjectsOf(reading, resolutionOfDeck(reading, content)))
    if (problem !== null) throw refusal('INVALID_DECK', { problem, slide: content.slides.length })
    const deck = await keepNext(transaction, before, { content }, stamp)
    await auditDeck(acting, 'addSlide', deck, { kind: slide.kind, indicator: slide.indicator, subject: slide.unit })
    return deckReply(transaction, deck)
  })
}
