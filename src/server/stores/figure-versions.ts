import { sql } from 'kysely'
import type { FigureKey, FigureVersion, Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection } from '../database/database.ts'
import { batchesOf } from './batches.ts'
import type { CellKey } from './figures.ts'

/** A version as it is stored, with who did what. */
export interface StoredFigure extends FigureVersion {
  /** 1 for the first version of the cell and stage. */
  ordinal: number
  stage: Stage
  recordedBy: string | null
  approvedBy: string | null
  /** When a newer approved version took its place, or null. */
  approvalSupersededAt: string | null
  /** The report it was approved with, or null. */
  report: number | null
}

/** The newest version of one cell and stage, approved or not; null for an empty cell. */
export async function newestFigure(connection: Connection, cell: CellKey): Promise<StoredFigure | null> {
  const row = await versions(connection)
    .where('subject', '=', cell.subject)
    .where('element', '=', cell.element)
    .where('period', '=', cell.period)
    .where('stage', '=', cell.stage)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : rowToFigure(row)
}

/**
 * The newest version of every cell and stage of the subjects in the periods, approved or not: what a sheet shows. One row per cell and stage,
 * by subject, element, period and stage.
 */
export async function newestFigures(
  connection: Connection,
  filter: { subjects: readonly UnitId[]; periods: readonly Period[]; stage?: Stage },
): Promise<StoredFigure[]> {
  const found: StoredFigure[] = []
  for (const subjects of batchesOf(filter.subjects, 1)) {
    const rows = await versions(connection)
      .where('subject', 'in', subjects)
      .where('period', 'in', [...filter.periods])
      .$if(filter.stage !== undefined, (query) => query.where('stage', 'in', filter.stage === undefined ? [] : [filter.stage]))
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('figure as later')
              .select(sql.lit(1).as('one'))
              .whereRef('later.subject', '=', 'figure.subject')
              .whereRef('later.element', '=', 'figure.element')
              .whereRef('later.period', '=', 'figure.period')
              .whereRef('later.stage', '=', 'figure.stage')
              .whereRef('later.ordinal', '>', 'figure.ordinal'),
          ),
        ),
      )
      .orderBy('subject')
      .orderBy('element')
      .orderBy('period')
      .orderBy('stage')
      .execute()
    for (const row of rows) found.push(rowToFigure(row))
  }
  return found
}

/** Every version of a cell in all its stages, oldest first: who stored what when, and who approved it. */
export async function figureHistory(connection: Connection, cell: FigureKey): Promise<StoredFigure[]> {
  const rows = await versions(connection)
    .where('subject', '=', cell.subject)
    .where('element', '=', cell.element)
    .where('period', '=', cell.period)
    .orderBy('version')
    .execute()
  return rows.map(rowToFigure)
}

/** Every version of every cell in the periods, oldest first: what an import compares with. */
export async function figuresOfPeriods(connection: Connection, periods: readonly Period[]): Promise<StoredFigure[]> {
  const rows = await versions(connection)
    .where('period', 'in', [...periods])
    .orderBy('version')
    .execute()
  return rows.map(rowToFigure)
}

/** Every version of every cell of one stage of the subjects in a period, oldest first: how a report came to hold what it holds. */
export async function figuresOfSubjects(
  connection: Connection,
  { subjects, period, stage }: { subjects: readonly UnitId[]; period: Period; stage: Stage },
): Promise<StoredFigure[]> {
  const found: StoredFigure[] = []
  for (const batch of batchesOf(subjects, 1)) {
    const query = versions(connection).where('subject', 'in', batch).where('period', '=', period).where('stage', '=', stage)
    for (const row of await query.orderBy('version').execute()) found.push(rowToFigure(row))
  }
  return found
}

/** The versions with these numbers, in no certain order; numbers that are not there are left out. */
export async function figuresByVersion(connection: Connection, numbers: readonly number[]): Promise<StoredFigure[]> {
  const found: StoredFigure[] = []
  for (const batch of batchesOf(numbers, 1)) {
    for (const row of await versions(connection).where('version', 'in', batch).execute()) found.push(rowToFigure(row))
  }
  return found
}

function versions(connection: Connection) {
  return connection
    .selectFrom('figure')
    .leftJoin('approval', 'approval.figure', 'figure.version')
    .selectAll('figure')
    .select(['approval.approved_at', 'approval.approved_by', 'approval.superseded_at', 'approval.report'])
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

function rowToFigure(row: VersionRow): StoredFigure {
  return {
    version: row.version,
    ordinal: row.ordinal,
    subject: row.subject,
    element: row.element,
    period: row.period,
    stage: row.stage,
    value: row.value,
    missingReason: row.missing_reason,
    definition: row.definition,
    reportedBy: row.reported_by,
    note: row.note,
    source: row.source,
    illustrative: row.illustrative === 1,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    approvalSupersededAt: row.superseded_at,
    report: row.report,
  }
}
