import { approveCleanReports } from '../actions/approve-clean-reports.ts'
import { approveReport } from '../actions/approve-report.ts'
import { reopenReport } from '../actions/reopen-report.ts'
import { returnReport } from '../actions/return-report.ts'
import { prepareReport, submitReport } from '../actions/submit-report.ts'
import { sendBackReport, withdrawReport } from '../actions/take-back-report.ts'
import { takeUpReport } from '../actions/take-up-report.ts'
import type { Connection } from '../database/database.ts'
import type { Context } from '../http/context.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { listAskedCells } from '../stores/asked-cells.ts'
import { periodsOfYear } from '../stores/effective-figures.ts'
import { figuresOfSubjects, newestFigures } from '../stores/figure-versions.ts'
import { lastSubmitters, listReportEvents } from '../stores/report-events.ts'
import type { Report } from '../stores/reports.ts'
import { getReport, listReports } from '../stores/reports.ts'
import { comparisonsOf } from '../views/comparison-view.ts'
import type { ReviewedFigures } from '../views/report-view.ts'
import { dutiesOfReport, inQueueOrder, reportPageOf, reportToQueued, reviewedFigures } from '../views/report-view.ts'

async function figuresOf(connection: Connection, reading: Reading, reports: readonly Report[]): Promise<ReviewedFigures & { recorders: string[] }> {
  const subjects = [...new Set(reports.flatMap((report) => dutiesOfReport(reading, report).map((duty) => duty.subject)))]
  const periods = [...new Set(reports.map((report) => report.period))]
  const figures = periods.length === 0 ? [] : await newestFigures(connection, { subjects, periods })
  return { ...reviewedFigures(figures), recorders: figures.flatMap(({ recordedBy }) => recordedBy ?? []) }
}

/** The report with where it stands among the units. Refuses an unknown one and whoever may not read its drafts. */
async function readableReport(context: Context, id: number) {
  const report = await getReport(context.database.kysely, id)
  if (report === null) throw refusal('NOT_FOUND', { what: 'report' })
  const reading = await currentReading(context)
  const place = { unit: report.reporter, day: reading.day, register: reading.ledger }
  if (!can(context.account, 'readDrafts', place)) throw refusal('FORBIDDEN')
  return { report, reading, place }
}

export const reportRoutes = {
  queue: procedure.report.queue.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const { day, ledger } = reading
    const filter = {
      ...(input.state !== undefined && { states: [input.state] }),
      ...(input.year !== undefined && { periods: periodsOfYear(input.year) }),
    }
    const reports = (await listReports(kysely, filter)).filter(({ reporter }) => {
      return can(context.account, 'reviewReports', { unit: reporter, day, register: ledger })
    })
    const figures = await figuresOf(kysely, reading, reports)
    const submitters = await lastSubmitters(
      kysely,
      reports.map((report) => report.id),
    )
    const people = [...submitters.values(), ...reports.map(({ takenUpBy }) => takenUpBy)].filter((account) => account !== null)
    const names = await accountNames(kysely, people)
    const reader = { id: context.account.id, mayReview: true }
    const lines = reports.map((report) => {
      const submitter = submitters.get(report.id) ?? null
      const submittedBy = submitter === null ? null : (names.get(submitter) ?? null)
      return reportToQueued({ reading, report, figures, names, submittedBy, reader })
    })
    return { reports: inQueueOrder(lines) }
  }),
  get: procedure.report.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { report, reading, place } = await readableReport(context, input.id)
    const figures = await figuresOf(kysely, reading, [report])
    const events = await listReportEvents(kysely, report.id)
    const asked = await listAskedCells(kysely, [report.id])
    const people = [
      ...figures.recorders,
      ...[...events, ...asked].flatMap(({ by }) => by ?? []),
      ...(report.takenUpBy === null ? [] : [report.takenUpBy]),
    ]
    const names = await accountNames(kysely, people)
    const submitter = events.findLast((event) => event.act === 'submit')?.by ?? null
    const submittedBy = submitter === null ? null : (names.get(submitter) ?? null)
    const reader = { id: context.account.id, mayReview: can(context.account, 'reviewReports', place) }
    return reportPageOf({ reading, report, figures, events, asked, names, submittedBy, reader })
  }),
  changes: procedure.report.changes.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const { report, reading } = await readableReport(context, input.id)
    const duties = dutiesOfReport(reading, report)
    const stored = await figuresOfSubjects(kysely, { ...report, subjects: [...new Set(duties.map(({ subject }) => subject))] })
    const versions = stored.filter((figure) => duties.some(({ subject, element }) => subject === figure.subject && element === figure.element))
    const events = await listReportEvents(kysely, report.id)
    const people = [...versions.map(({ recordedBy }) => recordedBy), ...events.map(({ by }) => by)].filter((account) => account !== null)
    return { comparisons: comparisonsOf({ reading, report, versions, events, names: await accountNames(kysely, people) }) }
  }),
  prepare: procedure.report.prepare.handler(({ input, context }) => prepareReport(context, input)),
  submit: procedure.report.submit.handler(({ input, context }) => submitReport(context, input)),
  sendBack: procedure.report.sendBack.handler(({ input, context }) => sendBackReport(context, input)),
  withdraw: procedure.report.withdraw.handler(({ input, context }) => withdrawReport(context, input)),
  takeUp: procedure.report.takeUp.handler(({ input, context }) => takeUpReport(context, input)),
  approve: procedure.report.approve.handler(({ input, context }) => approveReport(context, input)),
  approveClean: procedure.report.approveClean.handler(async ({ input, context }) => {
    return { outcomes: await approveCleanReports(context, await currentReading(context), input) }
  }),
  return: procedure.report.return.handler(({ input, context }) => returnReport(context, input)),
  reopen: procedure.report.reopen.handler(({ input, context }) => reopenReport(context, input)),
}
