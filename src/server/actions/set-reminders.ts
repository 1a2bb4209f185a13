import type { ReminderSettings } from '../../domain/reminders.ts'
import { readReminderSettings, saveReminderSettings } from '../stores/reminder-settings.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { finishCalendarAct } from './keep-calendar.ts'

/** Sets when the calendar reminds by itself. */
export function setReminders(context: ActContext, input: ReminderSettings & { idempotencyKey: string }): Promise<{ saved: true }> {
  return actOnce(context, 'setReminders', input, async (acting) => {
    const { isOn, daysBefore, dayAfter } = input
    const before = await readReminderSettings(acting.transaction)
    const after = { isOn, daysBefore, dayAfter }
    await saveReminderSettings(acting.transaction, after, acting.stamp)
    return finishCalendarAct(acting, { act: 'setReminders', resourceId: 'reminders', detail: { before, after } })
  })
}
