import { lastDayOf, yearOf } from '../../domain/period.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { listElements } from '../stores/elements.ts'
import { listIndicators } from '../stores/indicators.ts'
import type { ReportKey } from '../stores/reports.ts'
import { findReport, holdReport } from '../stores/reports.ts'
import { findingsOf, findingToView } from '../views/past-figures.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readPastOfCells } from './entry-past.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, requireMove } from './move-report.ts'
import type { ReportCell } from './report-figures.ts'
import { cellsOfReport } from './report-figures.ts'
import { requireOpenYear } from './report-standing.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireExistence, requireRight, unitIn } from './writing-right.ts'

export interface SubmitInput extends ReportKey {
  idempotencyKey: string
  lock: number
}

/** Signs off a report: every owed cell has a number or says why not, and every odd number is explained. */
export function submitReport(context: ActContext, input: SubmitInput): Promise<ActedReport> {
  return handUp(context, input, 'submit')
}

/** Puts a report before the head of the unit, who signs it; it has to be as complete as one that is signed. */
export function prepareReport(context: ActContext, input: SubmitInput): Promise<ActedReport> {
  return handUp(context, input, 'prepare')
}

function handUp(context: ActContext, input: SubmitInput, act: 'submit' | 'prepare'): Promise<ActedReport> {
  return actOnce(context, `${act}Report`, input, async (acting) => {
    const { transaction } = acting
    const register = await readUnitRegister(transaction)
    const reporter = unitIn(register, input.reporter)
    requireRight(acting, register, 'submitReport', reporter.id)
    requireExistence(register, reporter, lastDayOf(input.period))
    const known = await findReport(transaction, input)
    const report = known && (await holdReport(transaction, known.id))
    await requireOpenYear(acting, register, reporter.id, yearOf(input.period))
    const to = report && (await requireMove(acting, register, report, { act, lock: input.lock }))
    const cells = await cellsOfReport(transaction, input)
    requireComplete(cells)
    // With every cell filled there is a report, begun with the first one; without, the unit owes nothing of the kind.
    if (report === null || to === null) throw refusal('NOT_FOUND', { what: 'report' })
    await requireChecked(acting, register, cells)
    return finishMove(acting, report, { act, to, detail: { figures: cells.map(({ figure }) => figure?.version ?? null) } })
  })
}

function requireComplete(cells: readonly ReportCell[]): void {
  const missing = cells.filter(({ figure }) => figure === null).map(({ duty: { subject, element } }) => ({ subject, element }))
  if (missing.length > 0) throw refusal('INCOMPLETE_REPORT', { missing })
}

/** Holds every number that is new against the rules, with its neighbours on the form. One approved before was looked at then. */
async function requireChecked({ transaction }: Acting, register: UnitRegister, cells: readonly ReportCell[]): Promise<void> {
  const elements = await listElements(transaction)
  const indicators = await listIndicators(transaction)
  const broken = []
  const unexplained = []
  const fresh = cells.flatMap(({ figure }) => (figure === null || figure.approvedAt !== null ? [] : [figure]))
  const past = await readPastOfCells(transaction, { cells: fresh, elements, indicators, register })
  for (const { subject, element, period, value, definition, note } of fresh) {
    if (value === null) continue
    const beside = (other: string) => cells.find(({ duty }) => duty.subject === subject && duty.element === other)?.figure?.value ?? null
    for (const finding of findingsOf(past, { subject, element, period, value, definition }, beside)) {
      const told = { ...findingToView(finding, value), subject, element }
      if (finding.rule.severity === 'refuse') broken.push(told)
      else if (note === null) unexplained.push(told)
    }
  }
  if (broken.length > 0) throw refusal('BROKEN_RULE', { broken })
  if (unexplained.length > 0) throw refusal('NEEDS_EXPLANATION', { reasons: unexplained })
}
