import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { slideSizes } from './slide-size.ts'
import type { SlideRatio } from './slide-size.ts'

/** The style sheet scales a slide by itself where the browser can divide lengths; older ones (Chrome 109 on Windows 7) are told the scale. */
export function useScaleWhereNeeded(frame: RefObject<HTMLElement | null>, ratio: SlideRatio): void {
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null || typeof ResizeObserver === 'undefined' || CSS.supports('scale: tan(atan2(1px, 1px))')) return
    const measure = () => element.style.setProperty('--slide-scale', String(element.clientWidth / slideSizes[ratio].width))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [frame, ratio])
}
