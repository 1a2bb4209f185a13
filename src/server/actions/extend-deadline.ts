import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import { deadlineOf } from '../../domain/reporting-calendar.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { refusal } from '../http/refuse.ts'
import { readCalendar, saveExtension } from '../stores/calendar.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { finishCalendarAct } from './keep-calendar.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight, unitIn } from './writing-right.ts'

export interface ExtendInput {
  idempotencyKey: string
  reporter: UnitId
  period: Period
  stage: Stage
  /** Null takes the extension back. */
  due: Day | null
  reason: string
}

/** Gives one unit a later day for one report, with the reason. Refuses a day that is not after the deadline of all. */
export function extendDeadline(context: ActContext, input: ExtendInput): Promise<{ saved: true }> {
  return actOnce(context, 'extendDeadline', input, async (acting) => {
    const { reporter, period, stage, due, reason } = input
    const register = await readUnitRegister(acting.transaction)
    unitIn(register, reporter)
    requireRight(acting, register, 'keepCalendar', reporter)
    if (due !== null && reason === '') throw refusal('REASON_REQUIRED')
    const plain = deadlineOf(await readCalendar(acting.transaction), period, stage)
    if (due !== null && plain !== null && due <= plain.due) throw refusal('INVALID_DATE', { problem: 'notLater' })
    await saveExtension(acting.transaction, { reporter, period, stage }, { due, reason }, acting.stamp)
    const resourceId = `${reporter} ${period} ${stage}`
    const act = due === null ? 'withdrawExtension' : 'extendDeadline'
    return finishCalendarAct(acting, { act, resourceId, unit: reporter, detail: { plain: plain?.due ?? null, due, reason } })
  })
}
