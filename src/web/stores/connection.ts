import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface Connection {
  /** False from a call that got no answer until the next that gets one. The device's own "online" says nothing about a server in the building. */
  isReachable: boolean
}

/** Whether the server answered last. One per browser tab; on the server nothing writes to it. */
export const connectionStore = createStore<Connection>(() => ({ isReachable: true }))

/** Called by the client after every call. */
export function noteAnswer(isReachable: boolean): void {
  if (connectionStore.getState().isReachable !== isReachable) connectionStore.setState({ isReachable })
}

/** False while the server does not answer. */
export function useIsReachable(): boolean {
  return useStore(connectionStore, (connection) => connection.isReachable)
}
