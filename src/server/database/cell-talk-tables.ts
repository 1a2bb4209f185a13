import type { Generated } from 'kysely'
import type { Role } from '../../contract/session.ts'
import type { ThreadAct } from '../../domain/cell-thread.ts'
import type { EvidenceKind } from '../../domain/evidence.ts'
import type { Stage } from '../../domain/figure.ts'

/** Append-only: a message about a cell, or a mark that its conversation is settled or open again. */
export interface CellNoteTable {
  id: Generated<number>
  /** Whose people, beside the department, may read it. */
  reporter: string
  subject: string
  element: string
  period: string
  /** The stage whose cell it was written at. */
  stage: Stage
  act: ThreadAct
  text: string | null
  /** As what the person wrote. */
  role: Role
  at: string
  by_account: string
}

/** A file at a cell, or, with empty subject and element, at a report as a whole. Taking it away is a mark. */
export interface EvidenceTable {
  id: Generated<number>
  reporter: string
  period: string
  stage: Stage
  subject: string
  element: string
  name: string
  kind: EvidenceKind
  size: number
  sha256: string
  /** 1: the signed and stamped copy of the report. */
  legal: number
  role: Role
  added_at: string
  added_by: string
  removed_at: string | null
  removed_by: string | null
  removed_reason: string | null
}

/** Append-only: the bytes of files, once each. */
export interface EvidenceContentTable {
  sha256: string
  bytes: Uint8Array
}
