import { z } from 'zod'
import { deckLimits, occasions, slideKinds } from '../domain/report/deck.ts'
import type { FrozenDeck } from '../domain/report/frozen-deck.ts'
import type { Report } from '../domain/report/report.ts'
import { code, day, moment, stage, targetView, unitId, unitKind, unitRef, year } from './shapes.ts'

/** The shapes of decks; `src/domain/report` says what they mean. */

export const deckId = z.string().min(8).max(40)

const deckLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), key: z.string().min(1).max(200) }),
  z.object({
    kind: z.literal('own'),
    text: z.string().max(deckLimits.line),
    from: z.object({ key: z.string().min(1).max(200), text: z.string().max(deckLimits.line) }).nullable(),
  }),
])

export const slide = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(slideKinds),
  indicator: code.nullable(),
  unit: unitId.nullable(),
  unitKinds: z.array(unitKind).max(20).nullable(),
  title: z.string().max(deckLimits.title).nullable(),
  lines: z.array(deckLine).max(deckLimits.lines).nullable(),
  speakerNotes: z.string().max(deckLimits.speakerNotes),
})

const letterText = z.string().max(deckLimits.letter)

const letter = z.object({
  parentOrganisation: letterText,
  organisation: letterText,
  number: letterText,
  symbol: letterText,
  place: letterText,
  day: day.nullable(),
  addressee: letterText,
  recipients: z.array(letterText).max(deckLimits.recipients),
  capacity: letterText,
  position: letterText,
  signer: letterText,
})

export const deckContent = z.object({
  title: z.string().trim().min(1).max(deckLimits.title),
  occasion: z.enum(occasions),
  resolution: code,
  year,
  language: z.enum(['vi', 'en']),
  place: letterText,
  day: day.nullable(),
  letter,
  slides: z.array(slide).max(deckLimits.slides),
})

/** Composed by the server and never sent to it: the type says what it is. */
export const reportShape = z.custom<Report>((value) => typeof value === 'object' && value !== null && 'format' in value)

/** What was kept when a deck was frozen, never sent to the server either. */
export const frozenShape = z.custom<FrozenDeck>((value) => typeof value === 'object' && value !== null && 'basis' in value)

export const freezeRef = z.object({
  number: z.number(),
  at: moment,
  by: z.string().nullable(),
  checksum: z.string(),
  /** What was said about it when it was frozen. */
  note: z.string(),
})

/** A deck without its slides. */
export const deckSummary = z.object({
  id: deckId,
  version: z.number(),
  title: z.string(),
  occasion: z.enum(occasions),
  resolution: code,
  year: z.number(),
  slides: z.number(),
  changedAt: moment,
  changedBy: z.string().nullable(),
  freezes: z.array(freezeRef),
})

/** Something under a frozen deck that is not as it was: before and now as printed; null where there was or is nothing. */
export const deckChange = z.object({
  kind: z.enum(['figure', 'population', 'target', 'recognition', 'text', 'result']),
  subject: unitRef.nullable(),
  /** Of what: the element, the kind of population, the indicator, the slide. */
  name: z.object({ vi: z.string(), en: z.string() }),
  period: z.string().nullable(),
  stage: stage.nullable(),
  before: z.string().nullable(),
  now: z.string().nullable(),
  goalBefore: targetView.shape.goal.nullable(),
  goalNow: targetView.shape.goal.nullable(),
  at: moment.nullable(),
  by: z.string().nullable(),
  /** Why, as whoever changed it wrote it. */
  reason: z.string().nullable(),
})
export type DeckChange = z.infer<typeof deckChange>
