import { Link } from '@tanstack/react-router'
import type { BulkOutcome as Outcome } from '../../../contract/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { Queued } from './QueueList.tsx'
import styles from './queue.module.css'
import { useReportName } from './report-name.ts'

/** A report that was sent to be approved with others, as it was then, and what became of it. */
export interface SentReport {
  report: Queued
  outcome: Outcome
}

/** What became of each report that was sent to be approved with others: those left first, each with why and the way to it. */
export function BulkOutcome({ sent, year, onSeen }: { sent: readonly SentReport[]; year: number; onSeen: () => void }) {
  const text = useText(reviewTexts).bulk
  const locale = useLocale()
  const nameOf = useReportName()
  const left = sent.filter(({ outcome }) => outcome !== 'approved')
  const approved = sent.filter(({ outcome }) => outcome === 'approved')
  const count = (some: readonly SentReport[]) => formatNumber(String(some.length), locale)
  return (
    <section className={styles['outcome']} aria-label={text.outcomeTitle} data-left={left.length > 0 || undefined}>
      <div className={styles['outcomeWords']}>
        {left.length === 0 ? null : (
          <>
            <p role="status">
              <strong>{text.left(count(left))}</strong>
            </p>
            <ul>
              {left.map(({ report, outcome }) => (
                <li key={report.id}>
                  <Link to={paths.review} search={{ year, report: report.id, state: [] }} resetScroll={false}>
                    {nameOf(report)}
                  </Link>
                  : {text.outcome[outcome]}
                </li>
              ))}
            </ul>
          </>
        )}
        {approved.length === 0 ? null : (
          <details>
            <summary>{text.done(count(approved))}</summary>
            <ul>
              {approved.map(({ report, outcome }) => (
                <li key={report.id}>
                  {nameOf(report)}: {text.outcome[outcome]}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button size="small" onClick={onSeen}>
        {text.dismiss}
      </Button>
    </section>
  )
}
