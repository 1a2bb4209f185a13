import type { Comparison } from '../../contract/report.ts'
import { cellsAt, comparedEvents, differencesBetween } from '../../domain/report-comparison.ts'
import type { CellVersion } from '../../domain/report-comparison.ts'
import { isReportOpen } from '../../domain/report-workflow.ts'
import type { Reading } from '../register-cache.ts'
import type { ReportEvent } from '../stores/report-events.ts'
import type { Report } from '../stores/reports.ts'
import { refOf } from './unit-ref.ts'

interface ComparisonRequest {
  reading: Reading
  report: Report
  /** Every version of the report's cells. */
  versions: readonly CellVersion[]
  events: readonly ReportEvent[]
  names: ReadonlyMap<string, string>
}

/** What the report holds, beside what was sent before and what was approved before; one that holds nothing new beside both says so with no lines. */
export function comparisonsOf(request: ComparisonRequest): Comparison[] {
  const { report, events } = request
  const isAtUnit = isReportOpen(report) || report.state === 'prepared'
  const { submission, approval } = comparedEvents(events, !isAtUnit)
  // What was sent and then approved is compared with once, as approved.
  const wasApproved = submission !== null && approval !== null && events.indexOf(approval) > events.indexOf(submission)
  const found = [
    ...(submission === null || wasApproved ? [] : [{ since: 'submission' as const, event: submission }]),
    ...(approval === null ? [] : [{ since: 'approval' as const, event: approval }]),
  ]
  return found.map(({ since, event }) => ({ since, at: event.at, by: nameOf(request, event.by), lines: linesSince(request, event.at) }))
}

function linesSince(request: ComparisonRequest, moment: string): Comparison['lines'] {
  const { reading, versions } = request
  return differencesBetween(cellsAt(versions, moment), cellsAt(versions, null)).flatMap(({ subject, element, kind, before, after }) => {
    const known = reading.register.element(element)
    if (known === null) return []
    const { code, name, measureUnit } = known
    const stored = { by: nameOf(request, after?.recordedBy ?? null), at: after?.recordedAt ?? null }
    const head = { subject: refOf(reading.register, subject), element: { code, name, measureUnit } }
    return [{ ...head, kind, before: answerOf(before), after: answerOf(after), ...stored }]
  })
}

function answerOf(version: CellVersion | null): Comparison['lines'][number]['after'] {
  // A cell that was emptied again holds nothing.
  if (version === null || version.missingReason === 'withdrawn') return null
  return { value: version.value, missingReason: version.missingReason, note: version.note }
}

function nameOf({ names }: ComparisonRequest, account: string | null): string | null {
  return account === null ? null : (names.get(account) ?? null)
}
