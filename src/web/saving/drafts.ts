import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { isResting, nextCellState, restingCell } from './cell-state.ts'
import type { CellEvent, CellState } from './cell-state.ts'

/** Cells with something typed that is not stored, by `cellKey`. A cell at rest is not among them. */
export interface DraftsState {
  cells: Readonly<Record<string, CellState>>
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
  /** Takes up what an earlier page of this account left. Cells already touched on this page stay as they are. */
  load: () => void
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefixOf = (account: string) => `van-dan.draft.1.${account}.`

/**
 * Drafts that survive a reload: each cell is kept under its own name in `storage`, so that two tabs do not overwrite each other's cells, and
 * goes from there once it is stored on the server. Without storage, or when it is full, they live as long as the page.
 */
export function createDrafts(account: string, storage: Kept | null): Drafts {
  const store = createStore<DraftsState>(() => ({ cells: {} }))
  const prefix = prefixOf(account)
  const tellAll = (events: readonly Told[]) => {
    const changed = changesOf(store.getState().cells, events)
    if (changed.size === 0) return
    const cells = { ...store.getState().cells }
    for (const [key, state] of changed) {
      if (isResting(state)) delete cells[key]
      else cells[key] = state
      keep(storage, prefix + key, state)
    }
    store.setState({ cells })
  }
  return {
    store,
    tellAll,
    tell(key, event) {
      tellAll([{ key, event }])
      return store.getState().cells[key] ?? restingCell
    },
    load() {
      const found = Object.entries(keptCells(storage, prefix))
      const cells = Object.fromEntries(found.map(([key, state]) => [key, revived(state)]))
      if (found.length > 0) store.setState({ cells: { ...cells, ...store.getState().cells } })
    },
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

function keep(storage: Kept | null, name: string, state: CellState): void {
  try {
    if (isResting(state)) storage?.removeItem(name)
    else storage?.setItem(name, JSON.stringify(state))
  } catch {
    // A full or forbidden storage must not stop the typing.
  }
}

function keptCells(storage: Kept | null, prefix: string): Record<string, CellState> {
  const cells: Record<string, CellState> = {}
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const name = storage?.key(index) ?? ''
    const state = name.startsWith(prefix) ? readState(storage?.getItem(name) ?? '') : null
    if (state !== null) cells[name.slice(prefix.length)] = state
  }
  return cells
}

function readState(text: string): CellState | null {
  try {
    const state: unknown = JSON.parse(text)
    return isCellState(state) ? state : null
  } catch {
    return null
  }
}

/** Only this module writes them; this guards against what an older page or a curious person left. */
function isCellState(state: unknown): state is CellState {
  if (typeof state !== 'object' || state === null || !('editor' in state && 'draft' in state && 'flight' in state)) return false
  const parts: unknown[] = [state.editor, state.draft, state.flight]
  return parts.every((part) => part === null || (typeof part === 'object' && 'text' in part && typeof part.text === 'string'))
}
