import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { KyselyPlugin } from 'kysely'
import type { contract } from '../../src/contract/contract.ts'
import type { App } from '../../src/server/app.ts'
import { createApp } from '../../src/server/app.ts'
import type { Database } from '../../src/server/database/database.ts'
import type { Tables } from '../../src/server/database/tables.ts'
import type { AppSettings } from '../../src/server/http/context.ts'
import type { Log } from '../../src/server/log.ts'
import type { Mailer } from '../../src/server/mailer.ts'
import type { Limits } from '../../src/server/sign-in/limits.ts'
import { createLimits } from '../../src/server/sign-in/limits.ts'
import { createPasswordSignIn } from '../../src/server/sign-in/password-sign-in.ts'
import { createScryptHasher } from '../../src/server/sign-in/scrypt-hasher.ts'

/** The real app over the database of a test, with cookies, a clock that the test moves and a log that it can read. */
export interface Served {
  app: App
  database: Database
  clock: { now: Date; pass(milliseconds: number): void }
  /** Everything that was logged, as text. */
  logged(): string
  /** A browser of its own: keeps its cookies and sends the origin with every write. */
  visit: (options?: { address?: string }) => Visitor
}

export interface Visitor {
  client: ContractRouterClient<typeof contract>
  /** A raw request; the path is of this server. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  cookies: Map<string, string>
  /** The last answer's Set-Cookie lines. */
  setCookies: string[]
}

export const testSecret = 'a secret that only the tests know, 0123456789'

/** The code of a refusal; throws what is none. */
export function codeOf(error: unknown): string {
  if (error instanceof ORPCError) return String(error.code)
  throw error
}

/** The problem that a refusal names in its data. */
export function problemOf(error: unknown): unknown {
  if (error instanceof ORPCError && typeof error.data === 'object' && error.data !== null) return Reflect.get(error.data, 'problem')
  throw error
}

/** The same database, where every statement about the table fails, inside a transaction too. */
export function withoutTable(database: Database, table: keyof Tables): Database {
  const refusing: KyselyPlugin = {
    transformQuery({ node }) {
      if (JSON.stringify(node).includes(`"name":"${table}"`)) throw new Error(`no such table: ${table}`)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { ...database, kysely: database.kysely.withPlugin(refusing) }
}

/** Hashing as in production takes a third of a second; the rules around it are the same with a cheap one. */
export const cheapHasher = createScryptHasher({ ln: 8, r: 8, p: 1 })

export interface ServeOptions {
  settings?: Partial<AppSettings>
  limits?: Limits
  at?: string
  mailer?: Mailer
}

export function serve(database: Database, { settings, limits = createLimits(), at = '2026-03-02T01:00:00.000Z', mailer }: ServeOptions = {}): Served {
  const clock = {
    now: new Date(at),
    pass(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
  }
  const lines: string[] = []
  const keep = (fields: Record<string, unknown>, message: string): void => void lines.push(JSON.stringify({ ...fields, message }))
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep }
  const complete: AppSettings = { sampleWorkspace: false, sampleSignIn: false, https: false, origins: [], ...settings }
  const read = (): Date => clock.now
  const { https, sampleSignIn } = complete
  const signIn = createPasswordSignIn({ database, clock: read, hasher: cheapHasher, limits, secret: testSecret, https, sampleSignIn })
  const app = createApp({ database, signIn, clock: read, log, settings: complete, ...(mailer !== undefined && { mailer }) })
  return { app, database, clock, logged: () => lines.join('\n'), visit: (options) => visitor(app, complete.https, options?.address ?? '10.0.0.1') }
}

function visitor(app: App, https: boolean, address: string): Visitor {
  const origin = https ? 'https://van-dan.test' : 'http://van-dan.test'
  const cookies = new Map<string, string>()
  async function send(request: Request): Promise<Response> {
    const headers = new Headers(request.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (!headers.has('origin') && request.method !== 'GET') headers.set('origin', origin)
    const response = await app.fetch(new Request(request, { headers }), { address })
    visited.setCookies = response.headers.getSetCookie()
    for (const line of visited.setCookies) keepCookie(cookies, line)
    return response
  }
  const client: Visitor['client'] = createORPCClient(new RPCLink({ url: `${origin}/api/rpc`, fetch: (request) => send(request) }))
  const visited: Visitor = { client, fetch: (path, init) => send(new Request(new URL(path, origin), init)), cookies, setCookies: [] }
  return visited
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
