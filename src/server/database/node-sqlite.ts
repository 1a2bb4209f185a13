import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SqliteHandle } from './sqlite-dialect.ts'

/**
 * The SQLite built into Node: `:memory:`, or a file that is made with its folder when it is not there. A committed transaction is on the disk
 * (synchronous FULL), readers do not wait for the writer (WAL), and another process's write is waited for up to five seconds.
 */
export function openNodeSqlite(path: string): SqliteHandle {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return nodeSqliteHandle(new DatabaseSync(path, { timeout: 5000 }))
}

/** An open database of node:sqlite for `sqliteDatabase`. */
export function nodeSqliteHandle(database: DatabaseSync): SqliteHandle {
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'cache_size = -65536']) database.exec(`pragma ${pragma}`)
  return {
    prepare(sql) {
      const statement = database.prepare(sql)
      const names = statement.columns().map((column) => column.name)
      statement.setReturnArrays(true)
      return {
        isReader: names.length > 0,
        all: (values) => arraysToRows(names, statement.all(...values)),
        run: (values) => Number(statement.run(...values).changes),
      }
    },
    close: () => database.close(),
  }
}

type Row = Record<string, unknown>

/** Rows as plain objects: made here they take half the time, and are faster to read, than the ones node:sqlite makes. */
function arraysToRows(names: readonly string[], rows: readonly unknown[]): Row[] {
  return rows.map((values) => {
    const row: Row = {}
    if (!Array.isArray(values)) throw new TypeError('a row was asked for as an array')
    for (let index = 0; index < names.length; index += 1) row[names[index] ?? ''] = values[index]
    return row
  })
}
