import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import pg from 'pg'
import { createApp } from '../../src/server/app.ts'
import type { App } from '../../src/server/app.ts'
import type { Database } from '../../src/server/database/database.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { silentLog } from '../../src/server/log.ts'
import { createRoleChooser } from '../../src/server/sign-in/role-chooser.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { startPostgres } from '../setup/postgres.ts'
import { median } from './statistics.ts'
import { firstYear, makeSynthetic, reader } from './synthetic-workspace.ts'
import type { Size } from './synthetic-workspace.ts'

/**
 * The request behind the first screen, for a province, a large province and the whole country, on both databases: `cold` after something was
 * stored, so that everything is read and worked out again; `warm` without; `known` when the browser has it already. Beside it, in the same
 * run, the same figures fetched by one plain SELECT into JavaScript: the floor. Times are medians in milliseconds.
 */

const sizes: Size[] = [
  { units: 13, indicators: 4, years: 6 },
  { units: 154, indicators: 10, years: 10 },
  { units: 3_321, indicators: 10, years: 10 },
]
const rounds = Number(process.argv[2] ?? 7)

async function benchOn(name: string, database: Database, size: Size): Promise<void> {
  await migrate(database)
  await makeSynthetic(database, size)
  const ask = visitorOf(database, size)
  const floor: number[] = []
  const cold: number[] = []
  const warm: number[] = []
  const known: number[] = []
  let body = new Uint8Array()
  for (let round = 0; round <= rounds; round += 1) {
    await bumpRevision(database.kysely)
    const times = { floor: await timed(() => plainSelect(database)), cold: await timed(() => ask()), warm: await timed(() => ask()) }
    const answer = await ask()
    body = new Uint8Array(await answer.arrayBuffer())
    const etag = answer.headers.get('etag') ?? ''
    const unchanged = await timed(() => ask({ 'if-none-match': etag }))
    // The first round warms the engine and is not counted.
    if (round === 0) continue
    floor.push(times.floor)
    cold.push(times.cold)
    warm.push(times.warm)
    known.push(unchanged)
  }
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
  const [f, c, w, k] = [floor, cold, warm, known].map(median)
  const times = `select ${ms(f)}  cold ${ms(c)} (${ratio(c, f)})  warm ${ms(w)} (${ratio(w, f)})  known ${ms(k)}`
  const bytes = `${kb(body.length)} raw, ${kb(gzipSync(body, { level: 5 }).length)} gzip, ${kb(brotli)} brotli`
  console.log(`${name} ${size.units}×${size.indicators}×${size.years}: ${times}  |  ${bytes}`)
}

type Ask = (headers?: Record<string, string>) => Promise<Response>

function visitorOf(database: Database, { years }: Size): Ask {
  const clock = () => new Date('2026-06-01T00:00:00.000Z')
  const settings = { sampleWorkspace: false, sampleSignIn: true, https: false, origins: [] }
  const app: App = createApp({ database, signIn: createRoleChooser({ database }), clock, log: silentLog, settings })
  // The role chooser takes the user name for a token.
  const identity = { authorization: `Bearer ${reader}` }
  const url = `http://van-dan.test/api/v1/overview?resolution=nq&year=${firstYear + years - 1}`
  return async (headers = {}) => {
    const response = await app.fetch(new Request(url, { headers: { ...identity, ...headers } }))
    if (response.status !== 200 && response.status !== 304) throw new Error(`the overview answered ${response.status}: ${await response.text()}`)
    return response
  }
}

/** The columns the overview reads of its figures, and nothing done with them. */
async function plainSelect({ kysely }: Database): Promise<number> {
  const rows = await kysely
    .selectFrom('figure')
    .innerJoin('approval', 'approval.figure', 'figure.version')
    .select(['version', 'subject', 'element', 'period', 'stage', 'value', 'missing_reason', 'definition', 'illustrative', 'source'])
    .where('approval.superseded_at', 'is', null)
    .execute()
  return rows.length
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  const done = await work()
  if (done instanceof Response) await done.clone().arrayBuffer()
  return performance.now() - began
}

const ms = (time = 0) => `${time.toFixed(time < 10 ? 2 : 0)} ms`
const ratio = (time = 0, floor = 1) => `${(time / floor).toFixed(2)}×`
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

const folder = mkdtempSync(join(tmpdir(), 'van-dan-bench-'))
const server = await startPostgres({ durable: true })
try {
  const client = new pg.Client(server.urlOf('postgres'))
  await client.connect()
  for (const size of sizes) {
    const name = `bench_${size.units}`
    await client.query(`create database ${name}`)
    const places = [['SQLite', `sqlite:${join(folder, `${name}.sqlite`)}`] as const, ['PostgreSQL', server.urlOf(name)] as const]
    for (const [place, url] of places) {
      const database = await openDatabase(url)
      await benchOn(place, database, size)
      await database.close()
    }
  }
  await client.end()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
