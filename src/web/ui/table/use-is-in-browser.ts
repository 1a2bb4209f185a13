import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => undefined

/** False while the server draws the page and the browser takes it over, true from then on: for what only a browser can do. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}
