import type { InferClientOutputs } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import type { Client } from '../../api/client.ts'
import { useApi } from '../../api/api.ts'
import { OpenTalks } from '../../cell-talk/TalkMark.tsx'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import { paths } from '../../paths.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import { useLocale } from '../../stores/preferences.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { statesOf } from './queue-view.ts'
import type { Tab } from './queue-view.ts'
import styles from './queue.module.css'

export type Queued = InferClientOutputs<Client>['report']['queue']['reports'][number]

interface QueueListProps {
  reports: readonly Queued[]
  tab: Tab
  year: number
  open: number | null
}

/** The reports of a tab as links; arrows, Home and End go from one to the next. */
export function QueueList({ reports, tab, year, open }: QueueListProps) {
  const text = useText(reviewTexts)
  const openTalks = useOpenTalks(year)
  return (
    <nav aria-label={text.list}>
      <ul className={styles['queue']}>
        {reports.map((report) => (
          <li key={report.id}>
            <Link
              to={paths.review}
              search={{ year, state: statesOf(tab), report: report.id }}
              resetScroll={false}
              className={styles['line']}
              onKeyDown={moveFocus}
              aria-current={report.id === open ? 'true' : undefined}
              activeProps={{}}
            >
              <QueueLine report={report} hasState={tab === 'all'} openTalks={openTalks(report)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many conversations of a report wait for an answer. */
function useOpenTalks(year: number): (report: Queued) => number {
  const open = useQuery(useApi().note.queue.queryOptions({ input: { year } })).data
  const counts = new Map(open?.reports.map(({ reporter, period, stage, open: count }) => [[reporter, period, stage].join('\n'), count]))
  return ({ reporter, period, stage }) => counts.get([reporter.id, period, stage].join('\n')) ?? 0
}

function QueueLine({ report, hasState, openTalks }: { report: Queued; hasState: boolean; openTalks: number }) {
  const text = useText(reviewTexts)
  const locale = useLocale()
  const { reporter, stage, period, odd, since, submittedBy, state } = report
  const moment = formatMoment(since)
  return (
    <>
      <span className={styles['unit']}>{reporter.name}</span>
      <span className={styles['facts']}>
        <span>{text.stageAndYear(text.stage[stage], String(yearOf(period)))}</span>
        {hasState ? <ReportStateBadge state={state} /> : null}
        {odd === 0 ? null : (
          <span className={styles['odd']}>
            <Icon name="warning" size={1} />
            {text.odd(formatNumber(String(odd), locale))}
          </span>
        )}
        <OpenTalks count={openTalks} />
      </span>
      <span className={styles['since']}>{submittedBy === null || state === 'draft' ? text.since(moment) : text.sentBy(submittedBy, moment)}</span>
    </>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const links = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('a') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  const target = { ArrowDown: links[at + 1], ArrowUp: links[at - 1], Home: links[0], End: links.at(-1) }[event.key]
  if (at === -1 || target === undefined) return
  event.preventDefault()
  target.focus()
}
