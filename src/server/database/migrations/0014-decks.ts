import type { Kysely } from 'kysely'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'

/** Decks of review meetings, and what was frozen of them. */
export async function createDeckTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await versionedTable(database, types, 'deck')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'deck', ['id'])

  await database.schema
    .createTable('deck_freeze')
    .addColumn('id', integer, types.identity)
    .addColumn('deck', text, (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('frozen_at', text, (column) => column.notNull())
    .addColumn('frozen_by', text)
    .addColumn('frozen_by_name', text)
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('checksum', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .execute()
  await database.schema.createIndex('deck_freeze_number').unique().on('deck_freeze').columns(['deck', 'number']).execute()
  await types.protect(database, 'deck_freeze')
}
