import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 47.99rem)'

/** True on a screen as narrow as a phone's, where only last year fits beside the cells to fill. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => typeof matchMedia === 'function' && matchMedia(narrow).matches,
    () => false,
  )
}

function subscribe(onChange: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => {}
  const query = matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
