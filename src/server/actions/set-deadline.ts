import { datesOfRule } from '../../domain/reporting-calendar.ts'
import type { DeadlineRule } from '../../domain/reporting-calendar.ts'
import { refusal } from '../http/refuse.ts'
import { readCalendar, saveRule } from '../stores/calendar.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { finishCalendarAct, ruleName } from './keep-calendar.ts'

export interface DeadlineInput extends DeadlineRule {
  idempotencyKey: string
  /** Takes back what was set, so that the rule before it holds again. */
  withdrawn: boolean
}

/** Sets when the sheets of a kind of period and stage open and are due. Refuses a deadline before the opening. */
export function setDeadline(context: ActContext, input: DeadlineInput): Promise<{ saved: true }> {
  return actOnce(context, 'setDeadline', input, async (acting) => {
    const { idempotencyKey: _key, withdrawn, ...rule } = input
    const { days } = await readCalendar(acting.transaction)
    const { opens, due } = datesOfRule(days, rule, rule.year)
    if (due < opens) throw refusal('INVALID_DATE', { problem: 'dueBeforeOpens' })
    await saveRule(acting.transaction, rule, withdrawn, acting.stamp)
    return finishCalendarAct(acting, {
      act: withdrawn ? 'withdrawDeadline' : 'setDeadline',
      resourceId: ruleName(rule),
      detail: { opens: rule.opens, due: rule.due, basis: rule.basis },
    })
  })
}
