import { databaseOf, sqliteDatabase } from './database.ts'
import type { Database } from './database.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import { createPostgresDialect } from './postgres.ts'

/**
 * Opens the database that the URL names: `sqlite:PATH` (a file, made when it is not there), `sqlite::memory:`, `postgres://…` or
 * `postgresql://…`. Throws on any other. The tables are made by `migrate`.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return sqliteDatabase(openNodeSqlite(url.slice('sqlite:'.length)))
  if (/^postgres(?:ql)?:/.test(url)) return databaseOf('postgres', createPostgresDialect(url))
  throw new Error('DATABASE_URL must begin with sqlite: or postgres:')
}
