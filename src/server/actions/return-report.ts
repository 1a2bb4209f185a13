import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ReviewInput } from './approve-report.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'

export interface ReasonedInput extends ReviewInput {
  reason: string
}

/** Returns a submitted report with the reason, for its unit to correct. */
export function returnReport(context: ActContext, input: ReasonedInput): Promise<ActedReport> {
  return actOnce(context, 'returnReport', input, async (acting) => {
    const report = await reportToReview(acting, input.id)
    const to = requireMove(report, 'return', input.lock, input.reason)
    return finishMove(acting, report, { act: 'return', to, reason: input.reason })
  })
}
