import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Opens a `<dialog>` over the page as long as it is drawn: the browser keeps the focus inside and gives it back on closing.
 * The element marked `data-autofocus` gets the focus, else the dialog itself. `onDismiss` is asked on Escape and on a press beside it;
 * without it the dialog stays.
 */
export function useModal(onDismiss: (() => void) | null): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null) return undefined
    // Safari before 15.4 has the element without its methods.
    if (typeof dialog.showModal === 'function') dialog.showModal()
    else dialog.setAttribute('open', '')
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog
    first.focus()
    return () => {
      if (typeof dialog.close === 'function') dialog.close()
    }
  }, [])
  useEffect(() => {
    const dialog = ref.current
    const onCancel = (event: Event) => {
      event.preventDefault()
      onDismiss?.()
    }
    const onPress = (event: Event) => {
      if (event.target === dialog) onDismiss?.()
    }
    dialog?.addEventListener('cancel', onCancel)
    dialog?.addEventListener('mousedown', onPress)
    return () => {
      dialog?.removeEventListener('cancel', onCancel)
      dialog?.removeEventListener('mousedown', onPress)
    }
  }, [onDismiss])
  return ref
}
