import { refusal } from '../http/refuse.ts'
import { mayApproveEntriesOf } from '../permissions.ts'
import { approveFigures } from '../stores/approvals.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'
import { cellsOfReport } from './report-figures.ts'

export interface ReviewInput {
  idempotencyKey: string
  id: number
  /** The lock of the report as the reviewer saw it. */
  lock: number
}

/** Approves a report: the versions it holds now, and no others, become effective. Nobody approves what they entered. */
export function approveReport(context: ActContext, input: ReviewInput): Promise<ActedReport> {
  return actOnce(context, 'approveReport', input, async (acting) => {
    const report = await reportToReview(acting, input.id)
    const to = requireMove(report, 'approve', input.lock, null)
    const figures = (await cellsOfReport(acting.transaction, report)).flatMap(({ figure }) => figure ?? [])
    const fresh = figures.filter((figure) => figure.approvedAt === null)
    const recorders = fresh.map((figure) => figure.recordedBy)
    if (!mayApproveEntriesOf(acting.account, recorders)) throw refusal('OWN_ENTRY')
    const versions = fresh.map((figure) => figure.version)
    await approveFigures(acting.transaction, versions, report.id, acting.stamp)
    return finishMove(acting, report, { act: 'approve', to, detail: { figures: versions } })
  })
}
