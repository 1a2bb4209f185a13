import { useEffect, useState } from 'react'

const idleAfter = 2500

/** True when nothing was pointed at or touched for a moment: then pointer and controls are out of the picture. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), idleAfter)
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), idleAfter)
    }
    const events = ['pointermove', 'pointerdown', 'focusin'] as const
    for (const name of events) window.addEventListener(name, wake)
    return () => {
      clearTimeout(timer)
      for (const name of events) window.removeEventListener(name, wake)
    }
  }, [])
  return isIdle
}
