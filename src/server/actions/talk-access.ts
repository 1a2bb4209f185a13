import type { Role } from '../../contract/session.ts'
import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection } from '../database/database.ts'
import { dayOf, momentAfter } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { can } from '../permissions.ts'
import { dutiesOfReporter } from '../stores/duties.ts'
import type { ActContext } from './act-once.ts'
import { unitIn } from './writing-right.ts'

/** The two sides of a conversation: whose figure it is, and who reviews it. */
export type Side = 'unit' | 'department'

export function sideOf(role: Role): Side {
  return role === 'departmentReviewer' || role === 'departmentLeader' ? 'department' : 'unit'
}

/** As what the account reads drafts of the reporter: for the department before for the unit. Refuses whoever may not read them. */
export function requireTalker({ account, clock }: Pick<ActContext, 'account' | 'clock'>, register: UnitRegister, reporter: UnitId): Role {
  const place = { unit: unitIn(register, reporter).id, day: dayOf(clock), register }
  const held = account.assignments.filter((assignment) => can({ assignments: [assignment] }, 'readDrafts', place)).map(({ role }) => role)
  const role = held.find((each) => sideOf(each) === 'department') ?? held[0]
  if (role === undefined) throw refusal('FORBIDDEN')
  return role
}

interface Owed {
  reporter: UnitId
  period: Period
  stage?: Stage
  /** Left out: anything of the stage. */
  subject?: UnitId | undefined
  element?: string | undefined
}

/** Refuses a cell, or a whole report, that the reporter does not owe: there is nothing to speak of. */
export async function requireOwedPlace(connection: Connection, { reporter, period, stage, subject, element }: Owed): Promise<void> {
  const duties = await dutiesOfReporter(connection, reporter, lastDayOf(period))
  const ofStage = duties.filter((duty) => stage === undefined || duty.stages.includes(stage))
  if (subject === undefined) {
    if (ofStage.length === 0) throw refusal('NOT_FOUND', { what: 'report' })
  } else if (!ofStage.some((duty) => duty.subject === subject && duty.element === element)) throw refusal('NOT_FOUND', { what: 'element' })
}

/** Refuses who did more than `most` in the last `seconds`, saying when they may go on. */
export async function requirePatience(
  now: string,
  { most, seconds }: { most: number; seconds: number },
  doneSince: (since: string) => Promise<{ count: number; first: string | null }>,
): Promise<void> {
  const { count, first } = await doneSince(momentAfter(now, -1000 * seconds))
  if (count < most) return
  const wait = Math.ceil((Date.parse(first ?? now) + 1000 * seconds - Date.parse(now)) / 1000)
  throw refusal('RATE_LIMITED', { retryAfterSeconds: Math.max(1, wait) })
}
