import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { nextWork, savingStatus } from './deck-work.ts'
import type { DeckEvent, DeckWork, OtherVersion, StoredVersion } from './deck-work.ts'

/** What became of sending. `unanswered`: sent again later with the same key. */
export type Sending =
  | { kind: 'stored'; version: number }
  | { kind: 'overtaken'; other: OtherVersion }
  | { kind: 'refused'; error: unknown }
  | { kind: 'unanswered' }

interface SaverParts {
  send: (content: DeckContent, version: number, key: string) => Promise<Sending>
  /** Keeps on the device what is not stored; null when everything is. */
  keep: (written: StoredVersion | null) => void
  onStored: () => void
  newKey: () => string
  /** Does it after so many milliseconds; returns the way to call it off. */
  schedule: (milliseconds: number, act: () => void) => () => void
}

/** The work on one deck, and what sends it. */
export interface DeckSaver {
  store: StoreApi<DeckWork>
  tell: (event: DeckEvent) => void
  /** Sends at once what waits. */
  flush: () => void
  /** Sends as long as it is held; letting go sends what waits once more. What is unsaved then lies on the device. */
  hold: () => () => void
}

/** How long after the last change it is sent, and how long until an unanswered sending is tried again. */
const pauses = { typing: 700, retry: 5000 } as const

/** Saves a deck as it is worked on: one sending at a time, the newest content, each stored once. */
export function createDeckSaver(work: DeckWork, { send, keep, onStored, newKey, schedule }: SaverParts): DeckSaver {
  const store = createStore<DeckWork>(() => work)
  let callOff = () => {}
  let isHeld = false
  const later = (milliseconds: number) => {
    callOff()
    if (isHeld) callOff = schedule(milliseconds, flush)
  }
  const tell = (event: DeckEvent) => {
    const before = store.getState()
    const after = nextWork(before, event)
    if (after === before) return
    store.setState(after, true)
    const status = savingStatus(after)
    if (after.history.now !== before.history.now || status === 'saved') {
      keep(status === 'saved' ? null : { version: after.stored.version, content: after.history.now })
    }
    if (status === 'waiting') later(pauses.typing)
    else if (status === 'late') later(pauses.retry)
  }
  function flush(): void {
    callOff()
    const status = savingStatus(store.getState())
    if (status === 'waiting' || status === 'late') void transmit()
  }
  async function transmit(): Promise<void> {
    const key = store.getState().flight?.key ?? newKey()
    tell({ kind: 'sent', key })
    const { flight, stored } = store.getState()
    if (flight === null) return
    const outcome = await send(flight.content, stored.version, key)
    if (store.getState().flight?.key !== key) return
    if (outcome.kind === 'unanswered') return tell({ kind: 'late' })
    tell(outcome)
    if (outcome.kind === 'stored') onStored()
  }
  return {
    store,
    tell,
    flush,
    hold() {
      isHeld = true
      if (savingStatus(store.getState()) === 'waiting') later(pauses.typing)
      return () => {
        flush()
        isHeld = false
        callOff()
      }
    },
  }
}
