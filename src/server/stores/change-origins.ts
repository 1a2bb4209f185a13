import type { FigureKey } from '../../domain/figure.ts'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { Connection } from '../database/database.ts'
import { batchesOf } from './batches.ts'
import type { StoredFigure } from './figure-versions.ts'
import { figureHistory, figuresByVersion } from './figure-versions.ts'
import type { PopulationKey } from './population-cells.ts'
import { populationHistory } from './population-cells.ts'
import { listReportEvents } from './report-events.ts'

/** Who changed something, when, and in which words. */
export interface Origin {
  at: string | null
  by: string | null
  reason: string | null
}

export const unknownOrigin: Origin = { at: null, by: null, reason: null }

/**
 * Of figures by the number of the version that is in force now.
 * The moment is that from which it counted; the reason its note, else why its report was given back since.
 */
export async function originsOfFigures(connection: Connection, versions: readonly number[], since: string): Promise<Map<number, Origin>> {
  const figures = await figuresByVersion(connection, versions)
  const reasons = await reasonsOfReports(
    connection,
    figures.flatMap(({ report }) => report ?? []),
    since,
  )
  return new Map(figures.map((figure) => [figure.version, originOf(figure, reasons)]))
}

/** Of a cell in which nothing is in force any more. */
export async function originOfWithdrawal(connection: Connection, cell: FigureKey, since: string): Promise<Origin> {
  const last = (await figureHistory(connection, cell)).filter(({ approvedAt }) => approvedAt !== null && approvedAt > since).at(-1)
  if (last === undefined) return unknownOrigin
  return originOf(last, await reasonsOfReports(connection, last.report === null ? [] : [last.report], since))
}

function originOf({ approvedAt, recordedAt, recordedBy, note, report }: StoredFigure, reasons: ReadonlyMap<number, string>): Origin {
  return { at: approvedAt ?? recordedAt, by: recordedBy, reason: note ?? (report === null ? null : (reasons.get(report) ?? null)) }
}

/** Acts that give a report back to whoever corrects it. */
const givingBack: readonly string[] = ['reopen', 'return', 'sendBack']

async function reasonsOfReports(connection: Connection, reports: readonly number[], since: string): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  for (const report of new Set(reports)) {
    const events = (await listReportEvents(connection, report)).filter(({ act, at }) => givingBack.includes(act) && at > since)
    const reason = events.findLast((event) => event.reason !== null)?.reason ?? null
    if (reason !== null) found.set(report, reason)
  }
  return found
}

/** Of targets by the number of the version that holds now: who stored it and when; nobody writes why. */
export async function originsOfTargets(connection: Connection, versions: readonly number[]): Promise<Map<number, Origin>> {
  const found = new Map<number, Origin>()
  for (const batch of batchesOf(versions, 1)) {
    const rows = await connection.selectFrom('target').select(['version', 'recorded_at', 'recorded_by']).where('version', 'in', batch).execute()
    for (const row of rows) found.set(row.version, { at: row.recorded_at, by: row.recorded_by, reason: null })
  }
  return found
}

/** Of a number of people: of the version that holds now, else of the moment the last one was taken away. */
export async function originOfPopulation(connection: Connection, key: PopulationKey): Promise<Origin> {
  const [newest] = await populationHistory(connection, key)
  if (newest === undefined) return unknownOrigin
  const { supersededAt, recordedAt, recordedBy, note, source } = newest
  return supersededAt === null ? { at: recordedAt, by: recordedBy, reason: note ?? source } : { ...unknownOrigin, at: supersededAt }
}

/** Of a decision on a commune: its newest version, with the reason of a withdrawal. */
export async function originOfRecognition(
  connection: Connection,
  { commune, decisionNumber, decidedOn }: Pick<CommuneRecognition, 'commune' | 'decisionNumber' | 'decidedOn'>,
): Promise<Origin> {
  const row = await connection
    .selectFrom('recognition')
    .select(['recorded_at', 'recorded_by', 'withdrawn_reason'])
    .where('commune', '=', commune)
    .where('decision_number', '=', decisionNumber)
    .where('decided_on', '=', decidedOn)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? unknownOrigin : { at: row.recorded_at, by: row.recorded_by, reason: row.withdrawn_reason }
}
