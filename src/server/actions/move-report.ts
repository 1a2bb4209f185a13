import { moveReport as nextState } from '../../domain/report-workflow.ts'
import type { ReportAct } from '../../domain/report-workflow.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import type { Act } from '../permissions.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudit } from '../stores/audit.ts'
import type { Report } from '../stores/reports.ts'
import { getReport, holdReport, moveReport } from '../stores/reports.ts'
import { bumpRevision } from '../stores/revision.ts'
import type { Acting } from './act-once.ts'
import { openStandingOf, requireHand } from './report-standing.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight } from './writing-right.ts'

/** A report after an act. */
export interface ActedReport {
  id: number
  state: Report['state']
  lock: number
}

/** A report that is held until the transaction ends, with the units as they are known. */
export interface HeldReport {
  report: Report
  register: UnitRegister
}

/** The report for a reviewer to act on, held until the transaction ends. Refuses an unknown one and whoever may not review it. */
export function reportToReview(acting: Acting, id: number): Promise<HeldReport> {
  return reportToMove(acting, id, 'reviewReports')
}

/** The report for whoever may do the act for its unit, held until the transaction ends. Refuses an unknown one and everybody else. */
export async function reportToMove(acting: Acting, id: number, act: Act): Promise<HeldReport> {
  const { transaction } = acting
  const report = await getReport(transaction, id)
  if (report === null) throw refusal('NOT_FOUND', { what: 'report' })
  const register = await readUnitRegister(transaction)
  requireRight(acting, register, act, report.reporter)
  return { report: (await holdReport(transaction, id)) ?? report, register }
}

export interface WantedMove {
  act: ReportAct
  /** The lock of the report as its reader saw it. */
  lock: number
  reason?: string | null
}

/**
 * The state the act leads to. Refuses an act on a report that is no longer as its reader saw it, or that the workflow does not allow, or that is
 * not the account's to do, or without the reason it needs.
 */
export async function requireMove(acting: Acting, register: UnitRegister, report: Report, wanted: WantedMove): Promise<Report['state']> {
  const { act, lock, reason = null } = wanted
  const standing = await openStandingOf(acting, register, report)
  if (report.lock !== lock) throw refusal('WRONG_STATE', { state: report.state })
  requireHand(acting, register, report, act, standing)
  const move = nextState(standing, act, reason)
  if (move.ok) return move.state
  if (move.refusal === 'reasonMissing') throw refusal('REASON_REQUIRED')
  if (move.refusal === 'reviewBegun') {
    const names = await accountNames(acting.transaction, report.takenUpBy === null ? [] : [report.takenUpBy])
    throw refusal('REVIEW_BEGUN', { by: names.get(report.takenUpBy ?? '') ?? null })
  }
  throw refusal('WRONG_STATE', { state: report.state })
}

interface FinishedMove {
  act: ReportAct
  to: Report['state']
  reason?: string | null
  detail?: Record<string, unknown>
}

/** Moves the report, with its event, its audit line and the new revision: what is owed and approved is read by every overview. */
export async function finishMove(
  { transaction, stamp, visit }: Acting,
  report: Report,
  { act, to, reason = null, detail = {} }: FinishedMove,
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
