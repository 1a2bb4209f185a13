import type { Insertable } from 'kysely'
import type { FigureKey, FigureVersion, Stage } from '../../domain/figure.ts'
import type { Connection, Stamp } from '../database/database.ts'
import type { FigureTable } from '../database/figure-tables.ts'
import { batchesOf } from './batches.ts'

/** One cell and stage: where versions follow one another. */
export interface CellKey extends FigureKey {
  stage: Stage
}

/** A figure as it is handed in; number, moment and account are added when it is stored. */
export type NewFigure = Omit<FigureVersion, 'version' | 'recordedAt' | 'approvedAt'>

/** Somebody else stored a version of the cell since the caller read it. The transaction must be given up. */
export class StaleFigureError extends Error {
  readonly code = 'STALE_FIGURE'

  constructor(cell: CellKey) {
    super(`the figure has a newer version: ${cell.subject} ${cell.element} ${cell.period} ${cell.stage}`)
  }
}

/**
 * Adds a version to a cell and stage and gives its number. `expected` is the number of the version it replaces, null for an empty cell.
 * Throws StaleFigureError when another version is the newest, also when two people store at the same moment.
 */
export async function appendFigure(connection: Connection, figure: NewFigure, expected: number | null, stamp: Stamp): Promise<number> {
  const newest = await connection
    .selectFrom('figure')
    .select(['version', 'ordinal'])
    .where('subject', '=', figure.subject)
    .where('element', '=', figure.element)
    .where('period', '=', figure.period)
    .where('stage', '=', figure.stage)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  if ((newest?.version ?? null) !== expected) throw new StaleFigureError(figure)
  const stored = await connection
    .insertInto('figure')
    .values(figureToRow(figure, (newest?.ordinal ?? 0) + 1, stamp))
    // Two writers that both saw the same newest version: one of them gets no row back.
    .onConflict((conflict) => conflict.columns(['subject', 'element', 'period', 'stage', 'ordinal']).doNothing())
    .returning('version')
    .executeTakeFirst()
  if (stored === undefined) throw new StaleFigureError(figure)
  return stored.version
}

/** A figure with its place among the versions of its cell: 1 for the first. */
export interface PlacedFigure extends NewFigure {
  ordinal: number
}

/** Adds many figures at once, as an import does; gives each cell with its number, in no certain order. Throws when a place is taken. */
export async function appendFigures(
  connection: Connection,
  figures: readonly PlacedFigure[],
  stamp: Stamp,
): Promise<(CellKey & { version: number })[]> {
  const stored: (CellKey & { version: number })[] = []
  for (const batch of batchesOf(figures, figureColumns)) {
    const rows = batch.map((figure) => figureToRow(figure, figure.ordinal, stamp))
    const added = await connection.insertInto('figure').values(rows).returning(['version', 'subject', 'element', 'period', 'stage']).execute()
    for (const cell of added) stored.push(cell)
  }
  return stored
}

/**
 * Adds figures each in the place after the version its writer saw; gives the cells that were stored. One whose place somebody else took
 * meanwhile is left out, and the transaction goes on.
 */
export async function appendFiguresInPlace(connection: Connection, figures: readonly PlacedFigure[], stamp: Stamp): Promise<CellKey[]> {
  const stored: CellKey[] = []
  for (const batch of batchesOf(figures, figureColumns)) {
    const rows = batch.map((figure) => figureToRow(figure, figure.ordinal, stamp))
    const added = await connection
      .insertInto('figure')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['subject', 'element', 'period', 'stage', 'ordinal']).doNothing())
      .returning(['subject', 'element', 'period', 'stage'])
      .execute()
    for (const cell of added) stored.push(cell)
  }
  return stored
}

const figureColumns = 14

function figureToRow(figure: NewFigure, ordinal: number, stamp: Stamp): Insertable<FigureTable> {
  return {
    ordinal,
    subject: figure.subject,
    element: figure.element,
    period: figure.period,
    stage: figure.stage,
    value: figure.value,
    missing_reason: figure.missingReason,
    definition: figure.definition,
    reported_by: figure.reportedBy,
    note: figure.note,
    source: figure.source,
    illustrative: Number(figure.illustrative),
    recorded_at: stamp.at,
    recorded_by: stamp.by,
  }
}
