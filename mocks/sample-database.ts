import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { migrate } from '../src/server/database/migrate.ts'
import { openDatabase } from '../src/server/database/open.ts'
import { fillEmptyWorkspace } from '../src/server/host/fill-workspace.ts'
import { silentLog } from '../src/server/log.ts'

/** Prepares the database the demo begins with, so that no visitor's page has to import the sample: `node mocks/sample-database.ts`. */

const prepared = resolve(import.meta.dirname, '../dist/demo-database/sample.database')
const working = `${prepared}.working`

mkdirSync(dirname(prepared), { recursive: true })
rmSync(working, { force: true })
const database = await openDatabase('sqlite::memory:')
try {
  await migrate(database)
  await fillEmptyWorkspace(database, { mode: 'sample' }, { clock: () => new Date(), log: silentLog, folder: resolve(import.meta.dirname, 'sample') })
  // One file without the gaps and side files of a database at work.
  await sql`vacuum into ${sql.lit(working)}`.execute(database.kysely)
} finally {
  await database.close()
}
writeFileSync(prepared, gzipSync(readFileSync(working), { level: 9 }))
rmSync(working)
