import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Closes what floats on Escape, and on a press or a move of the focus outside of it and its anchor. */
export function useDismissal(isOpen: boolean, inside: readonly RefObject<HTMLElement | null>[], close: (reason: 'escape' | 'outside') => void): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const isInside = (target: EventTarget | null) => inside.some(({ current }) => target instanceof Node && current?.contains(target))
    const onOutside = (event: Event) => {
      if (!isInside(event.target)) close('outside')
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close('escape')
    }
    document.addEventListener('pointerdown', onOutside, true)
    document.addEventListener('focusin', onOutside)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onOutside, true)
      document.removeEventListener('focusin', onOutside)
      document.removeEventListener('keydown', onKey, true)
    }
  })
}
