import { createStore, del, get, set } from 'idb-keyval'
import type { UseStore } from 'idb-keyval'
import type { DeckContent } from '../../../domain/report/deck.ts'
import type { StoredVersion } from './deck-work.ts'

/** Where the unsaved decks of one account lie on this device, by deck. Nothing here ever fails: without a storage they live with the page. */
export interface KeptDecks {
  load: (deck: string) => Promise<StoredVersion | null>
  /** Keeps what is written over a version; null lets go of it. In the order of the calls. */
  keep: (deck: string, written: StoredVersion | null) => Promise<void>
}

/** Of each account its own, so that nobody is handed what another wrote. */
export function openKeptDecks(account: string): KeptDecks {
  const store: UseStore | null = typeof indexedDB === 'undefined' ? null : createStore(`van-dan-unsent-decks-${account}`, 'decks')
  let last: Promise<void> = Promise.resolve()
  return {
    async load(deck) {
      const found: unknown = store === null ? null : await get(deck, store).catch(() => null)
      return isStoredVersion(found) ? found : null
    },
    keep(deck, written) {
      if (store === null) return last
      last = last.then(() => (written === null ? del(deck, store) : set(deck, written, store))).catch(() => {})
      return last
    },
  }
}

/** Only this product writes them; this guards against what an older page left. */
function isStoredVersion(value: unknown): value is StoredVersion {
  if (typeof value !== 'object' || value === null || !('version' in value && 'content' in value)) return false
  return typeof value.version === 'number' && isContent(value.content)
}

function isContent(content: unknown): content is DeckContent {
  return typeof content === 'object' && content !== null && 'slides' in content && Array.isArray(content.slides) && 'letter' in content
}
