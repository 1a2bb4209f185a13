import type { InferClientOutputs } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
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
import { BulkBar } from './BulkBar.tsx'
import type { SentReport } from './BulkOutcome.tsx'
import { statesOf } from './queue-view.ts'
import type { Tab } from './queue-view.ts'
import styles from './queue.module.css'
import { useReportName } from './report-name.ts'

export type Queued = InferClientOutputs<Client>['report']['queue']['reports'][number]

interface QueueListProps {
  reports: readonly Queued[]
  tab: Tab
  year: number
  open: number | null
  /** Called with what became of the reports that were approved together. */
  onApproved: (sent: readonly SentReport[]) => void
}

/** The reports of a tab as links; arrows, Home and End go from one to the next; those that wait may be approved together. */
export function QueueList({ reports, tab, year, open, onApproved }: QueueListProps) {
  const text = useText(reviewTexts)
  const openTalks = useOpenTalks(year)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const isBulk = tab === 'submitted' && reports.length > 0
  return (
    <nav aria-label={text.list}>
      {isBulk ? <BulkBar reports={reports} chosen={chosen} onChoose={setChosen} onDone={onApproved} /> : null}
      <ul className={styles['queue']}>
        {reports.map((report) => (
          <li key={report.id} className={isBulk ? styles['item'] : undefined}>
            {isBulk ? <Chosen report={report} chosen={chosen} onChoose={setChosen} /> : null}
            <Link
              to={paths.review}
              search={{ year, state: statesOf(tab), report: report.id }}
              resetScroll={false}
              className={styles['line']}
              onKeyDown={moveFocus}
              aria-current={report.id === open ? 'true' : undefined}
              activeProps={{}}
            >
              <QueueLine report={report} tab={tab} openTalks={openTalks(report)} />
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

interface ChosenProps {
  report: Queued
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}

/** A report that may be approved with others; one that may not says why. */
function Chosen({ report, chosen, onChoose }: ChosenProps) {
  const text = useText(reviewTexts)
  const name = useReportName()(report)
  const whyNot = report.bulk === 'clean' ? undefined : text.bulk.whyNot[report.bulk]
  const change = (isChosen: boolean) => onChoose(new Set(isChosen ? [...chosen, report.id] : [...chosen].filter((id) => id !== report.id)))
  return (
    <input
      type="checkbox"
      aria-label={whyNot === undefined ? text.bulk.choose(name) : text.bulk.leftOf(name, whyNot)}
      title={whyNot}
      disabled={whyNot !== undefined}
      checked={chosen.has(report.id) && whyNot === undefined}
      onChange={(event) => change(event.target.checked)}
    />
  )
}

function QueueLine({ report, tab, openTalks }: { report: Queued; tab: Tab; openTalks: number }) {
  const text = useText(reviewTexts)
  const locale = useLocale()
  const { reporter, stage, period, odd, since, submittedBy, takenUpBy, state, bulk } = report
  // Odd values are counted already.
  const whyNot = tab !== 'submitted' || bulk === 'clean' || bulk === 'odd' ? null : text.bulk.whyNot[bulk]
  const moment = formatMoment(since)
  return (
    <>
      <span className={styles['unit']}>{reporter.name}</span>
      <span className={styles['facts']}>
        <span>{text.stageAndYear(text.stage[stage], String(yearOf(period)))}</span>
        {tab === 'all' ? <ReportStateBadge state={state} /> : null}
        {odd === 0 ? null : (
          <span className={styles['odd']}>
            <Icon name="warning" size={1} />
            {text.odd(formatNumber(String(odd), locale))}
          </span>
        )}
        <OpenTalks count={openTalks} />
      </span>
      {whyNot === null ? null : <span className={styles['alone']}>{text.bulk.alone(whyNot)}</span>}
      {takenUpBy === null ? null : <span className={styles['since']}>{text.takenUp(takenUpBy)}</span>}
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
