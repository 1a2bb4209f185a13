import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { BulkOutcome } from './BulkOutcome.tsx'
import type { SentReport } from './BulkOutcome.tsx'
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
  const [sent, setSent] = useState<readonly SentReport[]>([])
  const goTo = (report: number | null) =>
    void navigate({ to: paths.review, search: { year, state: statesOf(tab), report: report ?? undefined }, resetScroll: report === null })
  const outcome = sent.length === 0 ? null : <BulkOutcome sent={sent} year={year} onSeen={() => setSent([])} />
  if (listed.length === 0 && open === null) {
    return (
      <div className={styles['around']}>
        {outcome}
        <EmptyState icon="check" title={text.none[tab]}>
          {text.noneHint(String(year))}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={styles['around']}>
      {outcome}
      <div className={styles['desk']} data-open={open !== null || undefined}>
        <div className={styles['list']}>
          <QueueList reports={listed} tab={tab} year={year} open={open} onApproved={setSent} />
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
    </div>
  )
}
