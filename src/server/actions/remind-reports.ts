import type { Stage } from '../../domain/figure.ts'
import { isAwaited } from '../../domain/report-standing.ts'
import type { UnitId } from '../../domain/unit.ts'
import { withoutClosed } from '../closed-years.ts'
import { refusal } from '../http/refuse.ts'
import type { Mailer } from '../mailer.ts'
import { can } from '../permissions.ts'
import { currentReading } from '../register-cache.ts'
import { appendAudit } from '../stores/audit.ts'
import { listClosings } from '../stores/year-closings.ts'
import { dutiesOfYear, owedReports } from '../views/owed-reports.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { addressees, remindOf } from './remind-people.ts'

export interface RemindInput {
  idempotencyKey: string
  year: number
  reports: readonly { reporter: UnitId; stage: Stage }[]
}

/** Reminds the people of units of reports they still owe. What was sent meanwhile is passed over; a unit that may not be reviewed is refused. */
export async function remindReports(context: ActContext & { mailer?: Mailer }, input: RemindInput): Promise<{ reminded: number; letters: number }> {
  const reading = await currentReading(context)
  const wanted = new Set(input.reports.map(({ reporter, stage }) => `${reporter}\n${stage}`))
  for (const { reporter } of input.reports) {
    if (reading.register.unit(reporter) === null) throw refusal('NOT_FOUND', { what: 'unit' })
    const place = { unit: reporter, day: reading.day, register: reading.ledger }
    if (!can(context.account, 'reviewReports', place)) throw refusal('FORBIDDEN')
  }
  const awaited = owedReports(reading, input.year, dutiesOfYear(reading, input.year)).filter(
    (each) => wanted.has(`${each.reporter}\n${each.stage}`) && isAwaited(each.standing),
  )
  return actOnce(context, 'remindReports', input, async ({ transaction, stamp, visit }) => {
    const owed = withoutClosed(awaited, await listClosings(transaction, { inForce: true }), reading)
    const reminding = { transaction, stamp, mailer: context.mailer, reading, people: await addressees(transaction, context.mailer) }
    let [reminded, letters] = [0, 0]
    for (const each of owed) {
      const { reporter, period, stage } = each
      const key = `asked ${context.account.id} ${input.idempotencyKey} ${reporter} ${period} ${stage}`
      const sent = await remindOf(reminding, each, { key, cause: 'asked' })
      if (sent === null) continue
      const detail = { period, stage, letters: sent }
      const entry = { act: 'remindReport', resource: 'reminder', resourceId: `${reporter} ${period} ${stage}`, unit: reporter, detail }
      await appendAudit(transaction, { ...entry, request: visit.requestId }, stamp)
      reminded += 1
      letters += sent
    }
    return { reminded, letters }
  })
}
