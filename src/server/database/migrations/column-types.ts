import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, RawBuilder } from 'kysely'
import type { DialectName } from '../database.ts'

/** The few things the two databases write differently in a table definition. */
export interface ColumnTypes {
  /** Text that sorts and compares by its bytes, so that ids, days and moments are in the same order in both databases. */
  text: RawBuilder<unknown>
  integer: 'integer' | 'bigint'
  /** Bytes as they are. */
  bytes: 'blob' | 'bytea'
  /** A number that the database gives, growing, never used twice. */
  identity: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** Makes the database refuse to change or remove a row of the table. */
  protect: (database: Kysely<unknown>, table: string) => Promise<void>
}

export function columnTypesOf(dialect: DialectName): ColumnTypes {
  return dialect === 'sqlite' ? sqliteTypes : postgresTypes
}

const sqliteTypes: ColumnTypes = {
  text: sql`text`,
  integer: 'integer',
  bytes: 'blob',
  identity: (column) => column.primaryKey().autoIncrement(),
  async protect(database, table) {
    for (const change of ['update', 'delete']) {
      await sql
        .raw(`create trigger ${table}_refuses_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`)
        .execute(database)
    }
  },
}

const postgresTypes: ColumnTypes = {
  text: sql`text collate "C"`,
  integer: 'bigint',
  bytes: 'bytea',
  identity: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  async protect(database, table) {
    await sql
      .raw(`create function ${table}_refuses_change() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`)
      .execute(database)
    await sql
      .raw(
        `create trigger ${table}_refuses_change before update or delete or truncate on ${table} for each statement execute function ${table}_refuses_change()`,
      )
      .execute(database)
  },
}

/** A table whose rows are versions: adds the number, the moment and account of recording, and the moment it was superseded. */
export function versionedTable(database: Kysely<unknown>, types: ColumnTypes, name: string): CreateTableBuilder<string, string> {
  return database.schema
    .createTable(name)
    .addColumn('version', types.integer, types.identity)
    .addColumn('recorded_at', types.text, (column) => column.notNull())
    .addColumn('recorded_by', types.text)
    .addColumn('superseded_at', types.text)
}

/** One current version per key, kept by the database itself; reads of what holds now use the same index. */
export async function uniqueCurrentVersion(database: Kysely<unknown>, table: string, key: readonly string[]): Promise<void> {
  await database.schema
    .createIndex(`${table}_current`)
    .unique()
    .on(table)
    .columns([...key])
    .where(sql.ref('superseded_at'), 'is', null)
    .execute()
}
