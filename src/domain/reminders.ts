import type { Day } from './unit.ts'
import { dayAfter, workingDaysAfter } from './working-days.ts'
import type { SpecialDays } from './working-days.ts'

/** When the calendar reminds by itself. */
export interface ReminderSettings {
  isOn: boolean
  /** So many working days before the deadline, 0 for on the day itself; null: not before. */
  daysBefore: number | null
  /** On the day after the deadline. */
  dayAfter: boolean
}

export const defaultReminders: ReminderSettings = { isOn: false, daysBefore: 3, dayAfter: true }

/**
 * The reminder that a report of this deadline should have had by today, or null. A server that was off on the day still sends the reminder before
 * while the deadline has not passed, and the one after within a week; older ones come too late to help.
 */
export function reminderDue(settings: ReminderSettings, days: SpecialDays, due: Day, today: Day): 'before' | 'after' | null {
  if (!settings.isOn) return null
  if (today > due) return settings.dayAfter && today <= dayAfter(due, 7) ? 'after' : null
  if (settings.daysBefore === null) return null
  return today >= workingDaysAfter(days, due, -settings.daysBefore) ? 'before' : null
}
