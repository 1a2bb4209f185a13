import '@testing-library/jest-dom/vitest'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Tests share one process: each takes its page away again, and the device forgets. jsdom has no IndexedDB of its own.
globalThis.IDBKeyRange = IDBKeyRange
globalThis.indexedDB = new IDBFactory()
afterEach(() => {
  cleanup()
  globalThis.indexedDB = new IDBFactory()
})

// How long something may take to appear, and a whole test. Mostly it is milliseconds, but the machine may be busy with other things.
configure({ asyncUtilTimeout: 5000 })
vi.setConfig({ testTimeout: 20_000 })

// jsdom has no layout to scroll; the router asks for it after every navigation.
window.scrollTo = () => {}

// Without layout everything is nothing high, and a table that draws the rows in sight would draw none.
const room = { clientWidth: 1200, clientHeight: 800 }
for (const [name, value] of Object.entries(room)) Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value })

// axe-core asks for a canvas to look for drawn letters, and jsdom answers with a warning.
HTMLCanvasElement.prototype.getContext = () => null

// Nor has jsdom modal dialogs. As in a browser, closing one gives the focus back to what had it.
const focusedBefore = new WeakMap<HTMLDialogElement, Element | null>()

HTMLDialogElement.prototype.showModal = function showModal() {
  focusedBefore.set(this, document.activeElement)
  this.open = true
}

HTMLDialogElement.prototype.close = function close() {
  if (!this.open) return
  this.open = false
  const before = focusedBefore.get(this)
  if (before instanceof HTMLElement) before.focus()
}
