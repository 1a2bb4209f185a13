import type { ColumnRole, FileDefaults } from '../../domain/file-table/column-roles.ts'
import type { JsonText } from './json-text.ts'

/** A file that was sent to be imported. Its bytes stay as the proof of an import; without one they are dropped after some days. */
export interface ImportUploadTable {
  id: string
  account: string
  name: string
  size: number
  sha256: string
  uploaded_at: string
  /** When something of it was first stored. */
  committed_at: string | null
  /** Null once they were dropped. */
  bytes: Uint8Array | null
}

/** How an account had files of the same make read: by the fingerprint of their header. */
export interface ImportMappingTable {
  account: string
  destination: string
  fingerprint: string
  content: JsonText<RememberedMapping>
  saved_at: string
}

export interface RememberedMapping {
  columns: readonly ColumnRole[]
  defaults: Pick<FileDefaults, 'stage' | 'scale'>
  /** What names meant: a unit's id, or null for rows that are left out. */
  units: Readonly<Record<string, string | null>>
}
