import type { DeckContent, Slide } from './deck.ts'
import { indicatorSlideKinds } from './deck.ts'

export interface DeckProblem {
  problem: 'unknownIndicator' | 'unknownUnit' | 'noIndicator' | 'noUnit' | 'slideTwice'
  /** Which slide, from 1. */
  slide: number
}

/** What a slide may be about. */
export interface KnownSubjects {
  isIndicator(code: string): boolean
  isUnit(id: string): boolean
}

/**
 * Why a deck cannot be kept, of the first slide with a reason; null when it can. What stood in the deck `before` and was not changed is let be: its
 * unit or indicator may have gone since, and its slide then says so.
 */
export function deckProblem(slides: readonly Slide[], before: Pick<DeckContent, 'slides'> | null, known: KnownSubjects): DeckProblem | null {
  const kept = new Map(before?.slides.map((slide) => [slide.id, slide]))
  const seen = new Set<string>()
  for (const [index, slide] of slides.entries()) {
    const problem = seen.has(slide.id) ? 'slideTwice' : isSameView(slide, kept.get(slide.id)) ? null : slideProblem(slide, known)
    if (problem !== null) return { problem, slide: index + 1 }
    seen.add(slide.id)
  }
  return null
}

/** Why a slide cannot be made; null when it can. */
export function slideProblem(slide: Omit<Slide, 'id'>, known: KnownSubjects): Exclude<DeckProblem['problem'], 'slideTwice'> | null {
  const needsIndicator = indicatorSlideKinds.some((kind) => kind === slide.kind)
  if (needsIndicator && slide.indicator === null) return 'noIndicator'
  if (slide.kind === 'unit' && slide.unit === null) return 'noUnit'
  if (slide.indicator !== null && !known.isIndicator(slide.indicator)) return 'unknownIndicator'
  return slide.unit !== null && !known.isUnit(slide.unit) ? 'unknownUnit' : null
}

function isSameView(slide: Slide, before: Slide | undefined): boolean {
  return before !== undefined && slide.kind === before.kind && slide.indicator === before.indicator && slide.unit === before.unit
}
