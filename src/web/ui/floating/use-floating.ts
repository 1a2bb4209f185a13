import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { liftAbovePage } from './lift.ts'
import { placement } from './placement.ts'
import type { Align, Side } from './placement.ts'

interface FloatingOptions {
  anchor: RefObject<HTMLElement | null>
  floating: RefObject<HTMLElement | null>
  isOpen: boolean
  side: Side
  align: Align
}

/** Puts a box into the browser's top layer beside its anchor and keeps it there while the page moves. */
export function useFloating({ anchor, floating, isOpen, side, align }: FloatingOptions): void {
  useLayoutEffect(() => {
    const box = floating.current
    if (!isOpen || box === null) return undefined
    liftAbovePage(box)
    const place = () => {
      if (anchor.current === null) return
      const { width, height } = box.getBoundingClientRect()
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
      const { left, top } = placement(anchor.current.getBoundingClientRect(), { width, height }, view, side, align)
      box.style.setProperty('left', `${left}px`)
      box.style.setProperty('top', `${top}px`)
    }
    place()
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  }, [anchor, floating, isOpen, side, align])
}
