import type { StoredDeck } from '../../contract/deck.ts'
import type { DeckContent } from '../../domain/report/deck.ts'
import { deckLimits } from '../../domain/report/deck.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { KnownSubjects } from '../../domain/report/deck-problem.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { invalidInput, refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudit } from '../stores/audit.ts'
import { listFreezes } from '../stores/deck-freezes.ts'
import type { KeptDeck } from '../stores/decks.ts'
import { findDeck, keepDeck } from '../stores/decks.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import { deckToView } from '../views/deck-view.ts'
import type { Acting } from './act-once.ts'

/** The deck as it stands. NOT_FOUND when there is none or it was put away. */
export async function deckIn(connection: Connection, id: string): Promise<KeptDeck> {
  const deck = await findDeck(connection, id)
  if (deck === null || deck.isRemoved) throw refusal('NOT_FOUND', { what: 'deck' })
  return deck
}

/** The same, where the caller saw the version `expected`. DECK_CHANGED, with who did it, when another holds. */
export async function deckSeen(connection: Connection, { deck: id, expectedVersion }: { deck: string; expectedVersion: number }): Promise<KeptDeck> {
  const deck = await deckIn(connection, id)
  if (deck.version !== expectedVersion) throw await deckChanged(connection, deck)
  return deck
}

/** Keeps the content as the next version; DECK_CHANGED when somebody was faster, also by a moment. */
export async function keepNext(
  connection: Connection,
  before: KeptDeck,
  next: { content: DeckContent; isRemoved?: boolean },
  stamp: Stamp,
): Promise<KeptDeck> {
  try {
    return await keepDeck(connection, { id: before.id, expected: before.version, ...next }, stamp)
  } catch (error) {
    if (!(error instanceof StaleVersionError)) throw error
    throw await deckChanged(connection, await deckIn(connection, before.id))
  }
}

/** The deck as a reply carries it. */
export async function deckReply(connection: Connection, deck: KeptDeck): Promise<StoredDeck> {
  const names = await accountNames(connection, deck.changedBy === null ? [] : [deck.changedBy])
  return deckToView(deck, await listFreezes(connection, deck.id), names)
}

/** Writes the audit line of an act on a deck: told by its title and size, because the versions themselves are kept. */
export function auditDeck(acting: Acting, act: string, deck: KeptDeck, detail: Record<string, unknown> = {}): Promise<void> {
  const { title, year, slides } = deck.content
  const told = { title, year, slides: slides.length, version: deck.version, ...detail }
  const entry = { act, resource: 'deck', resourceId: deck.id, unit: null, detail: told, request: acting.visit.requestId }
  return appendAudit(acting.transaction, entry, acting.stamp)
}

/** What a slide of the resolution may be about. */
export function subjectsOf({ register }: Reading, resolution: Resolution): KnownSubjects {
  return {
    isIndicator: (code) => resolution.indicators.includes(code) && register.indicator(code) !== null,
    isUnit: (id) => register.unit(id) !== null,
  }
}

/** The deck's resolution. INVALID_DECK when nobody knows it, YEAR_OUTSIDE_TERM when the year is not one of its. */
export function resolutionOfDeck({ ledger }: Reading, { resolution: code, year }: Pick<DeckContent, 'resolution' | 'year'>): Resolution {
  const resolution = ledger.resolutions.find((each) => each.code === code)
  if (resolution === undefined) throw refusal('INVALID_DECK', { problem: 'unknownResolution', slide: null })
  const { firstYear, lastYear } = resolution
  if (year < firstYear || year > lastYear) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
  return resolution
}

/** Refuses more slides than a deck may have, and a title of which nothing is left. */
export function requireFit({ slides, title }: DeckContent): void {
  if (slides.length > deckLimits.slides) throw refusal('DECK_FULL', { most: deckLimits.slides })
  if (title === '') throw invalidInput(400)
}

async function deckChanged(connection: Connection, { version, changedAt, changedBy }: KeptDeck): Promise<Error> {
  const names = await accountNames(connection, changedBy === null ? [] : [changedBy])
  return refusal('DECK_CHANGED', { version, by: names.get(changedBy ?? '') ?? null, at: changedAt })
}
