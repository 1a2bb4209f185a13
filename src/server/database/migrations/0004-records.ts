import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** The audit log, answers already given, and the counter of changes. */
export async function createRecordTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('audit')
    .addColumn('id', integer, types.identity)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('resource', text, (column) => column.notNull())
    .addColumn('resource_id', text, (column) => column.notNull())
    .addColumn('unit', text)
    .addColumn('detail', text, (column) => column.notNull())
    .addColumn('request', text)
    .execute()
  await database.schema.createIndex('audit_resource').on('audit').columns(['resource', 'resource_id', 'id']).execute()
  await database.schema.createIndex('audit_unit').on('audit').columns(['unit', 'id']).execute()
  await types.protect(database, 'audit')

  await database.schema
    .createTable('idempotency')
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('account', text, (column) => column.notNull())
    .addColumn('procedure', text, (column) => column.notNull())
    .addColumn('input_hash', text, (column) => column.notNull())
    .addColumn('reply', text)
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['account', 'key'])
    .execute()
  await database.schema.createIndex('idempotency_at').on('idempotency').column('at').execute()

  await database.schema
    .createTable('revision')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('value', integer, (column) => column.notNull())
    .execute()
  await sql`insert into revision (name, value) values ('ledger', 0)`.execute(database)
}
