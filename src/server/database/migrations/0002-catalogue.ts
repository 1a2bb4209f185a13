import type { Kysely } from 'kysely'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'

/** What is measured and what is aimed at: elements, indicators, resolutions, targets; populations and settings; who owes which figure. */
export async function createCatalogueTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createDefinitions(database, types)
  const { text } = types
  await versionedTable(database, types, 'target')
    .addColumn('resolution', text, (column) => column.notNull())
    .addColumn('indicator', text, (column) => column.notNull())
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('purpose', text, (column) => column.notNull())
    .addColumn('goal', text, (column) => column.notNull())
    .addColumn('baseline', text)
    .addColumn('clause', text)
    .addColumn('source', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'target', ['resolution', 'indicator', 'scope', 'year', 'purpose'])

  await versionedTable(database, types, 'population')
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('value', types.integer, (column) => column.notNull())
    .addColumn('source', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'population', ['unit', 'year', 'kind'])

  await versionedTable(database, types, 'duty')
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('element', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('valid_to', text)
    .addColumn('stages', text, (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'duty', ['reporter', 'element', 'subject', 'valid_from'])
}

async function createDefinitions(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text } = types
  await versionedTable(database, types, 'element')
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('definition', 'integer', (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('value_kind', text, (column) => column.notNull())
    .addColumn('source', text)
    .execute()
  await uniqueCurrentVersion(database, 'element', ['code', 'definition'])

  for (const table of ['indicator', 'resolution']) {
    await versionedTable(database, types, table)
      .addColumn('code', text, (column) => column.notNull())
      .addColumn('content', text, (column) => column.notNull())
      .execute()
    await uniqueCurrentVersion(database, table, ['code'])
  }

  await versionedTable(database, types, 'setting')
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('value', text, (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'setting', ['name'])
}
