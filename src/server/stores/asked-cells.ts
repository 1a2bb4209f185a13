import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { batchesOf } from './batches.ts'

/** A cell that a return asks about. */
export interface AskedCell {
  report: number
  subject: UnitId
  element: string
  /** The version it asks about, null for a cell that was empty: any other version is the unit's answer. */
  figure: number | null
  words: string
  at: string
  by: string | null
}

/** What was asked about cells of the reports, oldest first. */
export async function listAskedCells(connection: Connection, reports: readonly number[]): Promise<AskedCell[]> {
  const found: AskedCell[] = []
  for (const batch of batchesOf(reports, 1)) {
    const rows = await connection.selectFrom('asked_cell').selectAll().where('report', 'in', batch).orderBy('id').execute()
    for (const row of rows) {
      const { report, subject, element, figure, words, asked_at: at, asked_by: by } = row
      found.push({ report, subject, element, figure, words, at, by })
    }
  }
  return found
}

export async function addAskedCells(connection: Connection, cells: readonly Omit<AskedCell, 'at' | 'by'>[], stamp: Stamp): Promise<void> {
  for (const batch of batchesOf(cells, 7)) {
    const rows = batch.map(({ report, subject, element, figure, words }) => {
      return { report, subject, element, figure, words, asked_at: stamp.at, asked_by: stamp.by }
    })
    await connection.insertInto('asked_cell').values(rows).execute()
  }
}
