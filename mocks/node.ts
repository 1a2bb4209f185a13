import { DatabaseSync } from 'node:sqlite'
import { setupServer } from 'msw/node'
import type { SetupServer } from 'msw/node'
import type { contract } from '../src/contract/contract.ts'
import type { Role } from '../src/contract/session.ts'
import { createApp } from '../src/server/app.ts'
import type { Database } from '../src/server/database/database.ts'
import { sqliteDatabase } from '../src/server/database/database.ts'
import { nodeSqliteHandle } from '../src/server/database/node-sqlite.ts'
import { silentLog } from '../src/server/log.ts'
import { createRoleChooser } from '../src/server/sign-in/role-chooser.ts'
import { apiHandler } from './api-handler.ts'
import { createFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { importInto, smallWorld, smallWorldMoment } from './small-world.ts'
import { tokenInMemory, withToken } from './token-keeper.ts'

export interface TestWorldOptions {
  /** Who is signed in: the small world has one account per role, named like it. Left out: nobody. */
  as?: Role
  /** The present moment, ISO; 20 January 2026, nine in the morning, when left out. */
  now?: string
  /** Texts of CSV files (docs/import-format.md) read on top of the small world. */
  also?: readonly string[]
}

export interface TestWorld extends Faults<ProcedureName> {
  server: SetupServer
  database: Database
  signInAs: (role: Role) => Promise<void>
  /** As when a session has run out: the next request is nobody's. */
  endSession: () => void
  /** Sets the clock of the server to another moment, ISO. */
  setNow: (moment: string) => void
  close: () => Promise<void>
}

type Contract = typeof contract
/** `sheet.saveFigure`, `overview.get` … */
export type ProcedureName = { [Resource in keyof Contract]: `${Resource}.${keyof Contract[Resource] & string}` }[keyof Contract]

/** A server for component tests: the real app on a database of its own in memory, answering every fetch of the API in this process. Close it after the test. */
export async function openTestWorld({ as, now = smallWorldMoment, also = [] }: TestWorldOptions = {}): Promise<TestWorld> {
  const database = openCopy(await smallWorld())
  if (also.length > 0) await importInto(database, also)
  let moment = now
  const settings = { sampleWorkspace: true, sampleSignIn: true, https: false, origins: [] }
  const app = createApp({ database, signIn: createRoleChooser({ database }), clock: () => new Date(moment), log: silentLog, settings })
  const keeper = tokenInMemory()
  const answer = withToken(app, keeper)
  const faults = createFaults<ProcedureName>(answer)
  const server = setupServer(apiHandler(faults.answer))
  server.listen({ onUnhandledFrame: 'error' })

  async function signInAs(role: Role): Promise<void> {
    const body = JSON.stringify({ username: role })
    const request = new Request('http://localhost/api/v1/session/sample', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    const reply = await answer(request)
    if (!reply.ok) throw new Error(`${role} could not sign in: ${await reply.text()}`)
  }

  if (as !== undefined) await signInAs(as)
  return {
    ...faults,
    server,
    database,
    signInAs,
    endSession: () => keeper.write(null),
    setNow: (next) => {
      moment = next
    },
    close: async () => {
      faults.recover()
      server.close()
      await database.close()
    },
  }
}

function openCopy(bytes: Uint8Array): Database {
  const copy = new DatabaseSync(':memory:')
  copy.deserialize(bytes)
  return sqliteDatabase(nodeSqliteHandle(copy))
}
