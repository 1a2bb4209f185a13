import type { ReportState } from '../../domain/report-workflow.ts'
import type { Day } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import type { Connection } from '../database/database.ts'
import { batchesOf } from './batches.ts'

export interface ReportEvent {
  report: number
  act: string
  from: ReportState
  to: ReportState
  reason: string | null
  at: string
  by: string | null
  /** Of an imported sending: the day it was really sent. */
  sentOn?: string | null
}

/** What happened to a report, oldest first. */
export async function listReportEvents(connection: Connection, report: number): Promise<ReportEvent[]> {
  return readEvents(connection, (query) => query.where('report', '=', report))
}

/** Who sent each of the reports the last time; reports never sent are left out. */
export async function lastSubmitters(connection: Connection, reports: readonly number[]): Promise<Map<number, string | null>> {
  const found = new Map<number, string | null>()
  for (const batch of batchesOf(reports, 1)) {
    const events = await readEvents(connection, (query) => query.where('report', 'in', batch).where('act', '=', 'submit'))
    for (const event of events) found.set(event.report, event.by)
  }
  return found
}

/** The last act of each report that gave a reason, or asked about cells; reports without one are left out. */
export async function lastReasonedActs(connection: Connection, reports: readonly number[], acts: readonly string[]): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  for (const batch of batchesOf(reports, 1)) {
    const events = await readEvents(connection, (query) => query.where('report', 'in', batch).where('act', 'in', [...acts]))
    for (const event of events) found.set(event.report, event.act)
  }
  return found
}

/**
 * The day each report was first sent, in Asia/Ho_Chi_Minh, as known at `asOf`, or now: of an imported one as its file says, and null where the
 * file says nothing. Reports never sent are left out.
 */
export async function firstSendings(connection: Connection, asOf?: string): Promise<Map<number, Day | null>> {
  const rows = await connection
    .selectFrom('report_event')
    .select(['report', 'at', 'by_account', 'sent_on'])
    .where('act', '=', 'submit')
    .$if(asOf !== undefined, (query) => query.where('at', '<=', asOf ?? ''))
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ report, at, by_account, sent_on }) => [report, sent_on ?? (by_account === null ? null : dayOf(() => new Date(at)))]))
}

/** The state of each report at a moment; reports without an event until then are left out. */
export async function reportStatesAt(connection: Connection, at: string): Promise<Map<number, ReportState>> {
  const events = await readEvents(connection, (query) => query.where('at', '<=', at))
  return new Map(events.map((event) => [event.report, event.to]))
}

/** Notes many events at once, as an import does. */
export async function addReportEvents(connection: Connection, events: readonly ReportEvent[]): Promise<void> {
  for (const batch of batchesOf(events, 8)) {
    const rows = batch.map(({ report, act, from, to, reason, at, by, sentOn }) => ({
      report,
      act,
      from_state: from,
      to_state: to,
      reason,
      at,
      by_account: by,
      sent_on: sentOn ?? null,
    }))
    await connection.insertInto('report_event').values(rows).execute()
  }
}

type EventQuery = ReturnType<typeof eventQuery>

function eventQuery(connection: Connection) {
  return connection.selectFrom('report_event').selectAll().orderBy('id')
}

async function readEvents(connection: Connection, narrow: (query: EventQuery) => EventQuery): Promise<ReportEvent[]> {
  const rows = await narrow(eventQuery(connection)).execute()
  return rows.map((row) => ({
    report: row.report,
    act: row.act,
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
    at: row.at,
    by: row.by_account,
  }))
}
