import { isAwaited } from '../../domain/report-standing.ts'
import { reminderDue } from '../../domain/reminders.ts'
import type { Clock } from '../clock.ts'
import { momentOf } from '../clock.ts'
import { withoutClosed } from '../closed-years.ts'
import { inTransaction } from '../database/database.ts'
import type { Database } from '../database/database.ts'
import type { Mailer } from '../mailer.ts'
import { currentReading } from '../register-cache.ts'
import type { Reading } from '../register-cache.ts'
import { readReminderSettings } from '../stores/reminder-settings.ts'
import { listClosings } from '../stores/year-closings.ts'
import { dutiesOfYear, owedReports } from '../views/owed-reports.ts'
import type { OwedReport } from '../views/owed-reports.ts'
import { addressees, remindOf } from './remind-people.ts'

/** Sends the reminders that the calendar asks for today and nobody sent yet; how many. Several servers may do so at the same moment. */
export async function remindByCalendar({ database, clock, mailer }: { database: Database; clock: Clock; mailer?: Mailer }): Promise<number> {
  const settings = await readReminderSettings(database.kysely)
  if (!settings.isOn) return 0
  const reading = await currentReading({ database, clock })
  const closings = await listClosings(database.kysely, { inForce: true })
  const wanted = withoutClosed(awaitedReports(reading), closings, reading).flatMap((owed) => {
    const due = owed.deadline?.due
    const cause = due === undefined || owed.standing.standing === 'returned' ? null : reminderDue(settings, reading.calendar.days, due, reading.day)
    return cause === null ? [] : [{ owed, cause, key: `${cause} ${due} ${owed.reporter} ${owed.period} ${owed.stage}` }]
  })
  if (wanted.length === 0) return 0
  return inTransaction(database.kysely, async (transaction) => {
    const reminding = { transaction, stamp: { at: momentOf(clock), by: null }, mailer, reading, people: await addressees(transaction, mailer) }
    let sent = 0
    for (const { owed, cause, key } of wanted) if ((await remindOf(reminding, owed, { key, cause })) !== null) sent += 1
    return sent
  })
}

/** Of this year and the last: older ones are past any reminder of the calendar. */
function awaitedReports(reading: Reading): OwedReport[] {
  const thisYear = Number(reading.day.slice(0, 4))
  return [thisYear - 1, thisYear]
    .flatMap((year) => owedReports(reading, year, dutiesOfYear(reading, year)))
    .filter((owed) => isAwaited(owed.standing))
}
