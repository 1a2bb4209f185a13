import type { Generated } from 'kysely'
import type { Stage, StoredReason } from '../../domain/figure.ts'
import type { ReportState } from '../../domain/report-workflow.ts'

/** Append-only (the database refuses changes): one row per version of a figure. */
export interface FigureTable {
  version: Generated<number>
  /**
   * 1, 2, 3 … within a cell and stage, unique there: of two people who correct the same version at once, the database
   * takes one and refuses the other.
   */
  ordinal: number
  subject: string
  element: string
  period: string
  stage: Stage
  value: string | null
  missing_reason: StoredReason | null
  definition: number
  reported_by: string | null
  note: string | null
  source: string | null
  illustrative: number
  recorded_at: string
  recorded_by: string | null
}

/**
 * Which figure versions were approved, when, by whom and through which report; closed when a newer version of the same cell and stage is
 * approved. A version is approved once at most: approving a report again leaves what is in force as it is.
 */
export interface ApprovalTable {
  figure: number
  report: number | null
  approved_at: string
  approved_by: string | null
  superseded_at: string | null
}

/** One report per reporter, period and stage. */
export interface ReportTable {
  id: Generated<number>
  reporter: string
  period: string
  stage: Stage
  state: ReportState
  /** Why it was returned or reopened, shown on top of the sheet. */
  reason: string | null
  state_since: string
  /** Grows with every act: two people acting on one report see each other. */
  lock: number
  /** Who of the department has begun to review it; null before that, and again after every other act. */
  taken_up_by: string | null
}

export interface ReportEventTable {
  id: Generated<number>
  report: number
  act: string
  from_state: ReportState
  to_state: ReportState
  reason: string | null
  at: string
  by_account: string | null
  /** Of an imported sending: the day it was really sent, as the file says; null when it is the day of `at`. */
  sent_on: string | null
}
