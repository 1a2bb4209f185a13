import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** False while the server draws the page and while the browser takes it over; then true. For what only exists in a browser, such as a dialog. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
