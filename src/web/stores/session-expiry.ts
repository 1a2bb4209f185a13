import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface SessionExpiry {
  /** True from the first call refused for lack of a session until the person signed in again. */
  isExpired: boolean
}

/** Whether the session ended under an open page. The page stays as it is, with what was typed, and the shell asks to sign in over it. */
export const sessionExpiryStore = createStore<SessionExpiry>(() => ({ isExpired: false }))

/** Reports that the server no longer knows the session. */
export function onSessionExpired(): void {
  sessionExpiryStore.setState({ isExpired: true })
}

/** Reports that the person signed in again, or left. */
export function onSessionRestored(): void {
  sessionExpiryStore.setState({ isExpired: false })
}

/** Calls `act` each time the person signed in again over an open page, e.g. to send what was waiting. Returns the way to stop. */
export function subscribeToRestoredSession(act: () => void): () => void {
  return sessionExpiryStore.subscribe((now, before) => {
    if (before.isExpired && !now.isExpired) act()
  })
}

/** True while the page waits for the person to sign in again. */
export function useIsSessionExpired(): boolean {
  return useStore(sessionExpiryStore, (expiry) => expiry.isExpired)
}
