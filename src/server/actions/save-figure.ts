import type { z } from 'zod'
import type { Cell, saveFigureInput } from '../../contract/sheet.ts'
import { exact } from '../../domain/exact.ts'
import type { Element } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import { isReportOpen } from '../../domain/report-workflow.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { appendAudit } from '../stores/audit.ts'
import { dutiesOfReporter } from '../stores/duties.ts'
import { effectiveFigures } from '../stores/effective-figures.ts'
import { listElements } from '../stores/elements.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { newestFigure } from '../stores/figure-versions.ts'
import { StaleFigureError, appendFigure } from '../stores/figures.ts'
import { listIndicators } from '../stores/indicators.ts'
import type { Report, ReportKey } from '../stores/reports.ts'
import { findReport, holdReport, openReport } from '../stores/reports.ts'
import { listResolutions } from '../stores/resolutions.ts'
import { bumpRevision } from '../stores/revision.ts'
import { emptyCell } from '../views/cell-view.ts'
import { oddReasonToView, oddReasonsOf } from '../views/past-figures.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requirePossible } from './entry-check.ts'
import { readPast } from './entry-past.ts'
import { currentCell, refuseStale } from './stored-cell.ts'
import type { Answer } from './typed-value.ts'
import { readTyped } from './typed-value.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireExistence, requireRight, unitIn } from './writing-right.ts'

export type SaveFigureInput = z.output<typeof saveFigureInput>

/** Stores what was typed into a cell as its newest version, and begins the report when it is the first of it. Answers the cell as it then stands. */
export function saveFigure(context: ActContext, input: SaveFigureInput): Promise<Cell> {
  return actOnce(context, 'saveFigure', input, async (acting) => {
    const { transaction } = acting
    const register = await readUnitRegister(transaction)
    unitIn(register, input.reporter)
    requireRight(acting, register, 'enterFigures', input.reporter)
    await requireOwed(acting, register, input)
    if (input.missingReason === 'withdrawn' && (await newestFigure(transaction, input)) === null) return { ...emptyCell }
    const { report, isNew } = await openForEntry(acting, input)
    const cell = await storeAnswer(acting, register, input)
    if (isNew) {
      await appendAudit(transaction, auditOf(acting, 'beginReport', 'report', String(report.id), input.reporter, { ...keyOf(input) }), acting.stamp)
      await bumpRevision(transaction)
    }
    return cell
  })
}

