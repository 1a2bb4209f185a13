import { useEffect, useEffectEvent, useState } from 'react'
import { meaningOf } from './show-keys.ts'
import type { OwnMeaning } from './show-keys.ts'
import type { ShowAct } from './show-state.ts'

interface KeyHandlers {
  act: (act: ShowAct) => void
  own: (meaning: OwnMeaning) => void
  /** While a box is open its own keys work and these do not. */
  isOff: boolean
}

/** Keys of keyboards and clickers, wherever the focus is. Returns the digits typed so far: a number and Enter leads to that page. */
export function useShowKeys({ act, own, isOff }: KeyHandlers): string {
  const [typed, setTyped] = useState('')
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isOff || event.defaultPrevented || isWriting(event.target)) return
    const meaning = meaningOf(event)
    if (meaning === null || (isPressing(event) && isOnControl(event.target))) return
    event.preventDefault()
    if (meaning.kind === 'digit') {
      setTyped((typed + meaning.digit).slice(-4))
      return
    }
    setTyped('')
    if (meaning.kind === 'enter') act(typed === '' ? { kind: 'next' } : { kind: 'goTo', page: Number(typed) - 1 })
    else if (meaning.kind === 'own') own(meaning.own)
    else if (typed === '' || event.key !== 'Escape') act(meaning)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return typed
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Enter and Space press the control that has the focus. */
function isPressing({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === ' '
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="button"]') !== null
}
