import { join } from 'node:path'
import type { App } from '../app.ts'
import { createApp } from '../app.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mailer.ts'
import type { Settings } from '../settings.ts'
import { createLimits } from '../sign-in/limits.ts'
import { createPasswordSignIn } from '../sign-in/password-sign-in.ts'
import { createScryptHasher } from '../sign-in/scrypt-hasher.ts'
import { codeLink } from './code-link.ts'
import { firstAdministrator } from './first-administrator.ts'
import { fillEmptyWorkspace } from './fill-workspace.ts'
import type { Answer } from './listen.ts'
import { drain, listen } from './listen.ts'
import { loadPage } from './load-page.ts'
import { createPostman } from './postman.ts'
import { createSmtpMailer } from './smtp-mailer.ts'
import { isAskedLocally } from './local-name.ts'
import { packAnswer } from './pack-answer.ts'
import type { StaticFiles } from './static-files.ts'
import { readStaticFiles } from './static-files.ts'
import { visitorAddress } from './visitor-address.ts'

export interface RunningServer {
  /** Where people reach it, with a slash at the end. */
  url: string
  /** The port it listens on, which may not be the wanted one in the sample workspace. */
  port: number
  /** The link with which the first administrator chooses a password; null once somebody can sign in, and in the sample workspace. */
  administratorLink: string | null
  /** Ends when the built files are packed. */
  packed: Promise<void>
  /** Lets running requests end, then closes the database. */
  stop(): Promise<void>
}

interface StartParts {
  log: Log
  clock: Clock
  /** The folder of the program: `dist` and `mocks/sample` lie in it. */
  root: string
}

/** A free port is looked for this far above the wanted one, in the sample workspace. */
const portsTried = 20
const patienceAtStop = 10_000

/** Opens and fills the database, joins the parts and listens. Throws when the port is taken, or StartProblem. */
export async function startServer(settings: Settings, { log, clock, root }: StartParts): Promise<RunningServer> {
  const database = await openDatabase(settings.databaseUrl)
  try {
    await migrate(database)
    await fillEmptyWorkspace(database, settings, { clock, folder: join(root, 'mocks/sample'), log })
    const files = readStaticFiles(join(root, 'dist/web'))
    const mailer = settings.mail === null ? undefined : createSmtpMailer(settings.mail, addressOf(settings, settings.port))
    const app = await createServerApp(database, settings, { log, clock, root, mailer }, files)
    const tries = settings.mode === 'sample' ? portsTried : 0
    const { server, port } = await listen(answerWith(app, files, settings), { host: settings.host, port: settings.port, tries })
    const url = addressOf(settings, port)
    const postman = createPostman({ database, clock, log, mailer })
    const administrator = settings.mode === 'production' ? await firstAdministrator(database, settings.secret, clock) : null
    const stop = async (): Promise<void> => {
      await drain(server, patienceAtStop)
      await postman.stop()
      await database.close()
    }
    return { url, port, administratorLink: administrator === null ? null : codeLink(url, administrator), packed: files.packed, stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Where people reach the server, with a slash at the end. */
function addressOf({ publicUrl, host }: Settings, port: number): string {
  return publicUrl?.href ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}

interface AppSurroundings extends StartParts {
  mailer: Mailer | undefined
}

async function createServerApp(
  database: Database,
  settings: Settings,
  { log, clock, root, mailer }: AppSurroundings,
  files: StaticFiles,
): Promise<App> {
  const { https, secret } = settings
  const sampleWorkspace = settings.mode === 'sample'
  const sampleSignIn = sampleWorkspace && settings.isLocal
  const signIn = createPasswordSignIn({ database, clock, hasher: createScryptHasher(), limits: createLimits(), secret, https, sampleSignIn })
  const origins = settings.publicUrl === null ? [] : [settings.publicUrl.origin]
  const template = files.text('/index.html')
  if (template === null) log.warn({}, 'the web app is not built: only the API answers')
  const page = template === null ? undefined : await loadPage(template, join(root, 'dist/page'))
  return createApp({
    database,
    signIn,
    clock,
    log,
    settings: { sampleWorkspace, sampleSignIn, https, origins },
    ...(page !== undefined && { page }),
    ...(mailer !== undefined && { mailer }),
  })
}

function answerWith(app: App, files: StaticFiles, settings: Settings): Answer {
  return async (request, socketAddress) => {
    if (settings.isLocal && !isAskedLocally(request)) return new Response('Misdirected Request', { status: 421 })
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const file = isReading ? files.answer(request) : null
    if (file !== null) return file
    const address = visitorAddress(request.headers, socketAddress, settings.trustProxy)
    return packAnswer(request, await app.fetch(request, { address }))
  }
}
