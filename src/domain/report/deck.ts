import type { Locale } from '../number-format.ts'
import type { Day, UnitId, UnitKind } from '../unit.ts'

/**
 * Kinds of slides. The first ones are the order of such meetings: title, general results, one slide for each target, table by unit, then what people
 * say about it. `table` is the official table of the targets (biểu); the rest are live views of one picture.
 */
export const slideKinds = [
  'title',
  'results',
  'indicator',
  'table',
  'unitTable',
  'shortcomings',
  'causes',
  'tasks',
  'proposals',
  'rewards',
  'trend',
  'ranking',
  'contributions',
  'multiples',
  'slope',
  'heatMap',
  'unit',
  'text',
] as const
export type SlideKind = (typeof slideKinds)[number]

/** Kinds that are about one indicator, and the kind that is about one unit; a trend may be of a unit, else of the resolution's ground. */
export const indicatorSlideKinds = ['indicator', 'trend', 'ranking', 'contributions', 'multiples', 'slope'] as const satisfies readonly SlideKind[]

/** Reviewing six months, a year, a term; or any other meeting. */
export const occasions = ['halfYear', 'year', 'term', 'other'] as const
export type Occasion = (typeof occasions)[number]

/**
 * A sentence on a slide: a draft that follows the data, or words of a person. `from`: the draft it was made of and how that read then, so that it
 * can be said that the data have changed since.
 */
export type DeckLine = { kind: 'draft'; key: string } | { kind: 'own'; text: string; from: { key: string; text: string } | null }

export interface Slide {
  id: string
  kind: SlideKind
  indicator: string | null
  unit: UnitId | null
  /** Only units of these kinds; null for all that the view shows. */
  unitKinds: readonly UnitKind[] | null
  /** Null: drafted. */
  title: string | null
  /** Null: every drafted sentence, as drafted. */
  lines: readonly DeckLine[] | null
  speakerNotes: string
}

/** What a state document needs around the text (Nghị định 30/2020). Empty text prints as a place to be filled in by hand. */
export interface Letter {
  parentOrganisation: string
  organisation: string
  /** "05", and behind it "BC-SYT". */
  number: string
  symbol: string
  place: string
  day: Day | null
  /** "Kính gửi"; empty for none. */
  addressee: string
  recipients: readonly string[]
  /** "KT. GIÁM ĐỐC"; empty when the head signs. */
  capacity: string
  position: string
  signer: string
}

/** Everything people decide about a deck; the numbers come from the figures. */
export interface DeckContent {
  title: string
  occasion: Occasion
  resolution: string
  year: number
  language: Locale
  /** Where and when the meeting is. */
  place: string
  day: Day | null
  letter: Letter
  slides: readonly Slide[]
}

/** What a deck may hold at most; text in characters. */
export const deckLimits = { slides: 200, lines: 40, title: 400, line: 2000, speakerNotes: 5000, letter: 300, recipients: 20 } as const
