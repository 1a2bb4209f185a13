import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReportPage } from '../../../contract/report.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { ReportFiles } from '../../cell-talk/ReportFiles.tsx'
import { useTalkMarks } from '../../cell-talk/talk-marks.ts'
import { useText } from '../../locales/catalogue.ts'
import { cellTalkTexts } from '../../locales/cell-talk.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { Acts } from './Acts.tsx'
import { Comparisons } from './Comparisons.tsx'
import { EventList } from './EventList.tsx'
import { neighboursOf } from './queue-view.ts'
import type { Listed } from './queue-view.ts'
import styles from './report-panel.module.css'
import { ReviewTable } from './ReviewTable.tsx'

interface ReportPanelProps {
  id: number
  /** The reports of the tab, for going on to the next one. */
  listed: readonly Listed[]
  goTo: (report: number | null) => void
  /** Called when the report was approved, returned or reopened. */
  onActed: () => void
}

/** One report to decide about: what can be done, every figure beside last year and the units of its kind, what happened so far. */
export function ReportPanel({ id, listed, goTo, onActed }: ReportPanelProps) {
  const text = useText(reviewTexts)
  const locale = useLocale()
  const page = useQuery(useApi().report.get.queryOptions({ input: { id }, staleTime: 0 }))
  return (
    <article className={styles['report']} aria-busy={page.isPending}>
      <Steps id={id} listed={listed} goTo={goTo} />
      {page.data !== undefined ? (
        <OpenReport page={page.data} onActed={onActed} />
      ) : page.error === null ? (
        <Skeleton height="22rem" />
      ) : isUnreachable(page.error) ? (
        <OfflineState onRetry={() => void page.refetch()} />
      ) : (
        <ErrorState title={text.title} message={refusalSentence(page.error, locale)} onRetry={() => void page.refetch()} />
      )}
    </article>
  )
}

function Steps({ id, listed, goTo }: Omit<ReportPanelProps, 'onActed'>) {
  const text = useText(reviewTexts)
  const { place, previous, next } = neighboursOf(listed, id)
  return (
    <div className={styles['steps']} data-screen-only>
      <span className={styles['back']}>
        <Button look="quiet" size="small" icon="chevronLeft" onClick={() => goTo(null)}>
          {text.backToList}
        </Button>
      </span>
      {place === null ? null : <span className={styles['place']}>{text.position(String(place + 1), String(listed.length))}</span>}
      <IconButton icon="chevronUp" label={text.previous} disabled={previous === null} onClick={() => goTo(previous)} />
      <IconButton icon="chevronDown" label={text.next} disabled={next === null} onClick={() => goTo(next)} />
    </div>
  )
}

function OpenReport({ page, onActed }: { page: ReportPage; onActed: () => void }) {
  const text = useText(reviewTexts)
  const stages = useText(vocabulary).stage
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  const { report, rows } = page
  const year = yearOf(report.period)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const filled = rows.filter(({ cell }) => cell.value !== null || cell.missingReason !== null).length
  const count = (number: number) => formatNumber(String(number), locale)
  const reasonTitle = report.state === 'returned' || report.state === 'reopened' ? text.report.reason[report.state] : null
  return (
    <>
      <header className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {report.reporter.name}
        </h2>
        <p className={styles['facts']}>
          <strong>{text.report.title(stages[report.stage], String(year))}</strong>
          <ReportStateBadge state={report.state} />
          {rows.some(({ cell }) => cell.illustrative) ? <IllustrativeBadge /> : null}
        </p>
        <p className={styles['soft']}>
          {report.submittedBy === null ? text.since(formatMoment(report.since)) : text.sentBy(report.submittedBy, formatMoment(report.since))} ·{' '}
          {text.report.filled(count(filled), count(rows.length))} ·{' '}
          <Link to={paths.unit} params={{ unit: report.reporter.id }} search={{ year }}>
            {text.report.openUnit}
          </Link>
        </p>
        <ReportFiles
          report={{ reporter: report.reporter.id, period: report.period, stage: report.stage }}
          name={text.report.title(stages[report.stage], String(year)).toLocaleLowerCase(locale)}
        />
        {reasonTitle === null || report.reason === null ? null : (
          <blockquote className={styles['reason']}>
            <strong>{reasonTitle}: </strong>
            {report.reason}
          </blockquote>
        )}
      </header>
      {report.closedSince === null ? null : <p className={styles['notice']}>{text.report.closed(String(year), formatMoment(report.closedSince))}</p>}
      <OpenPoints page={page} />
      <Acts page={page} onActed={onActed} />
      <Comparisons report={report.id} lock={report.lock} reporter={report.reporter.id} />
      <ReviewTable
        rows={rows}
        report={{ reporter: report.reporter.id, period: report.period, stage: report.stage }}
        about={`${report.reporter.name} · ${text.report.title(stages[report.stage], String(year))}`}
      />
      <section className={styles['events']}>
        <h3>{text.report.events}</h3>
        <EventList events={page.events} />
      </section>
    </>
  )
}

/** What is still open in the report: odd values nobody explained, cells asked about and not changed, conversations; and who is at it. */
function OpenPoints({ page: { report, rows } }: { page: ReportPage }) {
  const text = useText(reviewTexts)
  const locale = useLocale()
  const unexplained = rows.filter(({ odd, cell }) => odd.length > 0 && cell.note === null).length
  const talkTexts = useText(cellTalkTexts)
  const { reporter, period, stage } = report
  const talk = useTalkMarks(reporter.id, yearOf(period))
  const talks = rows.filter(({ subject, element }) => talk.ofCell({ subject: subject.id, element: element.code, period, stage })?.isOpen === true)
  const unanswered = rows.filter(({ asked }) => asked !== null && !asked.isAnswered).length
  const count = (number: number) => formatNumber(String(number), locale)
  const points = [
    report.takenUpBy === null ? null : text.takenUp(report.takenUpBy),
    unexplained === 0 ? null : text.report.unexplained(count(unexplained)),
    unanswered === 0 ? null : text.report.unanswered(count(unanswered)),
    talks.length === 0 ? null : talkTexts.openCells(count(talks.length)),
  ].filter((point) => point !== null)
  return points.length === 0 ? null : <p className={styles['points']}>{points.join(' · ')}</p>
}
