import type { ReportPage } from '../../../contract/report.ts'
import { formatMoment } from '../../../domain/number-format.ts'
import { reportActs } from '../../../domain/report-workflow.ts'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import styles from './report-panel.module.css'

/** What happened to a report, newest first: who, when, why. */
export function EventList({ events }: { events: ReportPage['events'] }) {
  const text = useText(reviewTexts)
  if (events.length === 0) return <p className={styles['soft']}>{text.report.noEvents}</p>
  return (
    <ol className={styles['eventList']}>
      {events.toReversed().map(({ act, at, by, reason }) => {
        const known = reportActs.find((name) => name === act)
        return (
          <li key={`${act} ${at}`}>
            <p>
              <strong>{known === undefined ? text.event.other : text.event[known]}</strong>{' '}
              <span className={styles['soft']}>{text.event.by(by ?? text.event.system, formatMoment(at))}</span>
            </p>
            {reason === null ? null : <blockquote className={styles['words']}>{reason}</blockquote>}
          </li>
        )
      })}
    </ol>
  )
}
