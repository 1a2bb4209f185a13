import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'

export interface Reminder {
  id: number
  reporter: UnitId
  period: Period
  stage: Stage
  /** A reviewer asked; or the calendar did, before or after the deadline. */
  cause: 'asked' | 'before' | 'after'
  due: Day
  at: string
  by: string | null
}

/** Notes a reminder; null when the key is there already: it was sent before, maybe by another server. */
export async function addReminder(
  connection: Connection,
  key: string,
  { reporter, period, stage, cause, due }: Omit<Reminder, 'id' | 'at' | 'by'>,
  stamp: Stamp,
): Promise<number | null> {
  const row = await connection
    .insertInto('reminder')
    .values({ key, reporter, period, stage, cause, due, at: stamp.at, by_account: stamp.by })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The reminders of a period, oldest first. */
export async function remindersOfPeriod(connection: Connection, period: Period): Promise<Reminder[]> {
  const rows = await connection.selectFrom('reminder').selectAll().where('period', '=', period).orderBy('id').execute()
  return rows.map(({ by_account, key: _key, ...row }) => ({ ...row, by: by_account }))
}

/** The reminders of the reporters that the account has not read, newest first. */
export async function unreadReminders(connection: Connection, account: string, reporters: readonly UnitId[]): Promise<Reminder[]> {
  const rows = await connection
    .selectFrom('reminder')
    .selectAll('reminder')
    .leftJoin('reminder_read', (join) => join.onRef('reminder_read.reminder', '=', 'reminder.id').on('reminder_read.account', '=', account))
    .where('reminder_read.account', 'is', null)
    .where('reminder.reporter', 'in', [...reporters])
    .orderBy('reminder.id', 'desc')
    .execute()
  return rows.map(({ by_account, key: _key, ...row }) => ({ ...row, by: by_account }))
}

/** Notes that the account has read these. */
export async function markRead(connection: Connection, account: string, reminders: readonly number[], at: string): Promise<void> {
  if (reminders.length === 0) return
  await connection
    .insertInto('reminder_read')
    .values(reminders.map((reminder) => ({ reminder, account, at })))
    .onConflict((conflict) => conflict.columns(['reminder', 'account']).doNothing())
    .execute()
}
