import type { ReportPast } from '../../domain/evidence.ts'
import type { Connection } from '../database/database.ts'
import { listReportEvents } from '../stores/report-events.ts'
import type { ReportKey } from '../stores/reports.ts'
import { findReport } from '../stores/reports.ts'

/** What became of the report that files belong to; null while it was never begun. */
export async function reportPast(connection: Connection, key: ReportKey): Promise<ReportPast | null> {
  const report = await findReport(connection, key)
  if (report === null) return null
  const events = await listReportEvents(connection, report.id)
  return { state: report.state, approvedAt: events.findLast((event) => event.act === 'approve')?.at ?? null }
}
