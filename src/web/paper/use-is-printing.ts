import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** When the browser began to make the pages to print (ISO 8601), however printing was asked for; null while it does not. */
export function usePrintedAt(): string | null {
  const [printedAt, setPrintedAt] = useState<string | null>(null)
  useEffect(() => {
    // What is to be printed has to be on the page before this handler returns.
    const begin = () => flushSync(() => setPrintedAt(new Date().toISOString()))
    const end = () => setPrintedAt(null)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printedAt
}

/** True while the browser makes the pages to print. */
export function useIsPrinting(): boolean {
  return usePrintedAt() !== null
}
