import { useState } from 'react'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { learnDrafted, slideViews } from './slide-views.ts'
import type { Composed, SlideSource, SlideView } from './slide-views.ts'

interface Views {
  content: DeckContent
  composed: Composed
  drafted: ReturnType<typeof learnDrafted>
  sources: readonly SlideSource[]
}

/** The slides as they read now. What did not change is the same object, so that a rail of two hundred draws one slide when one is written on. */
export function useSlideViews(content: DeckContent, composed: Composed): readonly SlideView[] {
  const [views, setViews] = useState(() => viewsOf(content, composed, null))
  if (views.content === content && views.composed === composed) return views.sources.map(({ view }) => view)
  const next = viewsOf(content, composed, views)
  setViews(next)
  return next.sources.map(({ view }) => view)
}

function viewsOf(content: DeckContent, composed: Composed, before: Views | null): Views {
  const drafted = before?.composed === composed ? before.drafted : learnDrafted(before?.drafted ?? new Map(), composed)
  const known = new Map((before?.sources ?? []).map((source) => [source.view.slide.id, source]))
  return { content, composed, drafted, sources: slideViews(content, composed, drafted, known) }
}
