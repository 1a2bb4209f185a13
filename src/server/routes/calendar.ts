import { announceYear, setSpecialDay } from '../actions/set-special-day.ts'
import { extendDeadline } from '../actions/extend-deadline.ts'
import { setDeadline } from '../actions/set-deadline.ts'
import { setReminders } from '../actions/set-reminders.ts'
import { procedure } from '../http/procedure.ts'
import { can, canSomewhere } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import { countLetters, failedLetters } from '../stores/letters.ts'
import { readReminderSettings } from '../stores/reminder-settings.ts'
import { calendarPageOf } from '../views/calendar-view.ts'

const lettersShown = 100

export const calendarRoutes = {
  get: procedure.calendar.get.handler(async ({ input, context }) => {
    const reading = await currentReading(context)
    const { day, ledger } = reading
    return calendarPageOf({
      reading,
      year: input.year,
      reminders: await readReminderSettings(context.database.kysely),
      isMailConfigured: context.mailer !== undefined,
      mayEdit: canSomewhere(context.account, 'keepCalendar', day),
      mayExtend: (unit) => can(context.account, 'keepCalendar', { unit, day, register: ledger }),
    })
  }),
  setDeadline: procedure.calendar.setDeadline.handler(({ input, context }) => setDeadline(context, input)),
  setDay: procedure.calendar.setDay.handler(({ input, context }) => setSpecialDay(context, input)),
  announceYear: procedure.calendar.announceYear.handler(({ input, context }) => announceYear(context, input)),
  extend: procedure.calendar.extend.handler(({ input, context }) => extendDeadline(context, input)),
  setReminders: procedure.calendar.setReminders.handler(({ input, context }) => setReminders(context, input)),
  letters: procedure.calendar.letters.handler(async ({ context }) => {
    const { kysely } = context.database
    const counts = await countLetters(kysely)
    const failed = await failedLetters(kysely, lettersShown)
    const names = await accountNames(
      kysely,
      failed.map(({ account }) => account),
    )
    return {
      isMailConfigured: context.mailer !== undefined,
      waiting: counts.waiting + counts.sending,
      sent: counts.sent,
      failed: failed.map(({ id, account, address, subject, attempts, problem, createdAt }) => {
        return { id, account: names.get(account) ?? '', address, subject, attempts, problem: problem ?? '', at: createdAt }
      }),
    }
  }),
}
