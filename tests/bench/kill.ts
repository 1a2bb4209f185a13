import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { figuresByVersion } from '../../src/server/stores/figure-versions.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { startPostgres } from '../setup/postgres.ts'

/**
 * `node tests/bench/kill.ts [ROUNDS]` (50): kills a program that stores figures with SIGKILL, again and again, on each database, and counts
 * the figures that it said were stored and are not there. There must be none, and no transaction may be there by half.
 */
const rounds = Number(process.argv[2] ?? 50)
const program = join(import.meta.dirname, 'figure-writer.ts')

let failures = 0
const folder = mkdtempSync(join(tmpdir(), 'van-dan-kill-'))
await measure('SQLite', `sqlite:${join(folder, 'kill.sqlite')}`)
rmSync(folder, { recursive: true })

const postgres = await startPostgres({ durable: true })
await measure('PostgreSQL', postgres.urlOf('postgres'))
await postgres.stop()
process.exitCode = failures === 0 ? 0 : 1

async function measure(name: string, url: string): Promise<void> {
  await withDatabase(url, migrate)
  const started = performance.now()
  let [acknowledged, lost] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const versions = await writeUntilKilled(url, `round${round}`, 1 + Math.floor(Math.random() * 120))
    const found = await withDatabase(url, ({ kysely }) => figuresByVersion(kysely, versions))
    acknowledged += versions.length
    lost += versions.length - found.filter((figure) => figure.approvedAt !== null).length
  }
  const { stored, halves, integrity } = await withDatabase(url, inspect)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${name}: ${rounds} kills, ${acknowledged} figures acknowledged, ${lost} lost, ${halves} transactions by half, integrity ${integrity}`)
  console.log(`  ${stored} stored (the others were killed between the commit and the answer), ${seconds} s`)
  if (lost > 0 || halves > 0 || integrity !== 'ok') failures += 1
}

/** The numbers of the figures that a writer said were stored, until it was killed in the middle of a later one. */
async function writeUntilKilled(url: string, name: string, figures: number): Promise<number[]> {
  const writer = spawn(process.execPath, [program, url, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(writer, 'close')
  const versions: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    versions.push(Number(line))
    if (versions.length === figures) writer.kill('SIGKILL')
  }
  await closed
  if (versions.length < figures) throw new Error('the writer ended before it was killed')
  return versions
}

async function inspect({ kysely, dialect }: Database): Promise<{ stored: number; halves: number; integrity: string }> {
  const counts = await sql<{ figures: number; approvals: number; lines: number }>`
    select (select count(*) from figure) as figures, (select count(*) from approval) as approvals, (select count(*) from audit) as lines`.execute(
    kysely,
  )
  const [{ figures, approvals, lines } = { figures: 0, approvals: 0, lines: 0 }] = counts.rows
  const parts = [approvals, lines, await readRevision(kysely)]
  const halves = Math.max(...parts.map((count) => Math.abs(count - figures)))
  if (dialect === 'postgres') return { stored: figures, halves, integrity: 'ok' }
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely)
  return { stored: figures, halves, integrity: check.rows[0]?.integrity_check ?? 'unknown' }
}

async function withDatabase<T>(url: string, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url)
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}
