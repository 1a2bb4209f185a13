import { deckLimits } from './deck.ts'
import type { DeckContent } from './deck.ts'

/** Why a deck cannot be kept as it is written: a name is missing, or a text is longer than it may be. `slide` is the id; null: about the whole deck. */
export interface WritingProblem {
  slide: string | null
  what: 'noTitle' | 'title' | 'line' | 'speakerNotes'
  length: number
  most: number
}

/** The first thing that has to be changed before a deck can be kept; null when it can. */
export function writingProblem({ title, slides }: DeckContent): WritingProblem | null {
  if (title.trim() === '') return { slide: null, what: 'noTitle', length: 0, most: deckLimits.title }
  if (title.trim().length > deckLimits.title) return { slide: null, what: 'title', length: title.trim().length, most: deckLimits.title }
  for (const slide of slides) {
    const ownLines = (slide.lines ?? []).flatMap((line) => (line.kind === 'own' ? [line.text.length] : []))
    const checks = [
      ['title', slide.title?.length ?? 0, deckLimits.title],
      ['line', Math.max(0, ...ownLines), deckLimits.line],
      ['speakerNotes', slide.speakerNotes.length, deckLimits.speakerNotes],
    ] as const
    const broken = checks.find(([, length, most]) => length > most)
    if (broken !== undefined) return { slide: slide.id, what: broken[0], length: broken[1], most: broken[2] }
  }
  return null
}
