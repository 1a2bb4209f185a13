import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Report } from '../../../domain/report/report.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { showTexts } from '../../locales/show.ts'
import { useText } from '../../locales/catalogue.ts'
import { paths } from '../../paths.ts'
import { RefusalState } from '../../refusal/RefusalState.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { HallWindow } from './HallWindow.tsx'
import { PresenterWindow } from './PresenterWindow.tsx'
import styles from './presenting.module.css'
import { usePresentedReport } from './use-presented-report.ts'

const route = getRouteApi('/trinh-chieu/$deck/chieu')

/** Tells this window from the others of a show. */
const thisWindow = String(Math.random())

/** A deck in a hall: this window is the hall's, or the presenter's. */
export function PresentingScreen() {
  const { deck } = route.useParams()
  const view = route.useSearch()
  const navigate = useNavigate()
  const text = useText(showTexts)
  const isHall = view.window !== 'thuyet-trinh'
  const link = useMemo(() => ({ name: `van-dan-show-${deck}-${view.freeze ?? 'live'}`, self: thisWindow }), [deck, view.freeze])
  const { report, handed, error, retry } = usePresentedReport(deck, view.freeze, link, isHall)
  const leave = () => void navigate({ to: paths.deck, params: { deck } })
  useTitle(report)
  if (report !== null && report.sections.length > 0) {
    const props = { report, deck, link, view, start: handed?.state ?? null }
    return isHall ? <HallWindow {...props} onLeave={leave} /> : <PresenterWindow {...props} />
  }
  return (
    <main className={styles['waiting']}>
      {report !== null ? (
        <EmptyState title={text.emptyTitle} icon="projector" actions={<Button onClick={leave}>{text.toDeck}</Button>}>
          {text.emptyBody}
        </EmptyState>
      ) : error === null ? (
        <p role="status">{text.loading}</p>
      ) : isUnreachable(error) ? (
        <OfflineState onRetry={retry} />
      ) : (
        <RefusalState error={error} onRetry={retry} />
      )}
    </main>
  )
}

function useTitle(report: Report | null): void {
  const text = useText(showTexts)
  useEffect(() => {
    if (report !== null) document.title = text.title(report.title)
  }, [report, text])
}
