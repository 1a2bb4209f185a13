import type { Role } from '../../../src/contract/session.ts'
import { roles } from '../../../src/contract/session.ts'

/** What `every-procedure.test.ts` expects of the procedures around decks: who may, and what whoever may gets. */

const everywhere = (who: readonly Role[]) => ({ own: who, other: who })
const everybody = everywhere(roles)
const keepers = everywhere(['departmentReviewer', 'departmentLeader', 'administrator', 'councilMember'])
const noDeck = { deck: 'a deck of nobody' }
const onNoDeck = { ...noDeck, idempotencyKey: 'every-procedure', expectedVersion: 1 }
const words = { parentOrganisation: '', organisation: '', number: '', symbol: '', place: '', addressee: '', capacity: '', position: '', signer: '' }
const content = {
  title: 'x',
  occasion: 'year',
  resolution: 'nq-an-hoa',
  year: 2024,
  language: 'vi',
  place: '',
  day: null,
  letter: { ...words, day: null, recipients: [] },
  slides: [],
}
const slide = { kind: 'text', indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '' }

export const expectedOfDecks = {
  'deck.list': { may: everybody, input: () => undefined, answer: 'ok' },
  'deck.get': { may: everybody, input: () => noDeck, answer: 'NOT_FOUND' },
  'deck.present': { may: everybody, input: () => noDeck, answer: 'NOT_FOUND' },
  'deck.create': {
    may: keepers,
    input: () => ({ idempotencyKey: 'every-procedure', from: { kind: 'deck', deck: noDeck.deck, year: 2024 } }),
    answer: 'NOT_FOUND',
  },
  'deck.save': { may: keepers, input: () => ({ ...onNoDeck, content }), answer: 'NOT_FOUND' },
  'deck.addSlide': { may: keepers, input: () => ({ ...noDeck, idempotencyKey: 'every-procedure', slide }), answer: 'NOT_FOUND' },
  'deck.remove': { may: keepers, input: () => onNoDeck, answer: 'NOT_FOUND' },
  'deck.freeze': { may: keepers, input: () => ({ ...onNoDeck, note: '' }), answer: 'NOT_FOUND' },
  'deck.frozen': { may: everybody, input: () => ({ ...noDeck, number: 1 }), answer: 'NOT_FOUND' },
  'deck.changes': { may: everybody, input: () => ({ ...noDeck, number: 1 }), answer: 'NOT_FOUND' },
}
