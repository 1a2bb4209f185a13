import { sql } from 'kysely'
import type { Database } from '../src/server/database/database.ts'
import { sqliteDatabase } from '../src/server/database/database.ts'
import { sqlJsHandle } from '../src/server/database/sql-js.ts'
import type { SqlJsDatabase } from '../src/server/database/sql-js.ts'

/** A sql.js database, with the copying of the whole that a page keeps it by. */
export interface ExportableDatabase extends SqlJsDatabase {
  export(): Uint8Array
}

/** Where the copies go: IndexedDB in a page. */
export interface SnapshotStore {
  save(snapshot: Uint8Array): Promise<void>
}

export interface PageDatabase {
  database: Database
  /**
   * Resolves when everything committed so far is in the store; without a copy when nothing changed since the last. Rejects when the store refuses
   * (it is full, or the browser keeps nothing); the changes then go with the next call.
   */
  saveChanges: () => Promise<void>
}

/** A database in the page over an open sql.js database, kept by whole copies in `store`. */
export function keepInPage(engine: ExportableDatabase, store: SnapshotStore): PageDatabase {
  const database = sqliteDatabase(sqlJsHandle(engine))
  let copiedChanges = 0
  let latest: Promise<void> = Promise.resolve()

  function copy(changes: number): void {
    copiedChanges = changes
    latest = store.save(engine.export()).catch((error: unknown) => {
      copiedChanges = -1
      throw error
    })
    // Whoever waits for the copy hears of a refusal; nobody may be waiting yet.
    latest.catch(() => {})
  }

  async function saveChanges(): Promise<void> {
    // The connection is held while copying: sql.js refuses to copy in the middle of a transaction, and another request may have begun one.
    await database.kysely.connection().execute(async (connection) => {
      const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(connection)
      const changes = rows[0]?.changes ?? 0
      if (changes !== copiedChanges) copy(changes)
    })
    await latest
  }

  return { database, saveChanges }
}
