import { refusal } from '../http/refuse.ts'
import { mayApproveEntriesOf } from '../permissions.ts'
import { approveFigures } from '../stores/approvals.ts'
import type { Acting, ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ActedReport, HeldReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'
import type { ReportCell } from './report-figures.ts'
import { cellsOfReport } from './report-figures.ts'

export interface ReviewInput {
  idempotencyKey: string
  id: number
  /** The lock of the report as the reviewer saw it. */
  lock: number
}

/** Approves a report: the versions it holds now, and no others, become effective. Nobody approves what they entered. */
export function approveReport(context: ActContext, input: ReviewInput): Promise<ActedReport> {
  return actOnce(context, 'approveReport', input, (acting) => approveHeld(acting, input, () => undefined))
}

/** Approves in the running transaction, after `check` has let its cells pass (it throws for what it does not want approved). */
export async function approveHeld(
  acting: Acting,
  { id, lock }: Pick<ReviewInput, 'id' | 'lock'>,
  check: (held: HeldReport, cells: readonly ReportCell[]) => void,
): Promise<ActedReport> {
  const held = await reportToReview(acting, id)
  const to = await requireMove(acting, held.register, held.report, { act: 'approve', lock })
  const cells = await cellsOfReport(acting.transaction, held.report)
  const fresh = cells.flatMap(({ figure }) => figure ?? []).filter((figure) => figure.approvedAt === null)
  const recorders = fresh.map((figure) => figure.recordedBy)
  if (!mayApproveEntriesOf(acting.account, recorders)) throw refusal('OWN_ENTRY')
  check(held, cells)
  const versions = fresh.map((figure) => figure.version)
  await approveFigures(acting.transaction, versions, id, acting.stamp)
  return finishMove(acting, held.report, { act: 'approve', to, detail: { figures: versions } })
}
