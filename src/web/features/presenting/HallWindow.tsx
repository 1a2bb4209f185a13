import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Report } from '../../../domain/report/report.ts'
import { paths } from '../../paths.ts'
import type { PresentingView } from '../../paths.ts'
import { Show } from '../../show/Show.tsx'
import { showDeck } from '../../show/show-deck.ts'
import type { ShowLine } from '../../show/show-link.ts'
import { startOfShow } from '../../show/show-state.ts'
import type { ShowState } from '../../show/show-state.ts'
import { useShow } from '../../show/use-show.ts'
import { useFonts } from './use-fonts.ts'

export interface WindowProps {
  report: Report
  deck: string
  link: ShowLine
  view: PresentingView
  /** What another window of the show shows already. */
  start: ShowState | null
}

/** The window that is projected. What it shows stands in its address, so that loading it again shows the same. */
export function HallWindow({ report, deck, link, view, start, onLeave }: WindowProps & { onLeave: () => void }) {
  const pages = useMemo(() => showDeck(report, view.ratio), [report, view.ratio])
  const show = useShow({ deck: pages, start: () => start ?? startOfView(view), link })
  const navigate = useNavigate({ from: paths.presenting })
  const change = (changed: Partial<PresentingView>) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  useAddress(show.state)
  const openPresenter = () => {
    const address = new URL(window.location.href)
    address.searchParams.set('cua-so', 'thuyet-trinh')
    return window.open(address, `van-dan-presenter-${deck}`, 'popup,width=1280,height=860') !== null
  }
  return (
    <Show
      show={show}
      look={view.ground === 'toi' ? 'dark' : 'projector'}
      onLook={(look) => change({ ground: look === 'dark' ? 'toi' : 'sang' })}
      isReady={useFonts()}
      onPresenter={openPresenter}
      onLeave={onLeave}
    />
  )
}

/** What an address says of a show. */
export function startOfView({ slide, lookedUp, steps }: PresentingView): ShowState {
  return startOfShow(Date.now(), {
    page: (slide ?? 1) - 1,
    lookedUp: lookedUp === undefined ? null : { section: lookedUp, part: 0 },
    isStepping: steps === 'tung-y',
  })
}

/** Browsers take few changes of the address in a short time: the last one, when it has come to rest. */
const addressAfter = 200

function useAddress({ page, lookedUp, isStepping }: ShowState): void {
  const navigate = useNavigate({ from: paths.presenting })
  const section = lookedUp?.section
  useEffect(() => {
    const timer = setTimeout(() => {
      const changed = { slide: page + 1, lookedUp: section, steps: isStepping ? ('tung-y' as const) : ('khong' as const) }
      void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
    }, addressAfter)
    return () => clearTimeout(timer)
  }, [navigate, page, section, isStepping])
}
