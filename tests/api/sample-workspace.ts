import { join, resolve } from 'node:path'
import type { Database } from '../../src/server/database/database.ts'
import { fillEmptyWorkspace } from '../../src/server/host/fill-workspace.ts'
import { silentLog } from '../../src/server/log.ts'
import type { DatabaseKind } from '../setup/databases.ts'
import { freshDatabase } from '../setup/databases.ts'
import type { Served } from '../setup/serve.ts'
import { serve } from '../setup/serve.ts'

const folder = join(resolve(import.meta.dirname, '../..'), 'mocks/sample')

/** The sample workspace as people get it, for one test that changes it. Today is 22 November 2026. */
export async function sampleWorkspace(kind: DatabaseKind): Promise<Served> {
  return serveSample(await freshDatabase(kind))
}

/** The same in an empty database that several tests read. */
export async function serveSample(database: Database): Promise<Served> {
  const served = serve(database, { settings: { sampleWorkspace: true, sampleSignIn: true }, at: '2026-11-22T02:00:00.000Z' })
  await fillEmptyWorkspace(database, { mode: 'sample' }, { clock: () => served.clock.now, log: silentLog, folder })
  return served
}
