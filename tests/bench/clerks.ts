import { join } from 'node:path'
import { startPostgres } from '../setup/postgres.ts'
import { sampleCookie, startProduct, temporaryFolder } from '../setup/product.ts'
import { quantile } from './statistics.ts'

/**
 * `node tests/bench/clerks.ts [CLERKS]` (200): so many typists at once, each storing five cells one after the other against the started product,
 * several of them in the same sheets. Prints how long a cell takes, and how many stored values are in no history: there must be none.
 */
const clerks = Number(process.argv[2] ?? 200)
const cellsEach = 5

const folder = temporaryFolder()
await measure('SQLite', `sqlite:${join(folder.path, 'clerks.sqlite')}`)
folder.remove()
const postgres = await startPostgres({ durable: true })
await measure('PostgreSQL', postgres.urlOf('postgres'))
await postgres.stop()

interface Row {
  subject: { id: string }
  element: { code: string }
  cells: readonly ({ version: number | null } | null)[]
  previous: readonly { value: string | null }[]
}

interface Saved {
  subject: string
  element: string
  note: string
}

async function measure(name: string, databaseUrl: string): Promise<void> {
  const product = await startProduct({ databaseUrl })
  try {
    const headers = { cookie: await sampleCookie(product.address, 'nghiepvu'), origin: product.address, 'content-type': 'application/json' }
    // Each caller names what the contract promises there.
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
    const ask = async <T>(path: string, body?: unknown): Promise<{ status: number; answer: T }> => {
      const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
      const response = await fetch(`${product.address}/api/v1${path}`, sent)
      // The bench names what the contract promises.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { status: response.status, answer: (await response.json()) as T }
    }
    const { answer: session } = await ask<{ account: { rights: { mayEnter: { id: string }[] } } }>('/session')
    const units = session.account.rights.mayEnter.map(({ id }) => id)
    const times: number[] = []
    const saved: Saved[] = []
    let outrun = 0
    const type = async (clerk: number) => {
      const reporter = units[clerk % units.length] ?? ''
      const { answer: sheet } = await ask<{ reports: { stage: string; mayEdit: boolean }[]; rows: Row[] }>(
        `/sheets/${encodeURIComponent(reporter)}/2025`,
      )
      const column = (sheet.reports ?? []).findIndex(({ stage, mayEdit }) => stage === 'final' && mayEdit)
      for (const row of column < 0 ? [] : sheet.rows.slice(0, cellsEach)) {
        const cell = row.cells[column]
        if (cell === null || cell === undefined) continue
        const note = `clerk ${clerk}`
        const input = { reporter, subject: row.subject.id, element: row.element.code, period: '2025', stage: 'final', missingReason: null, note }
        const value = row.previous.at(-1)?.value ?? '1'
        const began = performance.now()
        const idempotencyKey = `${clerk} ${row.subject.id} ${row.element.code}`.slice(0, 80)
        const { status } = await ask('/figures', { ...input, value, notation: 'decimal', expectedVersion: cell.version, idempotencyKey })
        times.push(performance.now() - began)
        if (status === 200) saved.push({ subject: row.subject.id, element: row.element.code, note })
        if (status === 409) outrun += 1
      }
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: clerks }, (_, clerk) => type(clerk)))
    const seconds = (performance.now() - began) / 1000
    let lost = 0
    for (const { subject, element, note } of saved) {
      const query = new URLSearchParams({ subject, element, period: '2025' })
      const { answer } = await ask<{ versions: { note: string | null }[] }>(`/figures?${query}`)
      if (!answer.versions.some((version) => version.note === note)) lost += 1
    }
    const [middle, slow] = [quantile(times, 0.5), quantile(times, 0.95)].map((each) => each.toFixed(0))
    console.log(
      `${name}: ${clerks} clerks in ${units.length} sheets, ${saved.length} cells stored, ${outrun} told that somebody was first, ${lost} lost`,
    )
    console.log(`  a cell: p50 ${middle} ms, p95 ${slow} ms; all of it ${seconds.toFixed(1)} s`)
    if (lost > 0 || saved.length === 0) process.exitCode = 1
  } finally {
    await product.stop()
  }
}
