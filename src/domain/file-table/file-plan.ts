import type { ColumnRole, FileDefaults } from './column-roles.ts'
import type { CrossMeaning } from './cell-reading.ts'
import type { Layout } from './table-layout.ts'

/** How a person wants a sheet to be read: what was guessed, with what they changed. */
export interface FilePlan {
  layout: Layout
  /** By column; a column beyond the end is left out. */
  columns: readonly ColumnRole[]
  defaults: FileDefaults
  /** What was decided of a name: the unit it means, or null to leave its rows out. Names are as they stand in the file. */
  units: ReadonlyMap<string, string | null>
  cross: CrossMeaning
  /** Hidden rows are left out unless wanted. */
  readsHiddenRows: boolean
}
