import type { UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import { markRead, unreadReminders } from '../stores/reminders.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readUnitRegister } from './unit-register.ts'

/** Notes that the account has read the reminders of a reporter up to a number; how many were unread. */
export function markRemindersRead(context: ActContext, input: { idempotencyKey: string; reporter: UnitId; upTo: number }): Promise<{ read: number }> {
  return actOnce(context, 'markRemindersRead', input, async ({ transaction, stamp, account, clock }) => {
    const place = { unit: input.reporter, day: dayOf(clock), register: await readUnitRegister(transaction) }
    if (!can(account, 'enterFigures', place)) throw refusal('FORBIDDEN')
    const unread = (await unreadReminders(transaction, account.id, [input.reporter])).filter(({ id }) => id <= input.upTo)
    await markRead(
      transaction,
      account.id,
      unread.map(({ id }) => id),
      stamp.at,
    )
    return { read: unread.length }
  })
}
