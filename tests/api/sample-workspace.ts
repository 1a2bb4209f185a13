import { join, resolve } from 'node:path'
import { fillEmptyWorkspace } from '../../src/server/host/fill-workspace.ts'
import { silentLog } from '../../src/server/log.ts'
import type { DatabaseKind } from '../setup/databases.ts'
import { freshDatabase } from '../setup/databases.ts'
import type { Served } from '../setup/serve.ts'
import { serve } from '../setup/serve.ts'

const folder = join(resolve(import.meta.dirname, '../..'), 'mocks/sample')

/** The sample workspace as people get it, imported into a fresh database and served by the real app. Today is 22 November 2026. */
export async function sampleWorkspace(kind: DatabaseKind): Promise<Served> {
  const database = await freshDatabase(kind)
  const served = serve(database, { settings: { sampleWorkspace: true, sampleSignIn: true }, at: '2026-11-22T02:00:00.000Z' })
  await fillEmptyWorkspace(database, { mode: 'sample' }, { clock: () => served.clock.now, log: silentLog, folder })
  return served
}
