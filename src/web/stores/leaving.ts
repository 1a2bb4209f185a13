import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface Leaving {
  /** True from the press on "sign out" until it was done or taken back. */
  isAsked: boolean
}

/** Whether the person wants to sign out: what is typed and not sent is asked about first, by a part of the page that comes later. */
export const leavingStore = createStore<Leaving>(() => ({ isAsked: false }))

export function askToLeave(): void {
  leavingStore.setState({ isAsked: true })
}

export function stopLeaving(): void {
  leavingStore.setState({ isAsked: false })
}

export function useIsLeaving(): boolean {
  return useStore(leavingStore, ({ isAsked }) => isAsked)
}
