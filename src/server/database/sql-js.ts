import type { SqliteHandle, SqliteValue } from './sqlite-dialect.ts'

/** The parts of a sql.js database that are used; named here so that the server does not depend on that library. */
export interface SqlJsDatabase {
  prepare(sql: string): SqlJsStatement
  run(sql: string): unknown
  getRowsModified(): number
  close(): void
}

interface SqlJsStatement {
  bind(values: (string | number | null | Uint8Array)[]): boolean
  step(): boolean
  getAsObject(): Record<string, unknown>
  getColumnNames(): string[]
  free(): boolean
}

/**
 * A sql.js database (SQLite in a page) for `sqliteDatabase`. Copying it with `export()` ends all its statements and makes it forget its
 * settings; therefore each statement is prepared when it is used, and foreign keys are switched on again before.
 */
export function sqlJsHandle(database: SqlJsDatabase): SqliteHandle {
  return {
    prepare: (sql) => ({
      isReader: withStatement(database, sql, (statement) => statement.getColumnNames().length > 0),
      all: (values) => withStatement(database, sql, (statement) => allRows(statement, values)),
      run: (values) =>
        withStatement(database, sql, (statement) => {
          allRows(statement, values)
          return database.getRowsModified()
        }),
    }),
    close: () => database.close(),
  }
}

function withStatement<T>(database: SqlJsDatabase, sql: string, use: (statement: SqlJsStatement) => T): T {
  database.run('pragma foreign_keys = on')
  const statement = database.prepare(sql)
  try {
    return use(statement)
  } finally {
    statement.free()
  }
}

function allRows(statement: SqlJsStatement, values: readonly SqliteValue[]): unknown[] {
  const rows: unknown[] = []
  statement.bind(values.map(toSqlJsValue))
  while (statement.step()) rows.push(statement.getAsObject())
  return rows
}

function toSqlJsValue(value: SqliteValue): string | number | null | Uint8Array {
  return typeof value === 'bigint' ? Number(value) : value
}
