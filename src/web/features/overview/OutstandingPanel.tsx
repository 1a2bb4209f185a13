import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Overview } from '../../../contract/overview.ts'
import { formatDay, formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useAccount } from '../../api/session.ts'
import { useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useIsPrinting } from '../../paper/use-is-printing.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import styles from './overview.module.css'

const firstShown = 6

/** Who owes figures of the year that are not approved yet, and how far each has come. */
export function OutstandingPanel({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const words = useText(vocabulary)
  const locale = useLocale()
  const [isUnfolded, showWhole] = useState(false)
  const isWhole = useIsPrinting() || isUnfolded
  const { owed, approved, reports } = overview.outstanding
  const mayReview = useAccount()?.rights.mayReview === true
  const count = (number: number) => formatNumber(String(number), locale)
  const hidden = reports.length - firstShown
  return (
    <section className={styles.panel} aria-labelledby="outstanding-title">
      <h2 id="outstanding-title">{text.outstanding.title}</h2>
      <p>{reports.length === 0 ? text.outstanding.none : text.outstanding.summary(count(approved), count(owed))}</p>
      <ul className={styles.lines}>
        {reports.slice(0, isWhole ? reports.length : firstShown).map((report) => (
          <li key={`${report.reporter.id} ${report.stage}`} className={styles.changeLine}>
            <span>{report.reporter.name}</span>
            <span className={styles.faint}>{words.stage[report.stage]}</span>
            <span className={styles.reportState} data-state={report.state}>
              {text.outstanding.states[report.state]}
              {report.since !== null && <span className={styles.faint}> · {dayOf(report.since)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.clear} onClick={() => showWhole(!isWhole)}>
          {isWhole ? text.changes.less : text.changes.more(count(hidden))}
        </button>
      )}
      {mayReview && (
        <Link to={paths.progress} search={{ year: overview.year }} data-screen-only>
          {text.outstanding.whoHasNot}
        </Link>
      )}
    </section>
  )
}

function dayOf(moment: string): string {
  return moment.length === 10 ? formatDay(moment) : formatMoment(moment).slice(0, 10)
}
