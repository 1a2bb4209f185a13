import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Makes a frame a stop of the Tab key while there is something to scroll in it, so that the arrow keys can. */
export function useScrollStop(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const frame = ref.current
    if (frame === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => {
      if (frame.scrollWidth > frame.clientWidth) frame.setAttribute('tabindex', '0')
      else frame.removeAttribute('tabindex')
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [])
  return ref
}
