import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Files sent to be imported, and how their senders had them read. */
export async function createFileImportTables(database: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await database.schema
    .createTable('import_upload')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('account', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('uploaded_at', text, (column) => column.notNull())
    .addColumn('committed_at', text)
    .addColumn('bytes', bytes)
    .execute()
  await database.schema.createIndex('import_upload_account').on('import_upload').columns(['account', 'uploaded_at']).execute()

  await database.schema
    .createTable('import_mapping')
    .addColumn('account', text, (column) => column.notNull())
    .addColumn('destination', text, (column) => column.notNull())
    .addColumn('fingerprint', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('saved_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('import_mapping_key', ['account', 'destination', 'fingerprint'])
    .execute()
}
