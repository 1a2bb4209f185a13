/* oxlint-disable no-restricted-imports -- the real server app answers the tests of a screen */
import { apiHandler } from '../../../mocks/api-handler.ts'
import type { Answer } from '../../../mocks/api-handler.ts'
import { createFaults } from '../../../mocks/faults.ts'
import type { ProcedureName, TestWorld } from '../../../mocks/node.ts'
import { smallWorldMoment } from '../../../mocks/small-world.ts'
import type { Role } from '../../contract/session.ts'
import { createApp } from '../../server/app.ts'
import type { App } from '../../server/app.ts'
import { silentLog } from '../../server/log.ts'
import { issueCode } from '../../server/sign-in/issue-code.ts'
import { createLimits } from '../../server/sign-in/limits.ts'
import { createPasswordSignIn } from '../../server/sign-in/password-sign-in.ts'
import { createScryptHasher } from '../../server/sign-in/scrypt-hasher.ts'
import { foldUsername } from '../../server/sign-in/username.ts'
import { findAccountByUsername } from '../../server/stores/accounts.ts'
import { createClient } from '../api/client.ts'
import { openWorld } from './render-app.tsx'

interface PasswordWorld extends TestWorld {
  /** A one-time code of an account, as an administrator hands it out. */
  issueCode: (role: Role) => Promise<string>
}

/** The password of every account in a world of passwords. */
export const password = 'mưa phùn sớm mai'

const secret = 'a secret that only the tests know, 0123456789'
/** Hashing as in production takes a third of a second; the rules around it are the same with a cheap one. */
const hasher = createScryptHasher({ ln: 4, r: 8, p: 1 })

/** The small world behind the door of production: names with passwords, sessions in a cookie, no sample accounts. */
export async function openPasswordWorld(): Promise<PasswordWorld> {
  const world = await openWorld()
  const { database } = world
  let moment = smallWorldMoment
  const clock = () => new Date(moment)
  const https = false
  const signIn = createPasswordSignIn({ database, clock, hasher, limits: createLimits(), secret, https, sampleSignIn: false })
  const settings = { sampleWorkspace: false, sampleSignIn: false, https, origins: [] }
  const browser = withCookies(createApp({ database, signIn, clock, log: silentLog, settings }))
  const faults = createFaults<ProcedureName>(browser.answer)
  world.server.use(apiHandler(faults.answer))
  await database.kysely
    .updateTable('account')
    .set({ password_hash: await hasher.hash(password) })
    .execute()
  return {
    ...world,
    ...faults,
    signInAs: async (role) => void (await createClient({ origin: () => 'http://localhost' }).session.signIn({ username: role, password })),
    endSession: browser.forget,
    setNow: (next) => {
      moment = next
    },
    issueCode: async (role) => {
      const account = await findAccountByUsername(database.kysely, foldUsername(role))
      return (await issueCode(database.kysely, secret, account?.id ?? role, { at: moment, by: null })).code
    },
  }
}

/** Keeps the cookies of the app and sends them with each request, as a browser does. */
function withCookies(app: App): { answer: Answer; forget: () => void } {
  let cookie = ''
  return {
    answer: async (request) => {
      const asked = new Request(request)
      asked.headers.set('cookie', cookie)
      const reply = await app.fetch(asked)
      const headers = new Headers(reply.headers)
      for (const line of headers.getSetCookie()) cookie = line.split(';', 1)[0] ?? ''
      headers.delete('set-cookie')
      return new Response(reply.body, { status: reply.status, headers })
    },
    forget: () => {
      cookie = ''
    },
  }
}
