import { refusal } from '../http/refuse.ts'
import { addAskedCells } from '../stores/asked-cells.ts'
import type { AskedCell } from '../stores/asked-cells.ts'
import type { Report } from '../stores/reports.ts'
import type { Acting, ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import type { ReviewInput } from './approve-report.ts'
import type { ActedReport } from './move-report.ts'
import { finishMove, reportToReview, requireMove } from './move-report.ts'
import { cellsOfReport } from './report-figures.ts'

export interface ReasonedInput extends ReviewInput {
  reason: string
}

/** A cell to be looked at again, with what is asked about it. */
export interface NamedCell {
  subject: string
  element: string
  words: string
}

export interface ReturnInput extends ReasonedInput {
  cells: readonly NamedCell[]
}

/** Returns a submitted report for its unit to correct: with a reason for the whole of it, or for cells by name, or both. */
export function returnReport(context: ActContext, input: ReturnInput): Promise<ActedReport> {
  return actOnce(context, 'returnReport', { ...input }, async (acting) => {
    const { report, register } = await reportToReview(acting, input.id)
    if (input.cells.some(({ words }) => words.trim() === '')) throw refusal('REASON_REQUIRED')
    const reasons = [input.reason, ...input.cells.map(({ words }) => words)].filter((words) => words.trim() !== '')
    const to = await requireMove(acting, register, report, { act: 'return', lock: input.lock, reason: reasons[0] ?? null })
    const cells = await namedCells(acting, report, input.cells)
    await addAskedCells(acting.transaction, cells, acting.stamp)
    const detail = cells.length === 0 ? {} : { cells: cells.map(({ subject, element, words }) => ({ subject, element, words })) }
    return finishMove(acting, report, { act: 'return', to, reason: input.reason.trim() || null, detail })
  })
}

/** The cells with the versions that are asked about; refuses one that is not of the report. */
async function namedCells({ transaction }: Acting, report: Report, named: readonly NamedCell[]): Promise<Omit<AskedCell, 'at' | 'by'>[]> {
  if (named.length === 0) return []
  const owed = await cellsOfReport(transaction, report)
  return named.map(({ subject, element, words }) => {
    const cell = owed.find(({ duty }) => duty.subject === subject && duty.element === element)
    if (cell === undefined) throw refusal('NOT_FOUND', { what: 'figure' })
    return { report: report.id, subject, element, figure: cell.figure?.version ?? null, words: words.trim() }
  })
}
