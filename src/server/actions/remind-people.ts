import type { Day, UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { Mailer } from '../mailer.ts'
import { answersFor } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { signedInOf } from '../sign-in/signed-in.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { listAccounts } from '../stores/accounts.ts'
import { addLetter } from '../stores/letters.ts'
import { addReminder } from '../stores/reminders.ts'
import type { Reminder } from '../stores/reminders.ts'
import type { OwedReport } from '../views/owed-reports.ts'
import { refOf } from '../views/unit-ref.ts'
import { reminderLetter } from './reminder-letter.ts'

/** Somebody with an address who answers for some units. */
interface Addressee extends SignedIn {
  address: string
}

/** Everybody who can be written to; nobody when no letters are sent. */
export async function addressees(connection: Connection, mailer: Mailer | undefined): Promise<Addressee[]> {
  if (mailer === undefined) return []
  const found: Addressee[] = []
  for (const account of await listAccounts(connection)) {
    if (account.email === null || account.disabledAt !== null) continue
    found.push({ ...(await signedInOf(connection, account)), address: account.email })
  }
  return found
}

interface Reminding {
  transaction: Connection
  stamp: Stamp
  mailer: Mailer | undefined
  reading: Reading
  people: readonly Addressee[]
}

/**
 * Notes the reminder of one report and puts its letters into the outbox, in the caller's transaction. How many letters; null when the key was
 * used before: the reminder was sent then.
 */
export async function remindOf(
  { transaction, stamp, mailer, reading, people }: Reminding,
  owed: OwedReport,
  { key, cause }: { key: string; cause: Reminder['cause'] },
): Promise<number | null> {
  const { reporter, period, stage, deadline, report } = owed
  const due = deadline?.due ?? null
  const id = await addReminder(transaction, key, { reporter, period, stage, cause, due: due ?? reading.day }, stamp)
  if (id === null) return null
  if (mailer === undefined) return 0
  let letters = 0
  const reminded = {
    reporter: refOf(reading.register, reporter),
    year: Number(period.slice(0, 4)),
    stage,
    due,
    today: reading.day,
    reason: reasonOf(report),
  }
  for (const person of people.filter((each) => isOf(reading, each, reporter, reading.day))) {
    const { to, subject, text } = reminderLetter(reminded, person, mailer.base)
    const letter = { key: `${key} ${person.id}`, account: person.id, address: to, subject, body: text }
    if (await addLetter(transaction, letter, stamp.at)) letters += 1
  }
  return letters
}

function reasonOf(report: OwedReport['report']): string | null {
  return report?.state === 'returned' || report?.state === 'reopened' ? report.reason : null
}

function isOf({ ledger }: Reading, person: SignedIn, unit: UnitId, day: Day): boolean {
  return answersFor(person, { unit, day, register: ledger })
}
