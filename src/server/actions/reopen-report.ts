import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'
import type { ReasonedInput } from './return-report.ts'

/** Reopens an approved report with the reason; its approved figures stay effective until new ones are approved. */
export function reopenReport(context: ActContext, input: ReasonedInput): Promise<ActedReport> {
  return actOnce(context, 'reopenReport', input, async (acting) => {
    const { report, register } = await reportToReview(acting, input.id)
    const to = await requireMove(acting, register, report, { act: 'reopen', ...input })
    return finishMove(acting, report, { act: 'reopen', to, reason: input.reason })
  })
}
