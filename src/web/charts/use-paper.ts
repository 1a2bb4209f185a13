import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The room for a picture between the margins of A4, in pixels of print. */
const paper = { width: 620, height: 280 }

/** The size of the picture while the page is being printed, else null: a drawing measured on the screen would be shrunk until its words cannot be read. */
export function usePaper(): { width: number; height: number } | null {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting ? paper : null
}
