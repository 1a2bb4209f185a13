import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The room for a picture between the margins of A4, in pixels of print. */
const paper = { width: 620, height: 280 }

/** True while the browser makes the pages to print, however printing was asked for. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    // What is to be printed has to be on the page before this handler returns.
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

/** The size of a picture while the page is printed, else null: a drawing measured on the screen would be shrunk until its words cannot be read. */
export function usePaper(): { width: number; height: number } | null {
  return useIsPrinting() ? paper : null
}
