import { useMemo } from 'react'
import { PresenterView } from '../../show/PresenterView.tsx'
import { showDeck } from '../../show/show-deck.ts'
import { useShow } from '../../show/use-show.ts'
import { startOfView } from './HallWindow.tsx'
import type { WindowProps } from './HallWindow.tsx'

/** The presenter's window: leads the hall's and follows it. */
export function PresenterWindow({ report, link, view, start }: WindowProps) {
  const deck = useMemo(() => showDeck(report, view.ratio), [report, view.ratio])
  const show = useShow({ deck, start: () => start ?? startOfView(view), link, isFollowing: true })
  return <PresenterView show={show} look={view.ground === 'toi' ? 'dark' : 'projector'} />
}
