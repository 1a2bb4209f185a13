import type { Generated } from 'kysely'
import type { Signing } from '../../domain/report-workflow.ts'
import type { Versioned } from './versioned-tables.ts'

/** How a unit wants its reports signed, from a day on. */
export interface SigningTable extends Versioned {
  unit: string
  valid_from: string
  signing: Signing
}

/** Append-only: a cell that a return asks about, with the version it asks about; answered by any other version. */
export interface AskedCellTable {
  id: Generated<number>
  report: number
  subject: string
  element: string
  figure: number | null
  words: string
  asked_at: string
  asked_by: string | null
}

/** A year closed for a department and the units that belong to it, until it was reopened. */
export interface YearClosingTable {
  id: Generated<number>
  year: number
  department: string
  closed_at: string
  closed_by: string | null
  /** How many units still had something open when it was closed. */
  unfinished: number
  reopened_at: string | null
  reopened_by: string | null
  reason: string | null
}
