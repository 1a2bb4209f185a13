import { del, get, set } from 'idb-keyval'
import { setupWorker } from 'msw/browser'
import initSqlJs from 'sql.js'
import engineAddress from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { createApp } from '../src/server/app.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { silentLog } from '../src/server/log.ts'
import { createRoleChooser } from '../src/server/sign-in/role-chooser.ts'
import { apiHandler } from './api-handler.ts'
import { keepInPage } from './page-database.ts'
import { fetchSampleDatabase } from './sample-download.ts'
import { tokenInTab, withToken } from './token-keeper.ts'

const snapshotKey = 'van-dan-demo'
let isForgotten = false

/**
 * Starts the server app in this page, over the database this browser kept or, on the first visit, the prepared sample. Resolves when requests of
 * the API are answered. A change is kept before its request is answered: a page may be reloaded the moment after.
 */
export async function startServerInPage(): Promise<void> {
  const [engine, bytes] = await Promise.all([initSqlJs({ locateFile: () => engineAddress }), openingBytes()])
  const { database, saveChanges } = keepInPage(new engine.Database(bytes), { save: keep })
  await migrate(database)
  const settings = { sampleWorkspace: true, sampleSignIn: true, https: false, origins: [] }
  const app = createApp({ database, signIn: createRoleChooser({ database }), clock: () => new Date(), log: silentLog, settings })
  const answer = withToken(app, tokenInTab(sessionStorage))
  const worker = setupWorker(
    apiHandler(async (request) => {
      const reply = await answer(request)
      // A change that cannot be kept must not look stored: the web app shows it as unsent and tries again.
      return saveChanges().then(
        () => reply,
        () => Response.error(),
      )
    }),
  )
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
}

/** Forgets every change made in this browser; the next start begins with the sample again. */
export async function forgetChanges(): Promise<void> {
  isForgotten = true
  await del(snapshotKey)
  tokenInTab(sessionStorage).write(null)
}

/** A request still at work must not bring back what was forgotten. */
async function keep(snapshot: Uint8Array): Promise<void> {
  if (!isForgotten) await set(snapshotKey, snapshot)
}

async function openingBytes(): Promise<Uint8Array> {
  return (await get<Uint8Array>(snapshotKey)) ?? fetchSampleDatabase()
}
