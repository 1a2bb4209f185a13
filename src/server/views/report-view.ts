import type { z } from 'zod'
import type { queued, ReportPage } from '../../contract/report.ts'
import { exact, quotient } from '../../domain/exact.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { isWithdrawn } from '../../domain/figure.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import { hindranceOf } from '../../domain/report-workflow.ts'
import type { ReportAct, ReportStanding } from '../../domain/report-workflow.ts'
import { signingOn } from '../../domain/signing-choice.ts'
import { isValidOn } from '../../domain/unit.ts'
import { closingOf } from '../closed-years.ts'
import { mayApproveEntriesOf } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import type { AskedCell } from '../stores/asked-cells.ts'
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

/** True when the figure is asked about: what the list counts, and what is not approved together with others. */
export function isOddFigure(past: PastFigures, { value, ...figure }: StoredFigure, beside: Neighbour): boolean {
  return value !== null && findingsOf(past, { ...figure, value }, beside).length > 0
}

/** What the workflow has to know of a report, as the reading has it. */
export function standingOf({ ledger, day, signings, closings }: Reading, report: Report): ReportStanding & { closedSince: string | null } {
  const { reporter, period, state, takenUpBy } = report
  const closing = closingOf(closings, ledger, { unit: reporter, year: yearOf(period), day })
  const signing = signingOn(signings, reporter, day)
  return { state, signing, isTakenUp: takenUpBy !== null, isYearClosed: closing !== null, closedSince: closing?.closedAt ?? null }
}

/** Who reads, for what may be done with the reports. */
export interface Reader {
  id: string
  mayReview: boolean
}

interface QueuedRequest {
  reading: Reading
  report: Report
  figures: ReviewedFigures
  names: Names
  submittedBy: string | null
  reader: Reader
}

/** A report as a line of the queue. */
export function reportToQueued(request: QueuedRequest): Queued {
  const { reading, report, figures, names, submittedBy } = request
  const there = dutiesOfReport(reading, report).flatMap((duty) => figures.of(duty, report) ?? [])
  const past = pastOfReading(reading)
  const odd = there.filter((figure) => isOddFigure(past, figure, besideOf(figures, report, figure.subject))).length
  const { id, reporter, period, stage, state, since, lock } = report
  const takenUpBy = report.takenUpBy === null ? null : (names.get(report.takenUpBy) ?? '')
  const head = { id, reporter: refOf(reading.register, reporter), period, stage, state, since, submittedBy, takenUpBy }
  return { ...head, figures: there.length, odd, lock, bulk: bulkOf(request, there, odd) }
}

/** Whether the report may be approved with others, seen by the reader: the act itself looks again. */
function bulkOf({ reading, report, reader }: QueuedRequest, there: readonly StoredFigure[], odd: number): Queued['bulk'] {
  const hindrance = hindranceOf(standingOf(reading, report), 'approve')
  if (hindrance !== null) return hindrance === 'yearClosed' ? 'yearClosed' : 'state'
  if (there.length < dutiesOfReport(reading, report).length) return 'incomplete'
  if (isOwnEntry(reader, there)) return 'ownEntry'
  return odd > 0 ? 'odd' : 'clean'
}

function isOwnEntry(reader: Reader, figures: readonly StoredFigure[]): boolean {
  const fresh = figures.filter((figure) => figure.approvedAt === null)
  return !mayApproveEntriesOf(
    reader,
    fresh.map((figure) => figure.recordedBy),
  )
}

/** Odd values first, then the longest waiting. */
export function inQueueOrder(reports: readonly Queued[]): Queued[] {
  return reports.toSorted((a, b) => b.odd - a.odd || (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id))
}

export interface ReportRequest extends QueuedRequest {
  events: readonly ReportEvent[]
  asked: readonly AskedCell[]
}

/** One report for review: last year, units of the same kind, odd values, explanations, what was asked, what happened to it. */
export function reportPageOf(request: ReportRequest): ReportPage {
  const { reading, report, events, names } = request
  const { signing, closedSince } = standingOf(reading, report)
  const past = pastOfReading(reading)
  return {
    report: { ...reportToQueued(request), reason: report.reason, signing, closedSince },
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
  const there = dutiesOfReport(reading, report).flatMap((duty) => figures.of(duty, report) ?? [])
  const isOwn = isOwnEntry(reader, there)
  const standing = standingOf(reading, report)
  const can = (act: ReportAct) => reader.mayReview && hindranceOf(standing, act) === null
  const may = { takeUp: can('takeUp'), approve: can('approve') && !isOwn, return: can('return'), reopen: can('reopen') }
  const { mayReview } = reader
  if (!mayReview) return { ...may, whyNot: 'noRight' }
  if (standing.isYearClosed) return { ...may, whyNot: 'yearClosed' }
  if (can('approve') && isOwn) return { ...may, whyNot: 'ownEntry' }
  return { ...may, whyNot: Object.values(may).includes(true) ? null : 'state' }
}

function rowOf(request: ReportRequest, past: PastFigures, duty: Duty): ReportPage['rows'] {
  const { reading, report, figures, names } = request
  const { register } = reading
  const figure = figures.of(duty, report)
  const element = register.element(duty.element)
  if (element === null) return []
  const { code, name, measureUnit, definitions } = element
  const head = { subject: refOf(register, duty.subject), element: { code, name, measureUnit }, asked: askedOf(request, duty, figure) }
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

/** What was asked last about the cell since the report was approved, and whether it holds another version now. */
function askedOf({ asked, events, names }: ReportRequest, duty: Duty, figure: StoredFigure | null): ReportPage['rows'][number]['asked'] {
  const approvedAt = events.findLast((event) => event.act === 'approve')?.at ?? ''
  const found = asked.findLast(({ subject, element, at }) => subject === duty.subject && element === duty.element && at > approvedAt)
  if (found === undefined) return null
  const by = found.by === null ? null : (names.get(found.by) ?? null)
  return { words: found.words, by, at: found.at, isAnswered: (figure?.version ?? null) !== found.figure }
}
