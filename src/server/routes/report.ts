import { approveReport } from '../actions/approve-report.ts'
import { reopenReport } from '../actions/reopen-report.ts'
import { returnReport } from '../actions/return-report.ts'
import { submitReport } from '../actions/submit-report.ts'
import type { Connection } from '../database/database.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { periodsOfYear } from '../stores/effective-figures.ts'
import { newestFigures } from '../stores/figure-versions.ts'
import { lastSubmitters, listReportEvents } from '../stores/report-events.ts'
import type { Report } from '../stores/reports.ts'
import { getReport, listReports } from '../stores/reports.ts'
import type { ReviewedFigures } from '../views/report-view.ts'
import { dutiesOfReport, inQueueOrder, reportPageOf, reportToQueued, reviewedFigures } from '../views/report-view.ts'

async function figuresOf(connection: Connection, reading: Reading, reports: readonly Report[]): Promise<ReviewedFigures & { recorders: string[] }> {
  const subjects = [...new Set(reports.flatMap((report) => dutiesOfReport(reading, report).map((duty) => duty.subject)))]
  const periods = [...new Set(reports.map((report) => report.period))]
  const figures = periods.length === 0 ? [] : await newestFigures(connection, { subjects, periods })
  return { ...reviewedFigures(figures), recorders: figures.flatMap(({ recordedBy }) => recordedBy ?? []) }
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
    const names = await accountNames(
      kysely,
      [...submitters.values()].filter((account) => account !== null),
    )
    const lines = reports.map((report) => {
      const submitter = submitters.get(report.id) ?? null
      return reportToQueued(reading, report, figures, submitter === null ? null : (names.get(submitter) ?? null))
    })
    return { reports: inQueueOrder(lines) }
  }),
  get: procedure.report.get.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const report = await getReport(kysely, input.id)
    if (report === null) throw refusal('NOT_FOUND', { what: 'report' })
    const reading = await currentReading(context)
    const place = { unit: report.reporter, day: reading.day, register: reading.ledger }
    if (!can(context.account, 'readDrafts', place)) throw refusal('FORBIDDEN')
    const figures = await figuresOf(kysely, reading, [report])
    const events = await listReportEvents(kysely, report.id)
    const people = [...figures.recorders, ...events.flatMap(({ by }) => by ?? [])]
    const names = await accountNames(kysely, people)
    const submitter = events.findLast((event) => event.act === 'submit')?.by ?? null
    const submittedBy = submitter === null ? null : (names.get(submitter) ?? null)
    const reader = { id: context.account.id, mayReview: can(context.account, 'reviewReports', place) }
    return reportPageOf({ reading, report, figures, events, names, submittedBy, reader })
  }),
  submit: procedure.report.submit.handler(({ input, context }) => submitReport(context, input)),
  approve: procedure.report.approve.handler(({ input, context }) => approveReport(context, input)),
  return: procedure.report.return.handler(({ input, context }) => returnReport(context, input)),
  reopen: procedure.report.reopen.handler(({ input, context }) => reopenReport(context, input)),
}
