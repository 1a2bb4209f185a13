import { useEffect } from 'react'
import type { DeckSaver } from './deck-saver.ts'

/** Ctrl Z undoes and Ctrl Y (or Ctrl Shift Z) does again, wherever the focus is, but not behind a dialog. */
export function useUndoKeys(saver: DeckSaver, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]') !== null) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      saver.tell({ kind: isRedo ? 'redone' : 'undone' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [saver, isOn])
}
