import { useRef } from 'react'
import type { MouseEvent } from 'react'
import type { Position } from './grid-keys.ts'
import { positionUnder } from './grid-positions.ts'
import type { GridSelection } from './use-grid-selection.ts'

/** A press goes to a cell, a second one puts the caret into it; dragging, or Shift with a press, chooses the cells up to there. */
export function useGridPointer(isMoving: () => boolean, putCaret: () => void, selection: GridSelection) {
  /** Where a drag over cells began; null while there is none. */
  const drag = useRef<Position | null>(null)
  return {
    onMouseDown(event: MouseEvent) {
      const at = event.button === 0 ? positionUnder(event.target) : null
      if (at === null || !(event.target instanceof Element)) return
      const holder = event.target.closest('td')
      const control = holder?.querySelector<HTMLElement>('input[data-at]') ?? holder
      if (control == null) return
      if (event.shiftKey && isMoving()) {
        event.preventDefault()
        selection.setCorner(at)
        return
      }
      if (document.activeElement === control && control instanceof HTMLInputElement && !selection.isBlock) {
        putCaret()
        return
      }
      event.preventDefault()
      selection.setCorner(null)
      drag.current = at
      control.focus()
      if (control instanceof HTMLInputElement) control.select()
    },
    onMouseOver(event: MouseEvent) {
      if (drag.current === null) return
      const at = positionUnder(event.target)
      // The button may have been let go outside of the window.
      if (event.buttons % 2 === 0) drag.current = null
      else if (at !== null) selection.setCorner(at)
    },
    onMouseUp() {
      drag.current = null
    },
  }
}
