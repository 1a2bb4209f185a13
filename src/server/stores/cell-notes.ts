import type { Selectable } from 'kysely'
import type { Role } from '../../contract/session.ts'
import type { ThreadAct } from '../../domain/cell-thread.ts'
import type { FigureKey, Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { CellNoteTable } from '../database/cell-talk-tables.ts'
import type { Connection, Stamp } from '../database/database.ts'

/** A cell of a reporter's sheet, in all its stages. */
export interface TalkCell extends FigureKey {
  reporter: UnitId
}

export interface CellNote extends TalkCell {
  id: number
  stage: Stage
  act: ThreadAct
  text: string | null
  role: Role
  at: string
  by: string
}

/** Everything written about one cell, oldest first. */
export async function notesOfCell(connection: Connection, { reporter, subject, element, period }: TalkCell): Promise<CellNote[]> {
  const rows = await connection
    .selectFrom('cell_note')
    .selectAll()
    .where('reporter', '=', reporter)
    .where('period', '=', period)
    .where('subject', '=', subject)
    .where('element', '=', element)
    .orderBy('id')
    .execute()
  return rows.map(rowToNote)
}

/** Everything written about cells of the periods, oldest first; only about those of a reporter when one is given. */
export async function listNotes(
  connection: Connection,
  { periods, reporter }: { periods: readonly Period[]; reporter?: UnitId },
): Promise<CellNote[]> {
  const rows = await connection
    .selectFrom('cell_note')
    .selectAll()
    .where('period', 'in', [...periods])
    .$if(reporter !== undefined, (query) => query.where('reporter', '=', reporter ?? ''))
    .orderBy('id')
    .execute()
  return rows.map(rowToNote)
}

/** How many messages the account wrote since a moment, and when the first of them; for the limit of what one may write. */
export async function messagesSince(connection: Connection, account: string, since: string): Promise<{ count: number; first: string | null }> {
  const row = await connection
    .selectFrom('cell_note')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('at').as('first')])
    .where('by_account', '=', account)
    .where('act', '=', 'message')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return { count: row.count, first: row.first }
}

/** Stores a message or a mark. */
export async function addNote(connection: Connection, note: Omit<CellNote, 'id' | 'at' | 'by'>, stamp: Stamp & { by: string }): Promise<void> {
  const { reporter, subject, element, period, stage, act, text, role } = note
  await connection
    .insertInto('cell_note')
    .values({ reporter, subject, element, period, stage, act, text, role, at: stamp.at, by_account: stamp.by })
    .execute()
}

function rowToNote(row: Selectable<CellNoteTable>): CellNote {
  const { id, reporter, subject, element, period, stage, act, text, role, at } = row
  return { id, reporter, subject, element, period, stage, act, text, role, at, by: row.by_account }
}
