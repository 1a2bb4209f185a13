import { oc } from '@orpc/contract'
import { z } from 'zod'
import { occasions } from '../domain/report/deck.ts'
import { deckChange, deckContent, deckId, deckSummary, freezeRef, frozenShape, reportShape, slide } from './deck-shapes.ts'
import { refusals } from './errors.ts'
import { asOf, code, idempotencyKey, year } from './shapes.ts'

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, KEY_REUSED, DECK_CHANGED, INVALID_DECK, DECK_FULL, YEAR_OUTSIDE_TERM } = refusals

const number = z.coerce.number().int().min(1).max(9999)
const keep = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, KEY_REUSED }

const storedDeck = z.object({ deck: deckSummary, content: deckContent })
export type StoredDeck = z.infer<typeof storedDeck>
export type DeckSummary = z.infer<typeof deckSummary>

/** Decks of review meetings: kept, composed with the figures, frozen. */
export const deckContract = {
  list: oc
    .route({ method: 'GET', path: '/decks', tags: ['deck'], summary: 'Every deck, the last changed first' })
    .errors({ UNAUTHENTICATED })
    .output(z.object({ decks: z.array(deckSummary), mayKeep: z.boolean() })),
  get: oc
    .route({ method: 'GET', path: '/decks/{deck}', tags: ['deck'], summary: 'A deck and what it comes to with the figures of now, or of `asOf`' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ deck: deckId, asOf: asOf.optional() }))
    .output(storedDeck.extend({ report: reportShape, mayKeep: z.boolean() })),
  /** With everything that may be asked for in the hall: presenting needs nothing else. */
  present: oc
    .route({
      method: 'GET',
      path: '/decks/{deck}/present',
      tags: ['deck'],
      summary: 'The whole report: slides and a page for every indicator and unit',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ deck: deckId, number: number.optional() }))
    .output(reportShape),
  create: oc
    .route({ method: 'POST', path: '/decks', tags: ['deck'], summary: 'A deck from the order of such meetings, or of another deck for a year' })
    .errors({ ...keep, DECK_FULL, YEAR_OUTSIDE_TERM })
    .input(
      z.object({
        idempotencyKey,
        from: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('occasion'), occasion: z.enum(occasions), resolution: code, year, language: z.enum(['vi', 'en']) }),
          z.object({ kind: z.literal('deck'), deck: deckId, year }),
        ]),
      }),
    )
    .output(storedDeck),
  save: oc
    .route({ method: 'PUT', path: '/decks/{deck}', tags: ['deck'], summary: 'Keeps a changed deck as a new version' })
    .errors({ ...keep, DECK_CHANGED, INVALID_DECK, YEAR_OUTSIDE_TERM })
    .input(z.object({ idempotencyKey, deck: deckId, expectedVersion: z.number(), content: deckContent }))
    .output(storedDeck),
  addSlide: oc
    .route({ method: 'POST', path: '/decks/{deck}/slides', tags: ['deck'], summary: 'Adds a view at the end of a deck' })
    .errors({ ...keep, DECK_FULL, INVALID_DECK })
    .input(z.object({ idempotencyKey, deck: deckId, slide: slide.omit({ id: true }) }))
    .output(storedDeck),
  remove: oc
    .route({ method: 'DELETE', path: '/decks/{deck}', tags: ['deck'], summary: 'Puts a deck away; what was frozen of it stays' })
    .errors({ ...keep, DECK_CHANGED })
    .input(z.object({ idempotencyKey, deck: deckId, expectedVersion: z.number() }))
    .output(z.object({ removed: z.literal(true) })),
  freeze: oc
    .route({
      method: 'POST',
      path: '/decks/{deck}/freezes',
      tags: ['deck'],
      summary: 'Keeps every figure, target and text of a deck as it is now, under a number',
    })
    .errors({ ...keep, DECK_CHANGED, INVALID_DECK })
    .input(z.object({ idempotencyKey, deck: deckId, expectedVersion: z.number(), note: z.string().max(2000) }))
    .output(freezeRef),
  /** As JSON over REST its bytes are the kept text: their SHA-256 is the checksum. */
  frozen: oc
    .route({ method: 'GET', path: '/decks/{deck}/freezes/{number}', tags: ['deck'], summary: 'All that was kept when a deck was frozen' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ deck: deckId, number }))
    .output(frozenShape),
  changes: oc
    .route({ method: 'GET', path: '/decks/{deck}/freezes/{number}/changes', tags: ['deck'], summary: 'What moved since a deck was frozen, and why' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ deck: deckId, number }))
    .output(z.object({ freeze: freezeRef, changes: z.array(deckChange) })),
}
