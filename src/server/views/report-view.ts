import type { z } from 'zod'
import type { queued, ReportPage } from '../../contract/report.ts'
import { exact, quotient } from '../../domain/exact.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { isWithdrawn } from '../../domain/figure.ts'
import { lastDayOf } from '../../domain/period.ts'
import { reportCan } from '../../domain/report-workflow.ts'
import { isValidOn } from '../../domain/unit.ts'
import { mayApproveEntriesOf } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { ReportEvent } from '../stores/report-events.ts'
import type { Report } from '../stores/reports.ts'
import { emptyCell, figureToCell } from './cell-view.ts'
import { inFormOrder } from './duty-order.ts'
import { findingsOf, findingToView, lastYearOf, pastOfReading, peersOf } from './past-figures.ts'
import type { Neighbour, PastFigures } from './past-figures.ts'
import { refOf } from './unit-ref.ts'

export type Queued = z.infer<typeof queued>
type Names = ReadonlyMap<string, string>

/** Newest versions by cell and stage, for the reports they belong to; none where it is withdrawn. */
export interface ReviewedFigures {
  of(cell: Pick<Duty, 'subject' | 'element'>, report: Report): StoredFigure | null
}

export function reviewedFigures(figures: readonly StoredFigure[]): ReviewedFigures {
  const keyOf = (subject: string, element: string, period: string, stage: string) => [subject, element, period, stage].join('\n')
  const byCell = new Map(
    figures.filter((figure) => !isWithdrawn(figure)).map((figure) => [keyOf(figure.subject, figure.element, figure.period, figure.stage), figure]),
  )
  return { of: ({ subject, element }, { period, stage }) => byCell.get(keyOf(subject, element, period, stage)) ?? null }
}

/** The duties a report answers, in the order of the form. */
export function dutiesOfReport(reading: Reading, { reporter, period, stage }: Report): Duty[] {
  const day = lastDayOf(period)
  const owed = reading.duties.filter((duty) => duty.reporter === reporter && duty.stages.includes(stage) && isValidOn(duty, day))
  return inFormOrder(reading, owed)
}

/** A report as a line of the queue. */
export function reportToQueued(reading: Reading, report: Report, figures: ReviewedFigures, submittedBy: string | null): Queued {
  const past = pastOfReading(reading)
  const there = dutiesOfReport(reading, report).flatMap((duty) => figures.of(duty, report) ?? [])
  const odd = there.filter(({ value, ...figure }) => {
    return value !== null && findingsOf(past, { ...figure, value }, besideOf(figures, report, figure.subject)).length > 0
  })
  const { id, reporter, period, stage, state, since } = report
  return { id, reporter: refOf(reading.register, reporter), period, stage, state, since, submittedBy, figures: there.length, odd: odd.length }
}

/** Odd values first, then the longest waiting. */
export function inQueueOrder(reports: readonly Queued[]): Queued[] {
  return reports.toSorted((a, b) => b.odd - a.odd || (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
}

export interface ReportRequest {
  reading: Reading
  report: Report
  figures: ReviewedFigures
  events: readonly ReportEvent[]
  names: Names
  submittedBy: string | null
  reader: { id: string; mayReview: boolean }
}

/** One report for review: last year, units of the same kind, odd values, explanations, what happened to it. */
export function reportPageOf(request: ReportRequest): ReportPage {
  const { reading, report, figures, events, names, submittedBy } = request
  const past = pastOfReading(reading)
  return {
    report: { ...reportToQueued(reading, report, figures, submittedBy), reason: report.reason, lock: report.lock },
    may: mayOf(request),
    rows: dutiesOfReport(reading, report).flatMap((duty) => rowOf(request, past, duty)),
    events: events.map(({ act, from, to, at, by, reason }) => ({ act, from, to, at, by: by === null ? null : (names.get(by) ?? null), reason })),
  }
}

/** The other numbers of the same unit in the report. */
function besideOf(figures: ReviewedFigures, report: Report, subject: string): Neighbour {
  return (element) => figures.of({ subject, element }, report)?.value ?? null
}

/** What the reader may do with the report now, from the rights, the workflow and who entered it. */
function mayOf({ reading, report, figures, reader }: ReportRequest): ReportPage['may'] {
  const fresh = dutiesOfReport(reading, report)
    .flatMap((duty) => figures.of(duty, report) ?? [])
    .filter((figure) => figure.approvedAt === null)
  const isOwn = !mayApproveEntriesOf(
    reader,
    fresh.map((figure) => figure.recordedBy),
  )
  const approve = reader.mayReview && reportCan.approve(report) && !isOwn
  const mayReturn = reader.mayReview && reportCan.return(report)
  const reopen = reader.mayReview && reportCan.reopen(report)
  const whyNot = !reader.mayReview ? 'noRight' : reportCan.approve(report) && isOwn ? 'ownEntry' : approve || mayReturn || reopen ? null : 'state'
  return { approve, return: mayReturn, reopen, whyNot }
}

function rowOf({ reading: { register }, report, figures, names }: ReportRequest, past: PastFigures, duty: Duty): ReportPage['rows'] {
  const figure = figures.of(duty, report)
  const element = register.element(duty.element)
  if (element === null) return []
  const { code, name, measureUnit, definitions } = element
  const head = { subject: refOf(register, duty.subject), element: { code, name, measureUnit } }
  const definition = figure?.definition ?? definitions.at(-1)?.version ?? 1
  const key = { subject: duty.subject, element: code, period: report.period, definition }
  const lastYear = lastYearOf(past, { ...key, value: '0' })
  const cell = figure === null ? { ...emptyCell } : figureToCell(figure, names)
  const before = { cell, lastYear: lastYear && exactToText(lastYear) }
  if (figure === null || figure.value === null) return [{ ...head, ...before, change: null, peers: null, odd: [] }]
  const { value } = figure
  const looked = { ...key, value }
  const change = lastYear && quotient(exact(value).sub(lastYear), lastYear.abs())
  const odd = findingsOf(past, looked, besideOf(figures, report, duty.subject)).map((finding) => findingToView(finding, value))
  return [{ ...head, ...before, change: change && Number(change), peers: peersOf(past, looked), odd }]
}
