import type { DeckSummary, StoredDeck } from '../../contract/deck.ts'
import type { DeckContent } from '../../domain/report/deck.ts'
import type { DeckFreeze } from '../stores/deck-freezes.ts'
import type { KeptDeck } from '../stores/decks.ts'

export type FreezeRef = DeckSummary['freezes'][number]

/** A freeze as replies name it. */
export function freezeToRef({ number, at, by, checksum, note }: DeckFreeze): FreezeRef {
  return { number, at, by, checksum, note }
}

/** A deck without its slides; `names` gives accounts their names, `freezes` are those of any decks. */
export function deckToSummary(deck: KeptDeck, freezes: readonly DeckFreeze[], names: ReadonlyMap<string, string>): DeckSummary {
  const { id, version, content, changedAt, changedBy } = deck
  const { title, occasion, resolution, year, slides } = content
  const own = freezes.filter((freeze) => freeze.deck === id).map(freezeToRef)
  const by = changedBy === null ? null : (names.get(changedBy) ?? null)
  return { id, version, title, occasion, resolution, year, slides: slides.length, changedAt, changedBy: by, freezes: own }
}

export function deckToView(deck: KeptDeck, freezes: readonly DeckFreeze[], names: ReadonlyMap<string, string>): StoredDeck {
  return { deck: deckToSummary(deck, freezes, names), content: copyOf(deck.content) }
}

/** The content as replies carry it: a copy that may be written to. */
function copyOf({ letter, slides, ...content }: DeckContent): StoredDeck['content'] {
  return {
    ...content,
    letter: { ...letter, recipients: [...letter.recipients] },
    slides: slides.map((slide) => ({
      ...slide,
      unitKinds: slide.unitKinds && [...slide.unitKinds],
      lines: slide.lines && slide.lines.map((line) => ({ ...line })),
    })),
  }
}
