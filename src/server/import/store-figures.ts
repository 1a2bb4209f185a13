import { reportWorkflow } from '../../domain/report-workflow.ts'
import type { ReportState } from '../../domain/report-workflow.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { approveEach } from '../stores/approvals.ts'
import type { Approval } from '../stores/approvals.ts'
import { appendFigures } from '../stores/figures.ts'
import { addReportEvents } from '../stores/report-events.ts'
import type { ReportEvent } from '../stores/report-events.ts'
import { addReports, moveReport } from '../stores/reports.ts'
import type { Report } from '../stores/reports.ts'
import { cellKey } from './figure-changes.ts'
import type { FigureChanges } from './figure-changes.ts'
import type { ReadFigure } from './read-figures.ts'
import { reportKeyOf, reportName } from './report-changes.ts'
import type { ReportChange } from './report-changes.ts'

/** Stores the reports with their events, the figures, and the approvals of those that are approved. */
export async function storeFigures(
  connection: Connection,
  changes: FigureChanges,
  reports: ReadonlyMap<string, ReportChange>,
  stamp: Stamp,
): Promise<void> {
  const numbers = await storeReports(connection, [...reports.values()], stamp)
  const reportOf = (read: ReadFigure): number | null => {
    const key = reportKeyOf(read)
    return key === null ? null : (numbers.get(reportName(key)) ?? null)
  }
  const added = await appendFigures(
    connection,
    changes.appended.map(({ figure }) => figure),
    stamp,
  )
  const versions = new Map(added.map((cell) => [cellKey(cell), cell.version]))
  const approvals: Approval[] = changes.approved.map(({ read, version }) => ({ version, report: reportOf(read) }))
  for (const { read } of changes.appended) {
    const version = versions.get(cellKey(read.figure))
    if (version === undefined) throw new Error('a figure that was stored has no number')
    if (read.state === 'approved') approvals.push({ version, report: reportOf(read) })
  }
  await approveEach(connection, approvals, stamp)
}

/** The number of each report by its name. */
async function storeReports(connection: Connection, changes: readonly ReportChange[], stamp: Stamp): Promise<Map<string, number>> {
  const begun = changes.filter((change) => change.stored === null)
  const fresh = begun.map(({ key, state, reason, acts }) => ({ ...key, state, reason, since: stamp.at, lock: acts.length }))
  const numbers = new Map((await addReports(connection, fresh)).map((report) => [reportName(report), report.id]))
  await addReportEvents(
    connection,
    begun.flatMap((change) => eventsOf(change, numbers.get(reportName(change.key)) ?? 0, stamp)),
  )
  for (const { key, stored, acts, reason } of changes) {
    if (stored === null) continue
    numbers.set(reportName(key), stored.id)
    let report: Report | null = stored
    for (const act of acts) {
      const { to, needsReason } = reportWorkflow[act]
      report = report && (await moveReport(connection, report, { act, to, reason: needsReason ? reason : null }, stamp))
    }
    if (report === null) throw new Error('a report was moved by somebody else during the import')
  }
  return numbers
}

function eventsOf({ acts, reason, sentOn }: ReportChange, report: number, stamp: Stamp): ReportEvent[] {
  let from: ReportState = 'draft'
  return acts.map((act) => {
    const { to, needsReason } = reportWorkflow[act]
    const event = { report, act, from, to, reason: needsReason ? reason : null, at: stamp.at, by: stamp.by, sentOn: act === 'submit' ? sentOn : null }
    from = to
    return event
  })
}
