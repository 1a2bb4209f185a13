import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely'
import type { Dialect } from 'kysely'
import { createSqliteDialect } from './sqlite-dialect.ts'
import type { SqliteHandle } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

export type DialectName = 'sqlite' | 'postgres'

/** An open database. Everything above this folder sees no more of it than this. */
export interface Database {
  readonly kysely: Kysely<Tables>
  readonly dialect: DialectName
  /** Closes every connection; the database cannot be used afterwards. */
  close(): Promise<void>
}

/**
 * What the functions of `stores/` take: the database itself or a running transaction. Inside a transaction hand on the transaction only:
 * on SQLite, where there is one connection, the database itself would wait for its own end for ever.
 */
export type Connection = Kysely<Tables>

/** When something is stored and by which account (null: by the program itself). `at` is an ISO moment in UTC with milliseconds. */
export interface Stamp {
  at: string
  by: string | null
}

/** A database on the given SQLite connection: node:sqlite on the server, sql.js in a page. */
export function sqliteDatabase(handle: SqliteHandle): Database {
  return databaseOf('sqlite', createSqliteDialect(handle))
}

export function databaseOf(name: DialectName, dialect: Dialect): Database {
  // `in ()` is a question that SQLite answers and PostgreSQL refuses to read.
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  const kysely = new Kysely<Tables>({ dialect, plugins })
  return { kysely, dialect: name, close: () => kysely.destroy() }
}

/** Runs `work` in one transaction: all of it is stored, or, when it throws, nothing. Works inside a running transaction too, as a part of it. */
export function inTransaction<T>(connection: Connection, work: (transaction: Connection) => Promise<T>): Promise<T> {
  return connection.isTransaction ? work(connection) : connection.transaction().execute(work)
}

/** Runs `read` on one unchanging state of the database, however many queries it takes and whatever others store meanwhile. */
export function inSnapshot<T>(connection: Connection, read: (snapshot: Connection) => Promise<T>): Promise<T> {
  if (connection.isTransaction) return read(connection)
  return connection.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
