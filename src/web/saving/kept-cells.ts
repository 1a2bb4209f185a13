import { createStore, promisifyRequest } from 'idb-keyval'
import type { UseStore } from 'idb-keyval'
import type { CellState } from './cell-state.ts'

/** A cell as it lies on this device: `place` says when it was first typed, before or after the others. */
export interface KeptCell {
  state: CellState
  place: number
}

/** Where the unsent cells of one account lie on this device, by `cellKey`. Nothing here ever fails: without a storage they live with the page. */
export interface KeptCells {
  load: () => Promise<Map<string, KeptCell>>
  /** Keeps what changed and lets go of what is null, in the order of the calls. */
  keep: (changes: ReadonlyMap<string, KeptCell | null>) => Promise<void>
}

type OlderPages = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const olderPrefix = (account: string) => `van-dan.draft.1.${account}.`

/** The name of the database of an account; every account has its own, so that nobody is handed another's cells. */
export function keptCellsName(account: string): string {
  return `van-dan-unsent-${account}`
}

/** Keeps cells in IndexedDB. `older` is where pages before that kept them: what lies there is taken over. */
export function openKeptCells(account: string, older: OlderPages | null): KeptCells {
  const store = storeOf(keptCellsName(account))
  let last: Promise<void> = Promise.resolve()
  const keep = (changes: ReadonlyMap<string, KeptCell | null>) => {
    last = last.then(() => write(store, changes)).catch(() => {})
    return last
  }
  return {
    keep,
    async load() {
      const found = olderCells(older, olderPrefix(account))
      await keep(found)
      const kept = await read(store).catch(() => new Map<string, KeptCell>())
      for (const [key, cell] of found) {
        if (kept.has(key)) older?.removeItem(olderPrefix(account) + key)
        else kept.set(key, cell)
      }
      return kept
    },
  }
}

function storeOf(name: string): UseStore | null {
  return typeof indexedDB === 'undefined' ? null : createStore(name, 'cells')
}

async function write(store: UseStore | null, changes: ReadonlyMap<string, KeptCell | null>): Promise<void> {
  if (store === null || changes.size === 0) return
  await store('readwrite', (cells) => {
    for (const [key, cell] of changes) {
      if (cell === null) cells.delete(key)
      else cells.put(cell, key)
    }
    return promisifyRequest(cells.transaction)
  })
}

async function read(store: UseStore | null): Promise<Map<string, KeptCell>> {
  if (store === null) return new Map()
  const [keys, values] = await store('readonly', (cells) => Promise.all([promisifyRequest(cells.getAllKeys()), promisifyRequest(cells.getAll())]))
  const found = keys.flatMap((key, index): [string, KeptCell][] => {
    const value: unknown = values[index]
    return typeof key === 'string' && isKeptCell(value) ? [[key, value]] : []
  })
  return new Map(found.toSorted(([, a], [, b]) => a.place - b.place))
}

function olderCells(older: OlderPages | null, prefix: string): Map<string, KeptCell> {
  const cells = new Map<string, KeptCell>()
  try {
    for (let index = 0; index < (older?.length ?? 0); index += 1) {
      const name = older?.key(index) ?? ''
      if (!name.startsWith(prefix)) continue
      const state: unknown = JSON.parse(older?.getItem(name) ?? 'null')
      if (isCellState(state)) cells.set(name.slice(prefix.length), { state, place: index })
    }
  } catch {
    // What cannot be read was not written by this product.
  }
  return cells
}

/** Only this product writes them; this guards against what an older page or a curious person left. */
function isKeptCell(value: unknown): value is KeptCell {
  return (
    typeof value === 'object' && value !== null && 'state' in value && 'place' in value && typeof value.place === 'number' && isCellState(value.state)
  )
}

function isCellState(state: unknown): state is CellState {
  if (typeof state !== 'object' || state === null || !('editor' in state && 'draft' in state && 'flight' in state)) return false
  const parts: unknown[] = [state.editor, state.draft, state.flight]
  return parts.every((part) => part === null || (typeof part === 'object' && 'text' in part && typeof part.text === 'string'))
}
