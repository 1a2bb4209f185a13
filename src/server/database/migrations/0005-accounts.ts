import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Accounts, what they may do where, and how they sign in. */
export async function createAccountTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('account')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('username', text, (column) => column.notNull().unique())
    .addColumn('display_name', text, (column) => column.notNull())
    .addColumn('password_hash', text)
    .addColumn('disabled_at', text)
    .addColumn('failed_attempts', 'integer', (column) => column.notNull())
    .addColumn('locked_until', text)
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addColumn('locale', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .execute()

  await database.schema
    .createTable('assignment')
    .addColumn('id', integer, types.identity)
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('unit', text)
    .addColumn('descendants', 'integer', (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('valid_to', text)
    .execute()
  await database.schema.createIndex('assignment_account').on('assignment').column('account').execute()

  await database.schema
    .createTable('session')
    .addColumn('token_hash', text, (column) => column.primaryKey())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('last_seen_at', text, (column) => column.notNull())
    .addColumn('expires_at', text, (column) => column.notNull())
    .execute()
  await database.schema.createIndex('session_account').on('session').column('account').execute()

  await database.schema
    .createTable('one_time_code')
    .addColumn('code_hash', text, (column) => column.primaryKey())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('purpose', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('expires_at', text, (column) => column.notNull())
    .addColumn('used_at', text)
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .execute()
  await database.schema.createIndex('one_time_code_account').on('one_time_code').column('account').execute()
}
