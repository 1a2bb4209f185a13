import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Whether an element has been in sight or nearly: pictures of long lists are drawn only then, and stay. True where the browser cannot tell. */
export function useIsNear<Of extends Element>(): { ref: RefObject<Of | null>; isNear: boolean } {
  const ref = useRef<Of>(null)
  const [isNear, setIsNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      setIsNear(true)
      observer.disconnect()
    }
    const observer = new IntersectionObserver(look, { rootMargin: '300px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, isNear }
}
