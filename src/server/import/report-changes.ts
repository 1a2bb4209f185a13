import type { ReportAct, ReportState } from '../../domain/report-workflow.ts'
import type { Day } from '../../domain/unit.ts'
import type { Report, ReportKey } from '../stores/reports.ts'
import type { FigureChanges } from './figure-changes.ts'
import { rowProblem } from './problems.ts'
import type { ImportState, ReadFigure } from './read-figures.ts'
import { nameOf } from './table-rows.ts'

/** A report and the acts that bring it to the state the file wants. */
export interface ReportChange {
  key: ReportKey
  /** As it is stored, or null when it has to be begun. */
  stored: Report | null
  acts: readonly ReportAct[]
  state: ReportState
  reason: string | null
  /** The day it was sent, where the file says so. */
  sentOn: Day | null
}

/** How a report comes from a state to another by the acts of the workflow; a way that is not here is refused. */
const ways: Readonly<Record<ReportState, Partial<Record<ImportState, readonly ReportAct[]>>>> = {
  draft: { draft: [], submitted: ['submit'], approved: ['submit', 'approve'], returned: ['submit', 'return'] },
  returned: { returned: [], submitted: ['submit'], approved: ['submit', 'approve'] },
  reopened: { submitted: ['submit'], approved: ['submit', 'approve'], returned: ['submit', 'return'] },
  prepared: {},
  submitted: { submitted: [], approved: ['approve'], returned: ['return'] },
  approved: { approved: [] },
}

/** Refuses rows that want different states for the same report, whether their figures are new or not. */
export function refuseMixedStates(read: readonly ReadFigure[]): void {
  const firsts = new Map<string, ReadFigure>()
  for (const each of read) {
    const key = reportKeyOf(each)
    if (key === null) continue
    const name = reportName(key)
    const first = firsts.get(name)
    if (first === undefined) firsts.set(name, each)
    else if (first.state !== each.state) each.row.refuse('state', rowProblem.mixedStates(nameOf(first.row, each.row)))
  }
}

/** The changes of the reports whose figures change, by name; refuses rows whose report has gone another way. `stored` are the reports of the periods. */
export function reportChanges(changes: FigureChanges, stored: readonly Report[]): Map<string, ReportChange> {
  const byName = new Map(stored.map((report) => [reportName(report), report]))
  const found = new Map<string, ReportChange>()
  for (const { read } of [...changes.appended, ...changes.approved]) {
    const key = reportKeyOf(read)
    if (key === null || found.has(reportName(key))) continue
    const report = byName.get(reportName(key)) ?? null
    const acts = ways[report?.state ?? 'draft'][read.state]
    if (acts === undefined) read.row.refuse('state', rowProblem.reportState(report?.state ?? 'draft', read.state))
    else found.set(reportName(key), { key, stored: report, acts, state: read.state, reason: read.reason, sentOn: read.sentOn })
  }
  return found
}

/** The report a figure comes with; null for a figure without a reporter. */
export function reportKeyOf({ figure }: ReadFigure): ReportKey | null {
  return figure.reportedBy === null ? null : { reporter: figure.reportedBy, period: figure.period, stage: figure.stage }
}

export function reportName({ reporter, period, stage }: ReportKey): string {
  return `${reporter}\n${period}\n${stage}`
}
