import { sql } from 'kysely'
import type { Insertable, RawBuilder } from 'kysely'
import type { Connection, Stamp } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { batchesOf } from './batches.ts'

/** What makes two rows versions of the same thing. */
const keys = {
  unit: ['id'],
  unit_link: ['unit', 'link', 'valid_from'],
  succession: ['predecessor', 'successor', 'effective_on'],
  element: ['code', 'definition'],
  indicator: ['code'],
  resolution: ['code'],
  target: ['resolution', 'indicator', 'scope', 'year', 'purpose'],
  population: ['unit', 'year', 'kind'],
  setting: ['name'],
  check_rule: ['code'],
  deck: ['id'],
  duty: ['reporter', 'element', 'subject', 'valid_from'],
  signing: ['unit', 'valid_from'],
  deadline_rule: ['period_kind', 'stage', 'year', 'span'],
  special_day: ['day'],
  announced_year: ['year'],
  extension: ['reporter', 'period', 'stage'],
  score_form: ['code'],
  commune_score: ['commune', 'year', 'layer', 'item'],
  recognition: ['commune', 'decision_number', 'decided_on'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>

export type VersionedTable = keyof typeof keys
export type Content<Table extends VersionedTable> = Omit<Insertable<Tables[Table]>, 'version' | 'recorded_at' | 'recorded_by' | 'superseded_at'>

export interface SavedCounts {
  added: number
  changed: number
  unchanged: number
}

type Row = Record<string, unknown>

/** A `where` for versioned rows: those that hold now, or those known at the moment `asOf`. */
export function knownAt(asOf: string | undefined): RawBuilder<boolean> {
  if (asOf === undefined) return sql<boolean>`superseded_at is null`
  return sql<boolean>`recorded_at <= ${asOf} and (superseded_at is null or superseded_at > ${asOf})`
}

/**
 * Stores rows as versions: a row whose key is new is added, one that differs closes the version before it, one that is there already changes
 * nothing. Of two rows with the same key the later counts. Runs in the caller's transaction.
 */
export async function saveVersions<Table extends VersionedTable>(
  connection: Connection,
  table: Table,
  rows: readonly Content<Table>[],
  stamp: Stamp,
): Promise<SavedCounts> {
  const wanted = new Map<string, Row>()
  for (const content of rows) {
    const row: Row = Object.fromEntries(Object.entries(content))
    wanted.set(keyOf(table, row), row)
  }
  const current = await currentRows(connection, table, [...wanted.values()])
  const fresh: Row[] = []
  const outdated: unknown[] = []
  for (const [key, row] of wanted) {
    const before = current.get(key)
    if (before !== undefined && isSame(before, row)) continue
    if (before !== undefined) outdated.push(before['version'])
    fresh.push({ ...row, recorded_at: stamp.at, recorded_by: stamp.by, superseded_at: null })
  }
  await closeVersions(connection, table, outdated, stamp.at)
  await insertVersions(connection, table, fresh)
  return { added: fresh.length - outdated.length, changed: outdated.length, unchanged: wanted.size - fresh.length }
}

/** Somebody else stored a version since the caller read it. The transaction must be given up. */
export class StaleVersionError extends Error {
  readonly code = 'STALE_VERSION'
}

/**
 * Puts one row in the place of the version `expected` (null: of nothing) and gives its number; a null `content` only closes that version.
 * Throws StaleVersionError when another version holds, also when two people store at the same moment.
 */
export async function replaceVersion<Table extends VersionedTable>(
  connection: Connection,
  table: Table,
  { expected, content }: { expected: number | null; content: Content<Table> | null },
  stamp: Stamp,
): Promise<number | null> {
  if (expected !== null) {
    const closed =
      await sql`update ${sql.table(table)} set superseded_at = ${stamp.at} where version = ${expected} and superseded_at is null returning version`.execute(
        connection,
      )
    if (closed.rows.length === 0) throw new StaleVersionError(table)
  }
  if (content === null) return null
  const row: Row = { ...Object.fromEntries(Object.entries(content)), recorded_at: stamp.at, recorded_by: stamp.by, superseded_at: null }
  const columns = Object.keys(row)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(columns.map((column) => row[column]))
  // Of two writers who both saw nothing there, one gets no row back.
  const stored = await sql<{
    version: number
  }>`insert into ${sql.table(table)} (${names}) values (${values}) on conflict do nothing returning version`.execute(connection)
  const [added] = stored.rows
  if (added === undefined) throw new StaleVersionError(table)
  return added.version
}

/** A few rows are looked up one by one, many by reading the table once. */
const fewRows = 20

async function currentRows(connection: Connection, table: VersionedTable, rows: readonly Row[]): Promise<Map<string, Row>> {
  const current = sql<Row>`select * from ${sql.table(table)} where superseded_at is null`
  if (rows.length > fewRows) return new Map((await current.execute(connection)).rows.map((row) => [keyOf(table, row), row]))
  const found = new Map<string, Row>()
  for (const row of rows) {
    const isTheSameThing = sql.join(
      keys[table].map((column) => sql`${sql.ref(column)} = ${row[column]}`),
      sql` and `,
    )
    const [before] = (await sql<Row>`${current} and ${isTheSameThing}`.execute(connection)).rows
    if (before !== undefined) found.set(keyOf(table, row), before)
  }
  return found
}

async function closeVersions(connection: Connection, table: VersionedTable, versions: readonly unknown[], at: string): Promise<void> {
  for (const batch of batchesOf(versions, 1)) {
    await sql`update ${sql.table(table)} set superseded_at = ${at} where version in (${sql.join(batch)})`.execute(connection)
  }
}

async function insertVersions(connection: Connection, table: VersionedTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (const batch of batchesOf(rows, columns.length)) {
    const values = batch.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(connection)
  }
}

function keyOf(table: VersionedTable, row: Row): string {
  return keys[table].map((column) => String(row[column])).join('\n')
}

function isSame(before: Row, after: Row): boolean {
  return Object.keys(after).every((column) => before[column] === after[column])
}
