import { deckLimits, indicatorSlideKinds } from './deck.ts'
import type { DeckContent, Slide, SlideKind } from './deck.ts'

/** Changes of a deck: each gives a new content, and the very same one where there is nothing to change. */

/** What a kind of slide is about: an indicator, a unit, or the whole. */
export function subjectOfKind(kind: SlideKind): 'indicator' | 'unit' | 'whole' {
  if (kind === 'unit') return 'unit'
  return indicatorSlideKinds.some((known) => known === kind) ? 'indicator' : 'whole'
}

/** Kinds that show many units, of which some can be chosen. */
export function showsUnits(kind: SlideKind): boolean {
  return ['unitTable', 'ranking', 'contributions', 'multiples', 'slope', 'heatMap'].includes(kind)
}

/** A slide of a kind as it is before anybody wrote on it. */
export function newSlide(id: string, kind: SlideKind, about: Partial<Pick<Slide, 'indicator' | 'unit' | 'unitKinds'>> = {}): Slide {
  return { id, kind, indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '', ...about }
}

/** True when it holds as many slides as a deck may. */
export function isDeckFull(content: DeckContent): boolean {
  return content.slides.length >= deckLimits.slides
}

/** The deck with the slide at a place, counted from 0; before the first and behind the last are these two. */
export function moveSlide(content: DeckContent, id: string, place: number): DeckContent {
  const from = content.slides.findIndex((slide) => slide.id === id)
  const to = Math.min(Math.max(place, 0), content.slides.length - 1)
  if (from === -1 || from === to) return content
  const others = content.slides.toSpliced(from, 1)
  const [moved] = content.slides.slice(from, from + 1)
  return moved === undefined ? content : { ...content, slides: others.toSpliced(to, 0, moved) }
}

/** The deck with a slide behind another one, at the end when there is no such other. A full deck and an id that is taken change nothing. */
export function addSlide(content: DeckContent, slide: Slide, after: string | null): DeckContent {
  if (isDeckFull(content) || content.slides.some(({ id }) => id === slide.id)) return content
  const place = content.slides.findIndex(({ id }) => id === after)
  return { ...content, slides: content.slides.toSpliced(place === -1 ? content.slides.length : place + 1, 0, slide) }
}

/** The deck without the slide. */
export function removeSlide(content: DeckContent, id: string): DeckContent {
  const slides = content.slides.filter((slide) => slide.id !== id)
  return slides.length === content.slides.length ? content : { ...content, slides }
}

/** The deck with the same slide once more, right behind it. */
export function duplicateSlide(content: DeckContent, id: string, copyId: string): DeckContent {
  const slide = content.slides.find((one) => one.id === id)
  return slide === undefined ? content : addSlide(content, { ...slide, id: copyId }, id)
}

/** The deck with something of a slide changed. */
export function changeSlide(content: DeckContent, id: string, change: Partial<Omit<Slide, 'id'>>): DeckContent {
  if (!content.slides.some((slide) => slide.id === id)) return content
  return { ...content, slides: content.slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide)) }
}
