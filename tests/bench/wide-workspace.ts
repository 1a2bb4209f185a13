import type { Database } from '../../src/server/database/database.ts'
import { inTransaction } from '../../src/server/database/database.ts'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { assignRole } from '../../src/server/sign-in/assign-role.ts'
import { saveDuties } from '../../src/server/stores/duties.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { firstYear, headsOf, makeSynthetic, syntheticUnit } from './synthetic-workspace.ts'

/** A table of several units as large as a department has: 150 rows and 20 columns to fill, all owed by one reporter. */
export const wide = { rows: 150, columns: 20, clerk: 'nguoi.nhap', year: firstYear + 2, path: `/nhap-lieu?bang=units&nam=${firstYear + 2}` }

/** A figure nobody asks about: last year's. */
export function ordinaryFigure(row: number, column: number): string {
  return String(headsOf(row, column, wide.year - 1))
}

export async function makeWideWorkspace(database: Database): Promise<void> {
  const validFrom = '2010-01-01'
  const stamp = { at: '2026-01-01T00:00:00.000Z', by: null }
  await makeSynthetic(database, { units: wide.rows, indicators: wide.columns, years: 2 })
  const reporter = syntheticUnit(0)
  await inTransaction(database.kysely, async (transaction) => {
    const duties = Array.from({ length: wide.rows * wide.columns }, (_, index) => ({
      reporter,
      subject: syntheticUnit(Math.floor(index / wide.columns)),
      element: `element${index % wide.columns}`,
      validFrom,
      validTo: null,
      stages: ['final' as const],
    }))
    await saveDuties(transaction, duties, stamp)
    const account = await addNewAccount(transaction, { username: wide.clerk, displayName: 'Người nhập', sample: true }, stamp)
    await assignRole(transaction, { account, role: 'clerk', unit: reporter, descendants: false, validFrom, validTo: null }, stamp)
    await bumpRevision(transaction)
  })
}
