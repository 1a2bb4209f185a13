import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, escapeLiteral } from 'pg'
import type { QueryResultRow } from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'

/** A place where a test may make databases. */
export interface DatabaseKind {
  name: string
  /** Makes a new empty place for a database; `isMigrated` when its tables are there already. */
  prepare(): Promise<{ url: string; isMigrated: boolean; remove: () => Promise<void> }>
}

/** Every place the program stores in: `describe.each(databases)('… on $name', (kind) => { … })`. */
export const databases: readonly DatabaseKind[] = [
  { name: 'SQLite in memory', prepare: () => Promise.resolve({ url: 'sqlite::memory:', isMigrated: false, remove: () => Promise.resolve() }) },
  { name: 'SQLite in a file', prepare: () => Promise.resolve(prepareFile()) },
  { name: 'PostgreSQL', prepare: preparePostgres },
]

/** Those that several processes can use at once. */
export const sharedDatabases = databases.filter((kind) => kind.name !== 'SQLite in memory')

export interface TestDatabase extends Database {
  url: string
  /** Opens the same database a second time, as another process would. */
  openAgain(): Promise<Database>
}

/** A new migrated database. Whoever opens it closes it: that also removes it. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { url, isMigrated, remove } = await kind.prepare()
  const database = await openDatabase(url)
  if (!isMigrated) await migrate(database)
  const others: Database[] = []
  return {
    ...database,
    url,
    async openAgain() {
      const other = await openDatabase(url)
      others.push(other)
      return other
    },
    async close() {
      for (const open of [database, ...others]) await open.close()
      await remove()
    },
  }
}

/** A new migrated database for the running test, closed and removed when the test ends. */
export async function freshDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const database = await openTestDatabase(kind)
  onTestFinished(() => database.close())
  return database
}

function prepareFile() {
  const folder = mkdtempSync(join(tmpdir(), 'van-dan-sqlite-'))
  const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }))
  return { url: `sqlite:${join(folder, 'test.sqlite')}`, isMigrated: false, remove }
}

/** Databases of PostgreSQL that a test has finished with, emptied: making one takes ten times as long. */
const emptied: string[] = []

async function preparePostgres() {
  const template = new URL(inject('postgresTemplate'))
  const name = emptied.pop() ?? (await copyOf(template))
  const url = new URL(template)
  url.pathname = name
  return {
    url: url.href,
    isMigrated: true,
    async remove() {
      await ask(url, emptyAllTables)
      for (const command of await (beginnings ??= beginningsOf(template))) await ask(url, command)
      emptied.push(name)
    },
  }
}

async function copyOf(template: URL): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = new URL(template)
  server.pathname = 'postgres'
  await ask(server, `create database ${name} template ${template.pathname.slice(1)}`)
  return name
}

let beginnings: Promise<string[]> | undefined

/** What puts back the rows that every workspace begins with, as the template has them. */
async function beginningsOf(template: URL): Promise<string[]> {
  const tables = await ask<{ name: string; identity: string | null }>(
    template,
    `select tablename as name, (select column_name from information_schema.columns where table_name = tablename and is_identity = 'YES') as identity
     from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'revision'`,
  )
  const commands: string[] = []
  for (const { name, identity } of tables) {
    const [found] = await ask<{ rows: string | null }>(template, `select json_agg(t)::text as rows from ${name} t`)
    if (found?.rows == null) continue
    const rows = escapeLiteral(found.rows)
    commands.push(`insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, ${rows})`)
    if (identity !== null) commands.push(`select setval(pg_get_serial_sequence('${name}', '${identity}'), (select max(${identity}) from ${name}))`)
  }
  return commands
}

/** As a replica the server lets go of rows that triggers and foreign keys protect. */
const emptyAllTables = `
  set session_replication_role = replica;
  do $$ declare found record; begin
    for found in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'revision' loop
      execute format('delete from %I', found.tablename);
    end loop;
    for found in select sequencename from pg_sequences where schemaname = 'public' loop
      execute format('alter sequence %I restart', found.sequencename);
    end loop;
    update revision set value = 0;
  end $$`

async function ask<Row extends QueryResultRow = never>(database: URL, command: string): Promise<Row[]> {
  const client = new Client(database.href)
  await client.connect()
  try {
    return (await client.query<Row>(command)).rows
  } finally {
    await client.end()
  }
}
