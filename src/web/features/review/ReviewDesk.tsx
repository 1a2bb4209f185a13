import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import type { Queued } from './QueueList.tsx'
import { QueueList } from './QueueList.tsx'
import { nextAfter, statesOf } from './queue-view.ts'
import type { Tab } from './queue-view.ts'
import { ReportPanel } from './ReportPanel.tsx'
import styles from './review.module.css'

interface ReviewDeskProps {
  /** The reports of the tab. */
  listed: readonly Queued[]
  tab: Tab
  year: number
  /** Id of the open report. */
  open: number | null
}

/** The list and, beside it, the open report; on a phone one of the two. */
export function ReviewDesk({ listed, tab, year, open }: ReviewDeskProps) {
  const text = useText(reviewTexts)
  const navigate = useNavigate()
  const goTo = (report: number | null) =>
    void navigate({ to: paths.review, search: { year, state: statesOf(tab), report: report ?? undefined }, resetScroll: report === null })
  if (listed.length === 0 && open === null) {
    return (
      <EmptyState icon="check" title={text.none[tab]}>
        {text.noneHint(String(year))}
      </EmptyState>
    )
  }
  return (
    <div className={styles['desk']} data-open={open !== null || undefined}>
      <div className={styles['list']}>
        <QueueList reports={listed} tab={tab} year={year} open={open} />
      </div>
      <div className={styles['panel']}>
        {open === null ? (
          <EmptyState icon="review" title={text.chooseTitle}>
            {text.chooseBody}
          </EmptyState>
        ) : (
          <ReportPanel key={open} id={open} listed={listed} goTo={goTo} onActed={() => goTo(nextAfter(listed, open))} />
        )}
      </div>
    </div>
  )
}
