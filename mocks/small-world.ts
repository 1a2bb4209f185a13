import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { roles } from '../src/contract/session.ts'
import type { Role } from '../src/contract/session.ts'
import type { UnitId } from '../src/domain/unit.ts'
import type { Database } from '../src/server/database/database.ts'
import { sqliteDatabase } from '../src/server/database/database.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { nodeSqliteHandle } from '../src/server/database/node-sqlite.ts'
import { importFiles } from '../src/server/import/import-files.ts'
import { addNewAccount } from '../src/server/sign-in/add-account.ts'
import { assignRole } from '../src/server/sign-in/assign-role.ts'

/** When tests stand in the small world: 20 January 2026, nine in the morning; the figures of 2025 are coming in. */
export const smallWorldMoment = '2026-01-20T02:00:00.000Z'
/** When the world was imported, so that what a test does comes later. */
const importMoment = '2026-01-10T02:00:00.000Z'

/** Where each role of the small world holds: one account per role, named like it. */
const unitOf: Readonly<Record<Role, UnitId | null>> = {
  clerk: 'TT1@2010-01-01',
  unitHead: 'TT1@2010-01-01',
  departmentReviewer: 'SYT@2010-01-01',
  departmentLeader: 'SYT@2010-01-01',
  administrator: null,
  councilMember: 'AH@2010-01-01',
  viewer: 'AH@2010-01-01',
}

let prepared: Promise<Uint8Array> | undefined

/** A SQLite database of the small world as bytes; imported once per process. */
export function smallWorld(): Promise<Uint8Array> {
  prepared ??= prepare()
  return prepared
}

/** Imports texts of CSV files (docs/import-format.md). Throws with the first problem when there is one. */
export async function importInto(database: Database, texts: readonly string[], now = importMoment): Promise<void> {
  const encoder = new TextEncoder()
  const files = texts.map((text, index) => ({ name: `file ${index + 1}`, bytes: encoder.encode(text) }))
  const { problems } = await importFiles(database, files, { dryRun: false, account: null, now })
  const [first] = problems
  if (first !== undefined) throw new Error(`${first.file}, row ${first.row ?? '–'}, ${first.column ?? '–'}: ${first.message}`)
}

async function prepare(): Promise<Uint8Array> {
  const memory = new DatabaseSync(':memory:')
  const database = sqliteDatabase(nodeSqliteHandle(memory))
  const folder = join(import.meta.dirname, 'small-world')
  await migrate(database)
  await importInto(
    database,
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  await addAccounts(database)
  const bytes = memory.serialize()
  await database.close()
  return bytes
}

async function addAccounts({ kysely }: Database): Promise<void> {
  const stamp = { at: importMoment, by: null }
  for (const role of roles) {
    const unit = unitOf[role]
    const account = await addNewAccount(kysely, { username: role, displayName: role, sample: true }, stamp)
    await assignRole(kysely, { account, role, unit, descendants: unit !== null, validFrom: '2019-01-01', validTo: null }, stamp)
  }
}
