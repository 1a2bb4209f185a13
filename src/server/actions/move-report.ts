import { moveReport as nextState } from '../../domain/report-workflow.ts'
import type { ReportAct } from '../../domain/report-workflow.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import type { Report } from '../stores/reports.ts'
import { getReport, holdReport, moveReport } from '../stores/reports.ts'
import { bumpRevision } from '../stores/revision.ts'
import type { Acting } from './act-once.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight } from './writing-right.ts'

/** A report after an act. */
export interface ActedReport {
  id: number
  state: Report['state']
  lock: number
}

/** The report for a reviewer to act on, held until the transaction ends. Refuses an unknown one and whoever may not review it. */
export async function reportToReview(acting: Acting, id: number): Promise<Report> {
  const { transaction } = acting
  const report = await getReport(transaction, id)
  if (report === null) throw refusal('NOT_FOUND', { what: 'report' })
  requireRight(acting, await readUnitRegister(transaction), 'reviewReports', report.reporter)
  return (await holdReport(transaction, id)) ?? report
}

/** Refuses an act on a report that is no longer as its reader saw it, or that the workflow does not allow, or without the reason it needs. */
export function requireMove(report: Report, act: ReportAct, lock: number, reason: string | null): Report['state'] {
  if (report.lock !== lock) throw refusal('WRONG_STATE', { state: report.state })
  const move = nextState(report, act, reason)
  if (!move.ok) throw move.refusal === 'wrongState' ? refusal('WRONG_STATE', { state: report.state }) : refusal('REASON_REQUIRED')
  return move.state
}

/** Moves the report, with its event, its audit line and the new revision: what is owed and approved is read by every overview. */
export async function finishMove(
  { transaction, stamp, visit }: Acting,
  report: Report,
  { act, to, reason = null, detail = {} }: { act: ReportAct; to: Report['state']; reason?: string | null; detail?: Record<string, unknown> },
): Promise<ActedReport> {
  const moved = await moveReport(transaction, report, { act, to, reason }, stamp)
  if (moved === null) throw refusal('WRONG_STATE', { state: report.state })
  const { reporter, period, stage } = report
  const told = { period, stage, before: { state: report.state }, after: { state: to }, ...(reason !== null && { reason }), ...detail }
  const entry = { act: `${act}Report`, resource: 'report', resourceId: String(report.id), unit: reporter, detail: told, request: visit.requestId }
  await appendAudit(transaction, entry, stamp)
  await bumpRevision(transaction)
  return { id: moved.id, state: moved.state, lock: moved.lock }
}
