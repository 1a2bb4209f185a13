import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Toast {
  id: number
  tone: 'done' | 'failed'
  message: string
  /** One thing to do about it. */
  action?: { label: string; onSelect: () => void }
}

interface Toasts {
  shown: readonly Toast[]
  lastId: number
}

const mostAtOnce = 3

export const toastStore = createStore<Toasts>(() => ({ shown: [], lastId: 0 }))

/** Says in passing that something is done, or failed. What needs an answer belongs in a dialog or beside the field. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  toastStore.setState(({ shown, lastId }) => ({ lastId: lastId + 1, shown: [...shown, { ...toast, id: lastId + 1 }].slice(-mostAtOnce) }))
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  toastStore.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}

/** The messages to show, oldest first. */
export function useToasts(): readonly Toast[] {
  return useStore(toastStore, ({ shown }) => shown)
}
