import type { ORPCError } from '@orpc/server'
import type { Cell } from '../../contract/sheet.ts'
import type { Connection } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import { accountNames } from '../stores/accounts.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { figureToCell, recordersOf } from '../views/cell-view.ts'

/** The cell as it stands with this version on top. */
export async function currentCell(connection: Connection, figure: StoredFigure): Promise<Cell> {
  return figureToCell(figure, await accountNames(connection, recordersOf([figure])))
}

/** The refusal that somebody else was first, with what they stored. */
export async function refuseStale(connection: Connection, theirs: StoredFigure | null): Promise<ORPCError<'STALE_VERSION', unknown>> {
  if (theirs === null) return refusal('STALE_VERSION', { version: null, value: null, missingReason: null, by: null, at: null })
  const { version, value, missingReason, recordedBy, recordedAt } = await currentCell(connection, theirs)
  return refusal('STALE_VERSION', { version, value, missingReason, by: recordedBy, at: recordedAt })
}
