import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToMove, requireMove } from './move-report.ts'
import { actOfHand } from './report-standing.ts'
import type { ReasonedInput } from './return-report.ts'

/** The head sends a prepared report back to whoever prepared it, with the reason. */
export function sendBackReport(context: ActContext, input: ReasonedInput): Promise<ActedReport> {
  return takeBack(context, input, 'sendBack')
}

/** The unit takes back what it sent, with the reason, as long as nobody has begun to review it. */
export function withdrawReport(context: ActContext, input: ReasonedInput): Promise<ActedReport> {
  return takeBack(context, input, 'withdraw')
}

const leastHand = { sendBack: 'head', withdraw: 'unit' } as const

function takeBack(context: ActContext, input: ReasonedInput, act: 'sendBack' | 'withdraw'): Promise<ActedReport> {
  return actOnce(context, `${act}Report`, input, async (acting) => {
    const { report, register } = await reportToMove(acting, input.id, actOfHand[leastHand[act]])
    const to = await requireMove(acting, register, report, { act, lock: input.lock, reason: input.reason })
    return finishMove(acting, report, { act, to, reason: input.reason })
  })
}
