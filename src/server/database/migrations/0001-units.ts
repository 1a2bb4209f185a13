import type { Kysely } from 'kysely'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'

/** Units, the links between them and how they became one another. */
export async function createUnitTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text } = types
  await versionedTable(database, types, 'unit')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('short_name', text, (column) => column.notNull())
    .addColumn('aliases', text, (column) => column.notNull())
    .addColumn('folded', text, (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('valid_to', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .addColumn('source', text)
    .execute()
  await uniqueCurrentVersion(database, 'unit', ['id'])

  await versionedTable(database, types, 'unit_link')
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('link', text, (column) => column.notNull())
    .addColumn('to_unit', text, (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('valid_to', text)
    .execute()
  await uniqueCurrentVersion(database, 'unit_link', ['unit', 'link', 'valid_from'])

  await versionedTable(database, types, 'succession')
    .addColumn('predecessor', text, (column) => column.notNull())
    .addColumn('successor', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('effective_on', text, (column) => column.notNull())
    .addColumn('share', text, (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'succession', ['predecessor', 'successor', 'effective_on'])
}
