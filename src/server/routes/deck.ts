import { addSlide } from '../actions/add-slide.ts'
import { createDeck } from '../actions/create-deck.ts'
import { freezeDeck } from '../actions/freeze-deck.ts'
import { removeDeck } from '../actions/remove-deck.ts'
import { saveDeck } from '../actions/save-deck.ts'
import { presentedReport } from '../../domain/report/frozen-deck.ts'
import type { FrozenDeck } from '../../domain/report/frozen-deck.ts'
import { dayOf } from '../clock.ts'
import type { Connection } from '../database/database.ts'
import { fromJson } from '../database/json-text.ts'
import type { Context } from '../http/context.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { canSomewhere } from '../permissions.ts'
import { currentReading, readingTag } from '../register-cache.ts'
import { changesSince } from '../report-making/deck-changes.ts'
import { liveReport } from '../report-making/live-report.ts'
import { accountNames } from '../stores/accounts.ts'
import { appraisalTag } from '../stores/appraisal-tag.ts'
import type { DeckFreeze } from '../stores/deck-freezes.ts'
import { findFreeze, listFreezes } from '../stores/deck-freezes.ts'
import type { KeptDeck } from '../stores/decks.ts'
import { findDeck, listDecks } from '../stores/decks.ts'
import { deckToSummary, deckToView, freezeToRef } from '../views/deck-view.ts'
import { offerTag } from './choice.ts'

export const deckRoutes = {
  list: procedure.deck.list.handler(async ({ context }) => {
    const { kysely } = context.database
    const decks = await listDecks(kysely)
    const freezes = await listFreezes(kysely)
    const names = await accountNames(
      kysely,
      decks.flatMap(({ changedBy }) => changedBy ?? []),
    )
    return { decks: decks.map((deck) => deckToSummary(deck, freezes, names)), mayKeep: mayKeep(context) }
  }),
  get: procedure.deck.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const asOf = input.asOf === undefined ? undefined : new Date(input.asOf).toISOString()
    const deck = await chosenDeck(kysely, input.deck, asOf)
    const freezes = (await listFreezes(kysely, deck.id)).filter(({ at }) => asOf === undefined || at <= asOf)
    const may = mayKeep(context)
    offerTag(context.visit, [await liveTag(context), deck.id, deck.version, freezes.length, asOf ?? '', String(may)])
    const reading = await currentReading(context, asOf)
    const report = await liveReport(context, reading, { name: nameOf(deck), content: deck.content, annex: false, asOf })
    const names = await accountNames(kysely, deck.changedBy === null ? [] : [deck.changedBy])
    return { ...deckToView(deck, freezes, names), report, mayKeep: may }
  }),
  present: procedure.deck.present.handler(async ({ input, context }) => {
    const { kysely } = context.database
    if (input.number !== undefined) {
      const told = (await listFreezes(kysely, input.deck)).find(({ number }) => number === input.number)
      if (told !== undefined) offerTag(context.visit, [told.deck, told.number, told.checksum])
      const { frozen, freeze } = await chosenFreeze(kysely, input.deck, input.number)
      return presentedReport(frozen, freeze.checksum)
    }
    const deck = await chosenDeck(kysely, input.deck)
    offerTag(context.visit, [await liveTag(context), deck.id, deck.version, 'present'])
    return liveReport(context, await currentReading(context), { name: nameOf(deck), content: deck.content, annex: true })
  }),
  create: procedure.deck.create.handler(async ({ input, context }) => createDeck(context, await currentReading(context), input)),
  save: procedure.deck.save.handler(async ({ input, context }) => saveDeck(context, await currentReading(context), input)),
  addSlide: procedure.deck.addSlide.handler(async ({ input, context }) => addSlide(context, await currentReading(context), input)),
  remove: procedure.deck.remove.handler(({ input, context }) => removeDeck(context, input)),
  freeze: procedure.deck.freeze.handler(({ input, context }) => freezeDeck(context, input)),
  frozen: procedure.deck.frozen.handler(async ({ input, context }) => (await chosenFreeze(context.database.kysely, input.deck, input.number)).frozen),
  changes: procedure.deck.changes.handler(async ({ input, context }) => {
    const { frozen, freeze } = await chosenFreeze(context.database.kysely, input.deck, input.number)
    return { freeze: freezeToRef(freeze), changes: await changesSince(context, await currentReading(context), frozen) }
  }),
}

function mayKeep({ account, clock }: Pick<Context, 'account' | 'clock'>): boolean {
  return canSomewhere(account, 'keepDecks', dayOf(clock))
}

/** The deck as known at the moment, or now. NOT_FOUND when there was none or it was put away. */
async function chosenDeck(connection: Connection, id: string, asOf?: string): Promise<KeptDeck> {
  const deck = await findDeck(connection, id, asOf)
  if (deck === null || deck.isRemoved) throw refusal('NOT_FOUND', { what: 'deck' })
  return deck
}

/** What was frozen stays readable when its deck is put away. */
async function chosenFreeze(connection: Connection, deck: string, number: number): Promise<{ freeze: DeckFreeze; frozen: FrozenDeck }> {
  if ((await findDeck(connection, deck)) === null) throw refusal('NOT_FOUND', { what: 'deck' })
  const found = await findFreeze(connection, deck, number)
  if (found === null) throw refusal('NOT_FOUND', { what: 'freeze' })
  const { content, ...freeze } = found
  return { freeze, frozen: fromJson<FrozenDeck>(content) }
}

function nameOf({ id, version }: KeptDeck): string {
  return `${id} ${version}`
}

/** What a live report is made from: verdicts by the revision, scores of communes by their own. */
async function liveTag(context: Pick<Context, 'database' | 'clock'>): Promise<string> {
  return `${await readingTag(context)}-${await appraisalTag(context.database.kysely)}`
}
