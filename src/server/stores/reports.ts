import type { Selectable } from 'kysely'
import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { ReportState } from '../../domain/report-workflow.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { ReportTable } from '../database/figure-tables.ts'
import { batchesOf } from './batches.ts'

/** There is one report of a reporter for a period and stage. */
export interface ReportKey {
  reporter: UnitId
  period: Period
  stage: Stage
}

export interface Report extends ReportKey {
  id: number
  state: ReportState
  /** Why it was returned or reopened. */
  reason: string | null
  since: string
  /** Grows with every act. */
  lock: number
  /** Who of the department has begun to review it. */
  takenUpBy: string | null
}

export interface ReportFilter {
  states?: readonly ReportState[]
  periods?: readonly Period[]
  reporters?: readonly UnitId[]
}

export async function findReport(connection: Connection, key: ReportKey): Promise<Report | null> {
  const row = await connection
    .selectFrom('report')
    .selectAll()
    .where('reporter', '=', key.reporter)
    .where('period', '=', key.period)
    .where('stage', '=', key.stage)
    .executeTakeFirst()
  return row === undefined ? null : rowToReport(row)
}

export async function getReport(connection: Connection, id: number): Promise<Report | null> {
  const row = await connection.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToReport(row)
}

/** The report as it is now, kept from everybody else until the caller's transaction ends: an act and a figure of it never cross. */
export async function holdReport(connection: Connection, id: number): Promise<Report | null> {
  const row = await connection
    .updateTable('report')
    .set((set) => ({ lock: set.ref('lock') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : rowToReport(row)
}

/** The same for many reports at once, in the order of their numbers, so that two who hold several never wait for each other in a circle. */
export async function holdReports(connection: Connection, ids: readonly number[]): Promise<Report[]> {
  const held: Report[] = []
  for (const batch of batchesOf(
    [...ids].toSorted((a, b) => a - b),
    1,
  )) {
    const rows = await connection
      .updateTable('report')
      .set((set) => ({ lock: set.ref('lock') }))
      .where('id', 'in', batch)
      .returningAll()
      .execute()
    held.push(...rows.map(rowToReport))
  }
  return held
}

/** Reports by period, reporter and stage; every one without a filter. */
export async function listReports(connection: Connection, filter: ReportFilter = {}): Promise<Report[]> {
  const { states, periods, reporters } = filter
  const rows = await connection
    .selectFrom('report')
    .selectAll()
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .$if(periods !== undefined, (query) => query.where('period', 'in', [...(periods ?? [])]))
    .$if(reporters !== undefined, (query) => query.where('reporter', 'in', [...(reporters ?? [])]))
    .orderBy('period')
    .orderBy('reporter')
    .orderBy('stage')
    .execute()
  return rows.map(rowToReport)
}

/** The report of the key; begun as a draft when there is none yet. */
export async function openReport(connection: Connection, key: ReportKey, stamp: Stamp): Promise<Report> {
  const known = await findReport(connection, key)
  if (known !== null) return known
  await connection
    .insertInto('report')
    .values({ ...keyOf(key), state: 'draft', reason: null, state_since: stamp.at, lock: 0 })
    // Another request may have begun it at the same moment.
    .onConflict((conflict) => conflict.columns(['reporter', 'period', 'stage']).doNothing())
    .execute()
  const begun = await findReport(connection, key)
  if (begun === null) throw new Error('a report that was stored cannot be read')
  return begun
}

/** Begins many reports at once, already in a state, without events; none of them may be there. */
export async function addReports(connection: Connection, reports: readonly Omit<Report, 'id' | 'takenUpBy'>[]): Promise<Report[]> {
  const added: Report[] = []
  for (const batch of batchesOf(reports, 7)) {
    const values = batch.map((report) => ({
      ...keyOf(report),
      state: report.state,
      reason: report.reason,
      state_since: report.since,
      lock: report.lock,
    }))
    for (const row of await connection.insertInto('report').values(values).returningAll().execute()) added.push(rowToReport(row))
  }
  return added
}

export interface Move {
  act: string
  to: ReportState
  reason: string | null
}

/**
 * Moves a report into another state, or notes in the same state who reviews it, with the event. `report` is as the caller read it: when it was moved by somebody else meanwhile,
 * nothing changes and the answer is null; otherwise the report as it is now.
 */
export async function moveReport(connection: Connection, report: Report, move: Move, stamp: Stamp): Promise<Report | null> {
  const row = await connection
    .updateTable('report')
    .set({
      lock: report.lock + 1,
      ...(move.to === report.state ? { taken_up_by: stamp.by } : { state: move.to, reason: move.reason, state_since: stamp.at, taken_up_by: null }),
    })
    .where('id', '=', report.id)
    .where('lock', '=', report.lock)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return null
  await connection
    .insertInto('report_event')
    .values({
      report: report.id,
      act: move.act,
      from_state: report.state,
      to_state: move.to,
      reason: move.reason,
      at: stamp.at,
      by_account: stamp.by,
      sent_on: null,
    })
    .execute()
  return rowToReport(row)
}

function keyOf(key: ReportKey): ReportKey {
  return { reporter: key.reporter, period: key.period, stage: key.stage }
}

function rowToReport(row: Selectable<ReportTable>): Report {
  return {
    id: row.id,
    reporter: row.reporter,
    period: row.period,
    stage: row.stage,
    state: row.state,
    reason: row.reason,
    since: row.state_since,
    lock: row.lock,
    takenUpBy: row.taken_up_by,
  }
}
