import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryResult, TransactionSettings } from 'kysely'

/** What SQLite stores as it is. */
export type SqliteValue = string | number | bigint | null | Uint8Array

interface SqliteStatement {
  /** True when it answers with rows: a select, or a change with `returning`. */
  readonly isReader: boolean
  all(values: readonly SqliteValue[]): unknown[]
  /** Runs a change; the number of rows it touched. */
  run(values: readonly SqliteValue[]): number
}

/** The little of a SQLite library that is needed: node:sqlite on the server and sql.js in a page both fit. */
export interface SqliteHandle {
  prepare(sql: string): SqliteStatement
  close(): void
}

/**
 * A Kysely dialect over one SQLite connection. Kysely hands the connection to one transaction at a time, as the adapter says there is but one.
 * Differs from Kysely's own: writing transactions begin immediately (a deferred one fails as soon as another process writes between its
 * first read and its first write), a failed migration leaves nothing behind, and values are converted or refused rather than lost.
 */
export function createSqliteDialect(handle: SqliteHandle): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new HandleDriver(handle),
    createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class HandleDriver implements Driver {
  readonly #handle: SqliteHandle
  readonly #connection: HandleConnection

  constructor(handle: SqliteHandle) {
    this.#handle = handle
    this.#connection = new HandleConnection(handle)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    // A deferred transaction that only reads sees one state of the database and waits for no writer.
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection.forgetStatements()
    this.#handle.close()
  }
}

const keptStatements = 300
/** Longer ones are those of imports, which hardly come twice. */
const longestKept = 10_000

class HandleConnection implements DatabaseConnection {
  readonly #handle: SqliteHandle
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(handle: SqliteHandle) {
    this.#handle = handle
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#statementOf(query.sql)
    const values = query.parameters.map(toSqliteValue)
    // Kysely's types, made from the same query, say what a row looks like; the library cannot know.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (statement.isReader) return { rows: statement.all(values) as Row[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(values)) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  forgetStatements(): void {
    this.#statements.clear()
  }

  #statementOf(sql: string): SqliteStatement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#handle.prepare(sql)
    if (sql.length > longestKept) return statement
    if (this.#statements.size >= keptStatements) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }
}

/** Truth values become 0/1, dates ISO text, undefined null; anything else SQLite would store wrongly or not at all is refused. */
function toSqliteValue(value: unknown): SqliteValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value === null) return value
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}
