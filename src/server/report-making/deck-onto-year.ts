import type { DeckContent } from '../../domain/report/deck.ts'
import type { Reading } from '../register-cache.ts'
import { titleOfDeck } from './deck-of-occasion.ts'

/**
 * The deck once more for another year: drafts follow the data of that year; what people wrote stays with the draft it began from, so that it shows
 * as outdated. A title that was the drafted one is drafted again, in any other the year is changed; the number of the letter and the days are left to
 * be given anew.
 */
export function deckOntoYear(reading: Reading, content: DeckContent, year: number, newId: () => string): DeckContent {
  const resolution = reading.ledger.resolutions.find(({ code }) => code === content.resolution)
  const titleIn = (each: number) => (resolution === undefined ? null : titleOfDeck(resolution, { ...content, year: each }))
  const [drafted, next] = [titleIn(content.year), titleIn(year)]
  return {
    ...content,
    title: content.title === drafted && next !== null ? next : inYear(content.title, content.year, year),
    year,
    day: null,
    letter: { ...content.letter, number: '', day: null },
    slides: content.slides.map((slide) => ({ ...slide, id: newId() })),
  }
}

/** A title of one year for another: the year at its end is the meeting's; one before it may be that of a resolution or a term. */
function inYear(title: string, from: number, to: number): string {
  const at = title.lastIndexOf(String(from))
  return at === -1 ? title : title.slice(0, at) + String(to) + title.slice(at + String(from).length)
}
