import type { UnitId } from '../../domain/unit.ts'
import { periodsOfYear } from '../stores/effective-figures.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import { appendAudit } from '../stores/audit.ts'
import { holdReports, listReports } from '../stores/reports.ts'
import { bumpRevision } from '../stores/revision.ts'
import { addClosing, endClosing, listClosings } from '../stores/year-closings.ts'
import { closableYears, unfinishedOf } from '../views/years-view.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight, unitIn } from './writing-right.ts'

export interface CloseYearInput {
  idempotencyKey: string
  department: UnitId
  year: number
  /** How many units the person saw unfinished. */
  unfinishedSeen: number
}

/**
 * Closes a year for the department and everything that belongs to it. OPEN_REPORTS when something else is open than the person saw: nobody closes
 * a year over more than they looked at.
 */
export function closeYear(context: ActContext, reading: Reading, input: CloseYearInput): Promise<{ id: number; year: number; closedAt: string }> {
  return actOnce(context, 'closeYear', { ...input }, async (acting) => {
    const { transaction, stamp, visit } = acting
    const { department, year, unfinishedSeen } = input
    const register = await readUnitRegister(transaction)
    if (unitIn(register, department).kind !== 'department') throw refusal('NOT_FOUND', { what: 'unit' })
    requireRight(acting, register, 'closeYear', department)
    const years = closableYears(reading, department)
    if (!years.includes(year)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear: years.at(-1) ?? year, lastYear: years[0] ?? year })
    const [known] = (await listClosings(transaction, { year, inForce: true })).filter((closing) => closing.department === department)
    if (known !== undefined) throw refusal('YEAR_CLOSED', { year, since: known.closedAt })
    const { length: open } = unfinishedOf(reading, department, year)
    if (open !== unfinishedSeen) throw refusal('OPEN_REPORTS', { open })
    // Whoever is at a report of the year finishes first; whoever comes after finds it closed.
    const begun = await listReports(transaction, { periods: periodsOfYear(year) })
    await holdReports(
      transaction,
      begun.map(({ id }) => id),
    )
    const closing = await addClosing(transaction, { year, department, unfinished: open }, stamp)
    if (closing === null) throw refusal('YEAR_CLOSED', { year, since: stamp.at })
    const detail = { year, unfinished: open, before: { state: 'open' }, after: { state: 'closed' } }
    await appendAudit(
      transaction,
      { act: 'closeYear', resource: 'year', resourceId: String(year), unit: department, detail, request: visit.requestId },
      stamp,
    )
    await bumpRevision(transaction)
    return { id: closing.id, year, closedAt: closing.closedAt }
  })
}

export interface ReopenYearInput {
  idempotencyKey: string
  /** Number of the closing. */
  id: number
  reason: string
}

/** Opens a closed year again, with the reason. */
export function reopenYear(context: ActContext, input: ReopenYearInput): Promise<{ id: number; year: number; reopenedAt: string }> {
  return actOnce(context, 'reopenYear', { ...input }, async (acting) => {
    const { transaction, stamp, visit } = acting
    const register = await readUnitRegister(transaction)
    const closing = (await listClosings(transaction)).find(({ id }) => id === input.id)
    if (closing === undefined) throw refusal('NOT_FOUND', { what: 'closing' })
    requireRight(acting, register, 'reopenYear', closing.department)
    const reason = input.reason.trim()
    if (reason === '') throw refusal('REASON_REQUIRED')
    if (!(await endClosing(transaction, closing.id, reason, stamp))) throw refusal('NOT_FOUND', { what: 'closing' })
    const { year, department } = closing
    const detail = { year, reason, before: { state: 'closed' }, after: { state: 'open' } }
    await appendAudit(
      transaction,
      { act: 'reopenYear', resource: 'year', resourceId: String(year), unit: department, detail, request: visit.requestId },
      stamp,
    )
    await bumpRevision(transaction)
    return { id: closing.id, year, reopenedAt: stamp.at }
  })
}
