import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { stepsOf } from '../slides/slide-steps.ts'
import type { ShowDeck } from './show-deck.ts'
import { shownPage } from './show-state.ts'
import type { ShowState } from './show-state.ts'

/** What a screen reader says when the page changes. */
export function SpokenPage({ deck, state }: { deck: ShowDeck; state: ShowState }) {
  const text = useText(showTexts)
  const page = shownPage(deck, state)
  if (page === undefined) return null
  const { title } = page.section
  const place = state.lookedUp === null ? text.spoken(state.page + 1, deck.pages.length, title) : text.spokenLookedUp(title)
  const step = state.step === null || state.lookedUp !== null ? null : text.spokenStep(state.step + 1, stepsOf(page).length)
  return (
    <p role="status" className="visually-hidden">
      {state.screen === 'slide' ? [place, step].filter(Boolean).join('. ') : text[state.screen]}
    </p>
  )
}
