import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShowDeck } from './show-deck.ts'
import { openShowLink } from './show-link.ts'
import type { ShowLine, ShowLink, ShowMessage } from './show-link.ts'
import { afterAct, fitted } from './show-state.ts'
import type { ShowAct, ShowState } from './show-state.ts'

export interface RunningShow {
  deck: ShowDeck
  state: ShowState
  act: (act: ShowAct) => void
  /** True once another window of this show has spoken and has not gone. */
  isLinked: boolean
}

interface ShowOptions {
  deck: ShowDeck
  start: () => ShowState
  /** The line to the other windows of this show; null for a show of one window. Always the same object. */
  link: ShowLine | null
  /** Whether this window begins where another one is: the presenter's does. */
  isFollowing?: boolean
}

/** What is projected, shared with the other windows of the show: each may act, all show the same. */
export function useShow({ deck, start, link: through, isFollowing = false }: ShowOptions): RunningShow {
  const [state, setState] = useState(() => fitted(deck, start()))
  const [isLinked, setLinked] = useState(false)
  const latest = useRef(state)
  const line = useRef<ShowLink | null>(null)
  const shown = fitted(deck, state)
  useEffect(() => {
    latest.current = shown
  })
  useEffect(() => {
    if (through === null) return undefined
    const hear = (message: ShowMessage) => {
      setLinked(message.kind !== 'closed')
      if (message.kind === 'state' || (message.kind === 'answer' && isFollowing)) setState(message.state)
      if (message.kind === 'ask') line.current?.say({ kind: 'answer', state: latest.current, report: deck.report })
    }
    const opened = openShowLink(through, hear)
    line.current = opened
    opened.say({ kind: 'ask' })
    const onLeave = () => opened.say({ kind: 'closed' })
    window.addEventListener('pagehide', onLeave)
    return () => {
      window.removeEventListener('pagehide', onLeave)
      onLeave()
      opened.close()
    }
  }, [through, isFollowing, deck.report])
  const act = useCallback(
    (wanted: ShowAct) => {
      const next = afterAct(deck, fitted(deck, latest.current), wanted)
      latest.current = next
      setState(next)
      line.current?.say({ kind: 'state', state: next })
    },
    [deck],
  )
  return { deck, state: shown, act, isLinked }
}
