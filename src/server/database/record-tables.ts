import type { Generated } from 'kysely'
import type { JsonText } from './json-text.ts'

/** One line per change, written in the transaction of the change. */
export interface AuditTable {
  id: Generated<number>
  at: string
  account: string | null
  act: string
  resource: string
  resource_id: string
  /** Unit whose people may read the line, or null for the department only. */
  unit: string | null
  /** What changed: { before, after, … }; never a secret. */
  detail: JsonText<Record<string, unknown>>
  request: string | null
}

/** Answers already given, by key, so that a retry after a lost answer stores nothing twice. */
export interface IdempotencyTable {
  key: string
  account: string
  procedure: string
  input_hash: string
  /** Null while the request that brought the key is still at work. */
  reply: JsonText<unknown> | null
  at: string
}

/** A counter that grows with every change of what a verdict reads: the ETag of the overview. */
export interface RevisionTable {
  name: string
  value: number
}
