import type { DeckContent, DeckLine, Slide } from './deck.ts'

/** Something in which two versions of a deck differ. `slide` is the one it is about, as in the version that has it; null: about the whole deck. */
export interface DeckDifference {
  slide: Slide | null
  kind: 'about' | 'order' | 'added' | 'removed' | 'title' | 'lines' | 'notes' | 'view'
}

/** What `mine` has otherwise than `theirs`: `added` stands in mine only, `removed` in theirs only. Empty when both are the same. */
export function deckDifferences(theirs: DeckContent, mine: DeckContent): DeckDifference[] {
  const theirSlides = new Map(theirs.slides.map((slide) => [slide.id, slide]))
  const mySlides = new Map(mine.slides.map((slide) => [slide.id, slide]))
  const both = mine.slides.flatMap((slide) => {
    const other = theirSlides.get(slide.id)
    return other === undefined ? [{ slide, kind: 'added' as const }] : slideDifferences(other, slide)
  })
  const removed = theirs.slides.filter(({ id }) => !mySlides.has(id)).map((slide) => ({ slide, kind: 'removed' as const }))
  const common = (slides: readonly Slide[]) => slides.map(({ id }) => id).filter((id) => theirSlides.has(id) && mySlides.has(id))
  const isReordered = common(theirs.slides).join(' ') !== common(mine.slides).join(' ')
  return [
    ...(aboutOf(theirs) === aboutOf(mine) ? [] : [{ slide: null, kind: 'about' as const }]),
    ...(isReordered ? [{ slide: null, kind: 'order' as const }] : []),
    ...both,
    ...removed,
  ]
}

function slideDifferences(theirs: Slide, mine: Slide): DeckDifference[] {
  const found: DeckDifference[] = []
  if (theirs.title !== mine.title) found.push({ slide: mine, kind: 'title' })
  if (linesToText(theirs.lines) !== linesToText(mine.lines)) found.push({ slide: mine, kind: 'lines' })
  if (theirs.speakerNotes !== mine.speakerNotes) found.push({ slide: mine, kind: 'notes' })
  if (viewOf(theirs) !== viewOf(mine)) found.push({ slide: mine, kind: 'view' })
  return found
}

function linesToText(lines: readonly DeckLine[] | null): string {
  if (lines === null) return 'as drafted'
  return JSON.stringify(lines.map((line) => (line.kind === 'draft' ? [line.key] : [line.text, line.from?.key, line.from?.text])))
}

function viewOf({ kind, indicator, unit, unitKinds }: Slide): string {
  return JSON.stringify([kind, indicator, unit, unitKinds])
}

function aboutOf({ title, occasion, resolution, year, language, place, day, letter }: DeckContent): string {
  const { parentOrganisation, organisation, number, symbol, addressee, recipients, capacity, position, signer } = letter
  const parts = [parentOrganisation, organisation, number, symbol, letter.place, letter.day, addressee, ...recipients, capacity, position, signer]
  return JSON.stringify([title, occasion, resolution, year, language, place, day, parts])
}
