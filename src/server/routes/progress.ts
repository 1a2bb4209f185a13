import type { Mine } from '../../contract/progress.ts'
import { isAwaited } from '../../domain/report-standing.ts'
import { markRemindersRead } from '../actions/mark-reminders-read.ts'
import { remindReports } from '../actions/remind-reports.ts'
import { withoutClosed } from '../closed-years.ts'
import { procedure } from '../http/procedure.ts'
import { answersFor, can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { accountNames, findAccount } from '../stores/accounts.ts'
import { newestFigures } from '../stores/figure-versions.ts'
import { remindersOfPeriod, unreadReminders } from '../stores/reminders.ts'
import { listReports } from '../stores/reports.ts'
import { listClosings } from '../stores/year-closings.ts'
import type { Connection } from '../database/database.ts'
import { dutiesOfYear, owedReports } from '../views/owed-reports.ts'
import type { OwedReport } from '../views/owed-reports.ts'
import { byUrgency, nextDeadline, owedView, progressPageOf, reportName } from '../views/progress-view.ts'
import { refOf } from '../views/unit-ref.ts'

export const progressRoutes = {
  get: procedure.progress.get.handler(async ({ input: { year }, context }) => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const { day, ledger } = reading
    const reviewed = new Map<string, boolean>()
    const duties = dutiesOfYear(reading, year).filter(({ reporter }) => {
      const known = reviewed.get(reporter) ?? can(context.account, 'reviewReports', { unit: reporter, day, register: ledger })
      reviewed.set(reporter, known)
      return known
    })
    const reminders = await remindersOfPeriod(kysely, String(year))
    const names = await accountNames(
      kysely,
      reminders.flatMap(({ by }) => by ?? []),
    )
    const reports = await listReports(kysely, { periods: [String(year)] })
    const numbers = new Map(reports.map((report) => [reportName(report), report.id]))
    const owed = owedReports(reading, year, duties)
    return progressPageOf({ reading, year, owed, reminders, names, numbers, isMailConfigured: context.mailer !== undefined })
  }),
  remind: procedure.progress.remind.handler(({ input, context }) => remindReports(context, input)),
}

export const dueRoutes = {
  mine: procedure.due.mine.handler(async ({ context }): Promise<Mine> => {
    const { kysely } = context.database
    const reading = await currentReading(context)
    const years = yearsOf(reading)
    const own = reportersOf(reading, context.account)
    const awaited = years.flatMap((year) => {
      const duties = dutiesOfYear(reading, year).filter(({ reporter }) => own.has(reporter))
      return owedReports(reading, year, duties).filter(({ standing }) => isAwaited(standing))
    })
    const owed = withoutClosed(awaited, await listClosings(kysely, { inForce: true }), reading)
    const filled = await filledCells(kysely, owed)
    const unread = await unreadReminders(kysely, context.account.id, [...own])
    const names = await accountNames(
      kysely,
      unread.flatMap(({ by }) => by ?? []),
    )
    return {
      today: reading.day,
      sheets: owed.toSorted(byUrgency(reading)).map((each) => ({
        ...owedView(reading, each),
        year: Number(each.period),
        filled: filled(each),
        cells: each.duties.length,
      })),
      mail: { isConfigured: context.mailer !== undefined, address: (await findAccount(kysely, context.account.id))?.email ?? null },
      next: nextDeadline(reading, own.size === 0 ? [] : years),
      reminders: unread.map(({ id, reporter, period, stage, at, by, due }) => {
        const name = by === null ? null : (names.get(by) ?? null)
        return { id, reporter: refOf(reading.register, reporter), year: Number(period.slice(0, 4)), stage, at, by: name, due }
      }),
    }
  }),
  markRead: procedure.due.markRead.handler(({ input, context }) => markRemindersRead(context, input)),
}

/** The years that have sheets: those of a resolution's term. */
function yearsOf({ ledger: { resolutions } }: Reading): number[] {
  const years = new Set(
    resolutions.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place)),
  )
  return [...years].toSorted((a, b) => a - b)
}

/** The units whose reports the account answers for. */
function reportersOf({ day, duties, ledger }: Reading, account: SignedIn): Set<string> {
  const reporters = [...new Set(duties.map((duty) => duty.reporter))]
  return new Set(reporters.filter((unit) => answersFor(account, { unit, day, register: ledger })))
}

/** How many cells of each report are answered. */
async function filledCells(connection: Connection, owed: readonly OwedReport[]): Promise<(report: OwedReport) => number> {
  const periods = [...new Set(owed.map(({ period }) => period))]
  const subjects = [...new Set(owed.flatMap(({ duties }) => duties.map((duty) => duty.subject)))]
  const figures = periods.length === 0 ? [] : await newestFigures(connection, { subjects, periods })
  const answered = new Set(figures.map(({ subject, element, period, stage }) => `${subject}\n${element}\n${period}\n${stage}`))
  return ({ duties, period, stage }) => duties.filter((duty) => answered.has(`${duty.subject}\n${duty.element}\n${period}\n${stage}`)).length
}
