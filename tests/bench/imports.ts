import { startPostgres } from '../setup/postgres.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { inTransaction } from '../../src/server/database/database.ts'
import type { Database } from '../../src/server/database/database.ts'
import { writeXlsx } from 'hucre/xlsx'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { assignRole } from '../../src/server/sign-in/assign-role.ts'
import { saveDuties } from '../../src/server/stores/duties.ts'
import { listUnits } from '../../src/server/stores/units.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { sentFile } from '../setup/send-file.ts'
import { serve } from '../setup/serve.ts'
import { firstYear, makeSynthetic } from './synthetic-workspace.ts'

/** A workbook of 5 000 rows and two figures a row, from bytes to a preview and to the database. Seconds; the first preview parses the file. */
const units = 5000
const year = firstYear + 3

async function measure(name: string, database: Database): Promise<void> {
  await migrate(database)
  await makeSynthetic(database, { units, indicators: 2, years: 3 })
  const stamp = { at: '2026-01-01T00:00:00.000Z', by: null }
  await inTransaction(database.kysely, async (transaction) => {
    const communes = (await listUnits(transaction)).filter(({ kind }) => kind === 'commune')
    const duty = { validFrom: '2010-01-01', validTo: null, stages: ['final'] as const }
    await saveDuties(
      transaction,
      communes.flatMap(({ id }) => ['element0', 'element1'].map((element) => ({ ...duty, reporter: id, subject: id, element }))),
      stamp,
    )
    const account = await addNewAccount(transaction, { username: 'so', displayName: 'Sở', sample: true }, stamp)
    await assignRole(
      transaction,
      { account, role: 'departmentReviewer', unit: null, descendants: true, validFrom: '2010-01-01', validTo: null },
      stamp,
    )
    await bumpRevision(transaction)
  })
  const served = serve(database, { settings: { sampleSignIn: true }, at: '2026-01-10T02:00:00.000Z' })
  const visitor = served.visit()
  await visitor.client.session.signInAsSample({ username: 'so' })
  const rows = [
    ['STT', 'Tên đơn vị', 'Số 0', 'Số 1'],
    ...Array.from({ length: units }, (_, place) => [place + 1, `Xã số ${place}`, 40 + (place % 30), 41 + (place % 20)]),
  ]
  const bytes = await writeXlsx({ sheets: [{ name: `Năm ${year}`, rows }] })
  const taken = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    console.log(`${name.padEnd(12)}${what.padEnd(24)}${((performance.now() - began) / 1000).toFixed(2)} s`)
    return result
  }
  const input = {
    destination: 'figures' as const,
    plan: { defaults: { period: String(year) } },
    explanation: 'Đo tốc độ',
    explanations: [],
    source: null,
  }
  const upload = await taken('send and parse', () => sentFile(visitor, bytes, { name: 'lon.xlsx' }))
  await taken('look (columns, units)', () => visitor.client.fileImport.look({ ...input, upload }))
  const preview = await taken('preview', () => visitor.client.fileImport.preview({ ...input, upload }))
  await taken('preview again', () => visitor.client.fileImport.preview({ ...input, upload }))
  const summary = await taken('commit', () =>
    visitor.client.fileImport.commit({ ...input, upload, digest: preview.digest, idempotencyKey: 'the key of the bench' }),
  )
  console.log(`${name.padEnd(12)}${summary.stored} figures stored of ${JSON.stringify(preview.counts)}`)
}

const sqlite = await openDatabase('sqlite::memory:')
await measure('SQLite', sqlite)
await sqlite.close()
const server = await startPostgres({ durable: false })
const postgres = await openDatabase(server.urlOf('postgres'))
await measure('PostgreSQL', postgres)
await postgres.close()
await server.stop()
