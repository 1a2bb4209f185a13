import { yearOf } from '../../domain/period.ts'
import { handOf, typingHand } from '../../domain/report-workflow.ts'
import type { Hand, ReportAct, ReportStanding } from '../../domain/report-workflow.ts'
import { signingOn } from '../../domain/signing-choice.ts'
import type { UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { closingOf } from '../closed-years.ts'
import type { PlaceAndYear } from '../closed-years.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { can } from '../permissions.ts'
import type { Act } from '../permissions.ts'
import type { Report } from '../stores/reports.ts'
import { listSignings } from '../stores/signings.ts'
import { listClosings } from '../stores/year-closings.ts'
import type { YearClosing } from '../stores/year-closings.ts'
import type { Acting } from './act-once.ts'
import { requireRight } from './writing-right.ts'

/** The permission that stands for each hand of the workflow. */
export const actOfHand: Readonly<Record<Hand, Act>> = { unit: 'submitReport', head: 'signReport', department: 'reviewReports' }

/** Refuses whatever changes figures or reports of a year that is closed for the unit. Ask while the report is held: closing holds it too. */
export async function requireOpenYear({ transaction, clock }: Acting, register: UnitRegister, unit: UnitId, year: number): Promise<void> {
  const closings = await listClosings(transaction, { year, inForce: true })
  refuseClosed(closings, register, { unit, year, day: dayOf(clock) })
}

/** The same for many cells, whose closings in force are read once. */
export async function readOpenYears({ transaction, clock }: Acting, register: UnitRegister): Promise<(unit: UnitId, year: number) => void> {
  const closings = await listClosings(transaction, { inForce: true })
  return (unit, year) => refuseClosed(closings, register, { unit, year, day: dayOf(clock) })
}

function refuseClosed(closings: readonly YearClosing[], register: UnitRegister, place: PlaceAndYear): void {
  const closing = closingOf(closings, register, place)
  if (closing !== null) throw refusal('YEAR_CLOSED', { year: place.year, since: closing.closedAt })
}

/** What the workflow has to know of a report. Throws YEAR_CLOSED: in a closed year there is nothing more to know. */
export async function openStandingOf(acting: Acting, register: UnitRegister, report: Report): Promise<ReportStanding> {
  await requireOpenYear(acting, register, report.reporter, yearOf(report.period))
  const choices = await listSignings(acting.transaction, { unit: report.reporter })
  const signing = signingOn(choices, report.reporter, dayOf(acting.clock))
  return { state: report.state, signing, isTakenUp: report.takenUpBy !== null, isYearClosed: false }
}

/** Refuses figures of a report that nobody may type into now, or only its head. */
export async function requireTyping(acting: Acting, register: UnitRegister, report: Report): Promise<void> {
  const hand = typingHand(await openStandingOf(acting, register, report))
  if (hand === null) throw refusal('WRONG_STATE', { state: report.state })
  const place = { unit: report.reporter, day: dayOf(acting.clock), register }
  // While it waits for its head, whoever fills the sheet and does not sign is told where it stands.
  if (hand === 'head' && !can(acting.account, actOfHand.head, place)) throw refusal('WRONG_STATE', { state: report.state })
}

/** Refuses an act of the report that is not of the account's hand from where the report stands. */
export function requireHand(
  acting: Acting,
  register: UnitRegister,
  report: Pick<Report, 'reporter'>,
  act: ReportAct,
  standing: Pick<ReportStanding, 'state' | 'signing'>,
): void {
  const hand = handOf(standing, act)
  if (hand !== null) requireRight(acting, register, actOfHand[hand], report.reporter)
}
