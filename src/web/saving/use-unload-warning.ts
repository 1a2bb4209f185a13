import { useEffect } from 'react'
import type { Drafts } from './drafts.ts'

/** Has the browser ask before the page is closed with unsent cells: they stay on this device, but are sent only while a page is open. */
export function useUnloadWarning(drafts: Drafts): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (Object.keys(drafts.store.getState().cells).length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [drafts])
}