/** Refuses a cell that the reporter does not owe for the period: another subject, element or stage, a unit that is gone, a year outside the term. */
async function requireOwed({ transaction, clock }: Acting, register: UnitRegister, input: SaveFigureInput): Promise<void> {
  const { period, stage } = input
  const day = lastDayOf(period)
  const subject = unitIn(register, input.subject)
  const resolutions = await listResolutions(transaction)
  const [firstYear, lastYear] = [Math.min(...resolutions.map((each) => each.firstYear)), Math.max(...resolutions.map((each) => each.lastYear))]
  if (resolutions.length > 0 && (yearOf(period) < firstYear || yearOf(period) > lastYear)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
  if (yearOf(period) > Number(dayOf(clock).slice(0, 4))) throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
  requireExistence(register, subject, day)
  requireExistence(register, unitIn(register, input.reporter), day)
  const duties = await dutiesOfReporter(transaction, input.reporter, day)
  const isOwed = duties.some((duty) => duty.subject === input.subject && duty.element === input.element && duty.stages.includes(stage))
  if (!isOwed) throw refusal('INVALID_FIGURE', { problem: 'notOwed' })
}

async function openForEntry({ transaction, stamp }: Acting, input: SaveFigureInput): Promise<{ report: Report; isNew: boolean }> {
  const known = await findReport(transaction, keyOf(input))
  const opened = known ?? (await openReport(transaction, keyOf(input), stamp))
  const report = (await holdReport(transaction, opened.id)) ?? opened
  if (!isReportOpen(report)) throw refusal('WRONG_STATE', { state: report.state })
  return { report, isNew: known === null }
}

function keyOf({ reporter, period, stage }: SaveFigureInput): ReportKey {
  return { reporter, period, stage }
}

async function storeAnswer(acting: Acting, register: UnitRegister, input: SaveFigureInput): Promise<Cell> {
  const { transaction } = acting
  const elements = await listElements(transaction)
  const indicators = await listIndicators(transaction)
  const element = elements.find((each) => each.code === input.element)
  if (element === undefined) throw refusal('NOT_FOUND', { what: 'element' })
  const answer = readTyped(input, element, indicators)
  const note = answer.missingReason === 'withdrawn' ? null : input.note?.trim() || null
  const current = await newestFigure(transaction, input)
  if (current !== null && isSame(current, answer, note)) return currentCell(transaction, current)
  if ((current?.version ?? null) !== input.expectedVersion) throw await refuseStale(transaction, current)
  const definition = element.definitions.at(-1)?.version ?? 1
  if (answer.value !== null) await checkValue(acting, register, { input, element, elements, indicators, definition, value: answer.value, note })
  await append(acting, input, { ...answer, note, definition }, current)
  const stored = await newestFigure(transaction, input)
  if (stored === null) throw new Error('a figure that was stored cannot be read')
  return currentCell(transaction, stored)
}

function isSame(current: StoredFigure, { value, missingReason }: Answer, note: string | null): boolean {
  if (current.missingReason !== missingReason || current.note !== note) return false
  return value === null || current.value === null ? value === current.value : exact(value).equals(exact(current.value))
}

interface CheckedValue {
  input: SaveFigureInput
  element: Element
  elements: readonly Element[]
  indicators: readonly Indicator[]
  definition: number
  value: string
  note: string | null
}

/** Refuses the impossible, and the odd that is not explained. */
async function checkValue({ transaction }: Acting, register: UnitRegister, checked: CheckedValue): Promise<void> {
  const { input, element, elements, indicators, definition, value, note } = checked
  const { subject, period, stage } = input
  await requirePossible({ cell: input, element, value }, indicators, register, async (other) => {
    const typed = await newestFigure(transaction, { subject, element: other, period, stage })
    if (typed !== null) return typed.value
    const inForce = await effectiveFigures(transaction, { subjects: [subject], elements: [other], years: [yearOf(period)] })
    return inForce.find((figure) => figure.period === period)?.value ?? null
  })
  if (note !== null) return
  const past = await readPast(transaction, { cell: input, elements, indicators, register })
  const reasons = oddReasonsOf(past, { subject, element: element.code, period, value, definition })
  if (reasons.length > 0) throw refusal('NEEDS_EXPLANATION', { reasons: reasons.map((reason) => oddReasonToView(reason, value)) })
}

async function append(
  acting: Acting,
  input: SaveFigureInput,
  answer: Answer & { note: string | null; definition: number },
  current: StoredFigure | null,
): Promise<void> {
  const { transaction, stamp, settings } = acting
  const { reporter, subject, element, period, stage } = input
  const figure = { subject, element, period, stage, ...answer, reportedBy: reporter, source: null, illustrative: settings.sampleWorkspace }
  try {
    await appendFigure(transaction, figure, current?.version ?? null, stamp)
  } catch (error) {
    throw error instanceof StaleFigureError ? await refuseStale(transaction, await newestFigure(transaction, input)) : error
  }
  const before = current && { value: current.value, missingReason: current.missingReason, note: current.note }
  const after = { value: answer.value, missingReason: answer.missingReason, note: answer.note }
  const id = [subject, element, period, stage].join('/')
  await appendAudit(transaction, auditOf(acting, 'saveFigure', 'figure', id, reporter, { before, after }), stamp)
}

function auditOf({ visit }: Acting, act: string, resource: string, resourceId: string, unit: string, detail: Record<string, unknown>) {
  return { act, resource, resourceId, unit, detail, request: visit.requestId }
}
