import type { SlidePage } from '../slides/slide-pages.ts'
import { stepsOf } from '../slides/slide-steps.ts'
import { annexPages, pageOf } from './show-deck.ts'
import type { ShowDeck } from './show-deck.ts'

/** What is projected. */
export interface ShowState {
  /** Among the pages of the deck, from 0. */
  page: number
  /** A section outside the deck that somebody asked about, shown in place of the page. */
  lookedUp: { section: string; part: number } | null
  /** Which step of the page is pointed out; null for none. */
  step: number | null
  /** Whether going on points out step by step first. */
  isStepping: boolean
  screen: 'slide' | 'black' | 'white'
  /** When the talk began, in milliseconds. */
  startedAt: number
}

export type ShowAct =
  | { kind: 'next' | 'previous' | 'first' | 'last' | 'back' | 'black' | 'white' | 'steps' }
  /** A place among the pages, from 0; too far is the last one. */
  | { kind: 'goTo'; page: number }
  /** A section, of the annex or a slide. */
  | { kind: 'lookUp'; section: string }
  | { kind: 'restartClock'; at: number }

/** The beginning of a show, or where an address says it stands. */
export function startOfShow(startedAt: number, at: Partial<ShowState> = {}): ShowState {
  return { page: 0, lookedUp: null, step: null, isStepping: false, screen: 'slide', startedAt, ...at }
}

/** What is projected after an act. Never leaves the deck: past either end nothing happens. */
export function afterAct(deck: ShowDeck, state: ShowState, act: ShowAct): ShowState {
  switch (act.kind) {
    case 'next':
      return forward(deck, { ...state, screen: 'slide' })
    case 'previous':
      return backward(deck, { ...state, screen: 'slide' })
    case 'first':
      return toPage(deck, state, 0)
    case 'last':
      return toPage(deck, state, deck.pages.length - 1)
    case 'goTo':
      return toPage(deck, state, act.page)
    case 'lookUp':
      return lookUp(deck, state, act.section)
    case 'back':
      return state.screen === 'slide' ? { ...state, lookedUp: null } : { ...state, screen: 'slide' }
    case 'black':
    case 'white':
      return { ...state, screen: state.screen === act.kind ? 'slide' : act.kind }
    case 'steps':
      return { ...state, isStepping: !state.isStepping, step: null }
    case 'restartClock':
      return { ...state, startedAt: act.at }
  }
}

/** The page that is projected; undefined for a deck without any. */
export function shownPage(deck: ShowDeck, { page, lookedUp }: ShowState): SlidePage | undefined {
  if (lookedUp !== null) {
    const found = annexPages(deck, lookedUp.section)[lookedUp.part]
    if (found !== undefined) return found
  }
  return deck.pages[page]
}

/** A state that a deck can show: an address or the other window may speak of another one. */
export function fitted(deck: ShowDeck, state: ShowState): ShowState {
  const page = Math.max(0, Math.min(state.page, deck.pages.length - 1))
  const { lookedUp } = state
  const isKnown = lookedUp !== null && annexPages(deck, lookedUp.section)[lookedUp.part] !== undefined
  return { ...state, page, lookedUp: isKnown ? lookedUp : null }
}

function toPage(deck: ShowDeck, state: ShowState, page: number): ShowState {
  return fitted(deck, { ...state, page, lookedUp: null, step: null, screen: 'slide' })
}

function lookUp(deck: ShowDeck, state: ShowState, section: string): ShowState {
  if (annexPages(deck, section).length > 0) return { ...state, lookedUp: { section, part: 0 }, screen: 'slide' }
  const page = pageOf(deck, section)
  return page < 0 ? state : toPage(deck, state, page)
}

/** Through what was looked up and then back to where one was; else through the steps and on to the next page. */
function forward(deck: ShowDeck, state: ShowState): ShowState {
  if (state.lookedUp !== null) return turned(deck, state, state.lookedUp, 1)
  const page = deck.pages[state.page]
  const steps = state.isStepping && page !== undefined ? stepsOf(page).length : 0
  const next = (state.step ?? -1) + 1
  if (next < steps) return { ...state, step: next }
  return state.page >= deck.pages.length - 1 ? state : { ...state, page: state.page + 1, step: null }
}

function backward(deck: ShowDeck, state: ShowState): ShowState {
  if (state.lookedUp !== null) return turned(deck, state, state.lookedUp, -1)
  if (state.step !== null) return { ...state, step: state.step === 0 ? null : state.step - 1 }
  return state.page === 0 ? state : { ...state, page: state.page - 1, step: null }
}

function turned(deck: ShowDeck, state: ShowState, { section, part }: NonNullable<ShowState['lookedUp']>, by: 1 | -1): ShowState {
  const isThere = annexPages(deck, section)[part + by] !== undefined
  return { ...state, lookedUp: isThere ? { section, part: part + by } : null }
}
