import type { Migration } from 'kysely/migration'
import type { DialectName } from '../database.ts'
import { columnTypesOf } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'
import { createUnitTables } from './0001-units.ts'
import { createCatalogueTables } from './0002-catalogue.ts'
import { createFigureTables } from './0003-figures.ts'
import { createRecordTables } from './0004-records.ts'
import { createAccountTables } from './0005-accounts.ts'
import { createCellTalkTables } from './0006-cell-talk.ts'
import { createSigningTables } from './0007-signing.ts'
import { createCalendarTables } from './0008-calendar.ts'
import { createCommuneTables } from './0010-communes.ts'
import { createCheckTables } from './0013-checks.ts'
import { createDeckTables } from './0014-decks.ts'
import { createFileImportTables } from './0009-file-imports.ts'
import type { Kysely } from 'kysely'

/** One step: written once for both databases, and never changed once it has been released; a change of mind is a further step. */
type Step = (database: Kysely<unknown>, types: ColumnTypes) => Promise<void>

/** In the order of their names. */
const steps: Record<string, Step> = {
  '0001-units': createUnitTables,
  '0002-catalogue': createCatalogueTables,
  '0003-figures': createFigureTables,
  '0004-records': createRecordTables,
  '0005-accounts': createAccountTables,
  '0006-cell-talk': createCellTalkTables,
  '0007-signing': createSigningTables,
  '0008-calendar': createCalendarTables,
  '0009-file-imports': createFileImportTables,
  '0010-communes': createCommuneTables,
  '0013-checks': createCheckTables,
  '0014-decks': createDeckTables,
}

export function migrationsFor(dialect: DialectName): Record<string, Migration> {
  const types = columnTypesOf(dialect)
  return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, { up: (database: Kysely<unknown>) => step(database, types) }]))
}
