import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ReviewInput } from './approve-report.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'

/** Says that the account has begun to review the report: its unit can no longer take it back, and colleagues see who is at it. */
export function takeUpReport(context: ActContext, input: ReviewInput): Promise<ActedReport> {
  return actOnce(context, 'takeUpReport', input, async (acting) => {
    const { report, register } = await reportToReview(acting, input.id)
    const to = await requireMove(acting, register, report, { act: 'takeUp', lock: input.lock })
    return finishMove(acting, report, { act: 'takeUp', to })
  })
}
