import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { isResting, nextCellState, restingCell } from './cell-state.ts'
import type { CellEvent, CellState } from './cell-state.ts'
import type { KeptCell, KeptCells } from './kept-cells.ts'

/** Cells with something typed that is not stored, by `cellKey`, in the order they were first typed. A cell at rest is not among them. */
export interface DraftsState {
  cells: Readonly<Record<string, CellState>>
  /** False until what earlier pages left was looked up. */
  isLoaded: boolean
}

/** What happened to which cell. */
export interface Told {
  key: string
  event: CellEvent
}

/** The drafts of one account on this device. */
export interface Drafts {
  store: StoreApi<DraftsState>
  tell: (key: string, event: CellEvent) => CellState
  /** Tells many cells at once: the store changes once, so that a block of thousands of cells does not draw the page thousands of times. */
  tellAll: (events: readonly Told[]) => void
  /** Takes over what was told in another tab, which keeps it. */
  hear: (events: readonly Told[]) => void
  /** Calls back with whatever is told on this page. Returns the way to stop. */
  onTold: (listener: (events: readonly Told[]) => void) => () => void
  /** Takes up what an earlier page of this account left. Cells already touched on this page stay as they are. */
  load: () => Promise<void>
  /** Ends when everything told so far lies on the device. */
  kept: () => Promise<void>
}

/** Drafts that survive the page: each changed cell goes to `kept` at once, and from there when the server has it. Without it they live with the page. */
export function createDrafts(kept: KeptCells | null = null): Drafts {
  const store = createStore<DraftsState>(() => ({ cells: {}, isLoaded: false }))
  const listeners = new Set<(events: readonly Told[]) => void>()
  const places = new Map<string, number>()
  let lastPlace = 0
  let lastKept: Promise<void> = Promise.resolve()
  const placeOf = (key: string) => {
    lastPlace = Math.max(lastPlace + 1, Date.now())
    const place = places.get(key) ?? lastPlace
    places.set(key, place)
    return place
  }
  const apply = (events: readonly Told[]) => {
    const { cells: before, isLoaded } = store.getState()
    const changed = changesOf(before, events)
    if (changed.size === 0) return changed
    const cells = { ...before }
    for (const [key, state] of changed) {
      if (isResting(state)) {
        delete cells[key]
        places.delete(key)
      } else {
        cells[key] = state
        placeOf(key)
      }
    }
    store.setState({ cells, isLoaded })
    return changed
  }
  const keep = (changed: ReadonlyMap<string, CellState>) => {
    const toKeep = new Map<string, KeptCell | null>()
    for (const [key, state] of changed) toKeep.set(key, isResting(state) ? null : { state, place: placeOf(key) })
    if (kept !== null) lastKept = kept.keep(toKeep)
  }
  const tellAll = (events: readonly Told[]) => {
    const changed = apply(events)
    if (changed.size === 0) return
    keep(changed)
    for (const listener of listeners) listener(events)
  }
  return {
    store,
    tellAll,
    tell(key, event) {
      tellAll([{ key, event }])
      return store.getState().cells[key] ?? restingCell
    },
    hear: (events) => void apply(events),
    onTold(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async load() {
      const found = (await kept?.load()) ?? new Map<string, KeptCell>()
      const { cells: touched } = store.getState()
      for (const [key, { place }] of found) {
        places.set(key, Math.min(place, places.get(key) ?? place))
        lastPlace = Math.max(lastPlace, place)
      }
      const earlier = Object.fromEntries([...found].map(([key, { state }]) => [key, revived(state)]))
      store.setState({ cells: { ...earlier, ...touched }, isLoaded: true })
    },
    kept: () => lastKept,
  }
}

/** The cells that the events change, as they are after the last of them. */
function changesOf(cells: DraftsState['cells'], events: readonly Told[]): Map<string, CellState> {
  const changed = new Map<string, CellState>()
  for (const { key, event } of events) {
    const before = changed.get(key) ?? cells[key] ?? restingCell
    const after = nextCellState(before, event)
    if (after !== before) changed.set(key, after)
  }
  return changed
}

/** A request that the page did not live to see answered waits to be sent again. */
function revived(state: CellState): CellState {
  return state.flight === null ? state : { ...state, flight: { ...state.flight, delay: state.flight.delay ?? 'unreachable' } }
}
