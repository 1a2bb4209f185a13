import { describe, expect, it } from 'vitest'
import { refusals } from '../../src/contract/errors.ts'
import { createApp } from '../../src/server/app.ts'
import type { Page } from '../../src/server/http/context.ts'
import { silentLog } from '../../src/server/log.ts'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { createRoleChooser, givenTokenHeader } from '../../src/server/sign-in/role-chooser.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import type { ServeOptions } from '../setup/serve.ts'
import { serve, withoutTable } from '../setup/serve.ts'

const [memory] = databases

async function open(options?: ServeOptions) {
  if (memory === undefined) throw new Error('there is no database to test on')
  return serve(await freshDatabase(memory), options)
}

const json = { 'content-type': 'application/json' }
const attempt = { method: 'POST', headers: json, body: JSON.stringify({ username: 'a', password: 'b' }) }

describe('headers', () => {
  it('forbid everything the pages do not need', async () => {
    const response = await (await open()).visit().fetch('/api/health/live')
    const header = (name: string) => response.headers.get(name)
    expect(header('content-security-policy')).toMatch(/default-src 'self'; script-src 'self' 'nonce-[\w+/=]+'; /)
    expect(header('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(header('content-security-policy')).toContain("object-src 'none'; base-uri 'none'")
    expect(header('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('x-frame-options')).toBe('DENY')
    expect(header('referrer-policy')).toBe('same-origin')
    expect(header('permissions-policy')).toContain('camera=()')
    expect(header('x-powered-by')).toBeNull()
    expect(header('x-request-id')).toMatch(/^[0-9a-f]{24}$/)
    expect(header('strict-transport-security')).toBeNull()
  })

  it('ask for https next time only behind https, where the cookie is Secure and bound to the host', async () => {
    const visitor = (await open({ settings: { https: true } })).visit()
    const response = await visitor.fetch('/api/health/live')
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    const served = await open({ settings: { https: true, sampleSignIn: true } })
    await addNewAccount(
      served.database.kysely,
      { username: 'lanhdao', displayName: 'Lãnh đạo', sample: true },
      { at: '2026-01-01T00:00:00.000Z', by: null },
    )
    const entering = served.visit()
    await entering.client.session.signInAsSample({ username: 'lanhdao' })
    expect(entering.setCookies).toEqual([
      expect.stringMatching(/^__Host-van_dan_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect((await entering.client.session.get()).account?.username).toBe('lanhdao')
  })

  it('keep answers of the API out of every cache unless a procedure says otherwise', async () => {
    const response = await (await open()).visit().fetch('/api/v1/session')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('writes from elsewhere', () => {
  it.each([
    ['another origin', { origin: 'https://other.example' }],
    ['no origin at all in a frame', { origin: 'null' }],
    ['another site', { origin: 'http://van-dan.test', 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'http://van-dan.test', 'sec-fetch-site': 'same-site' }],
  ])('are refused: %s', async (_name, headers) => {
    const visitor = (await open()).visit()
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const response = await visitor.fetch('/api/v1/session', { ...attempt, headers: { 'content-type': type, ...headers } })
      expect([type, response.status]).toEqual([type, 403])
      expect(await response.json()).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('pass from the own origin and from clients that are no browser', async () => {
    const served = await open()
    const own = await served.visit().fetch('/api/v1/session', { ...attempt, headers: { ...json, 'sec-fetch-site': 'same-origin' } })
    expect(own.status).toBe(401)
    const tool = await served.app.fetch(new Request('http://van-dan.test/api/v1/session', attempt))
    expect(tool.status).toBe(401)
  })

  it('pass from the public address only, when there is one', async () => {
    const visitor = (await open({ settings: { origins: ['https://chitieu.example.vn'] } })).visit()
    const from = (origin: string) => visitor.fetch('/api/v1/session', { ...attempt, headers: { ...json, origin } })
    expect((await from('https://chitieu.example.vn')).status).toBe(401)
    expect((await from('http://van-dan.test')).status).toBe(403)
  })

  it('cannot be made by GET through the typed client’s door', async () => {
    const visitor = (await open()).visit()
    const response = await visitor.fetch(
      `/api/rpc/session/signIn?data=${encodeURIComponent(JSON.stringify({ json: { username: 'a', password: 'b' } }))}`,
    )
    expect(response.status).toBe(405)
  })
})

describe('bad requests', () => {
  it('are refused with the names of the fields and without what was sent', async () => {
    const served = await open()
    const visitor = served.visit()
    const response = await visitor.fetch('/api/v1/session', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ username: 7, password: 'bí mật của tôi' }),
    })
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(JSON.parse(text)).toEqual({ defined: false, code: 'INVALID_INPUT', status: 400, message: 'INVALID_INPUT', data: { fields: ['username'] } })
    for (const [path, body] of [
      ['/api/v1/session', '{"username": "a", "passw'],
      ['/api/rpc/session/signIn', '{"username": "a", "passw'],
      ['/api/rpc/session/signIn', 'null'],
      ['/api/rpc/session/signIn', '{"json": {}, "meta": [[9, "x", "y"], 7]}'],
    ] as const) {
      const broken = await visitor.fetch(path, { method: 'POST', headers: json, body })
      expect([body, broken.status]).toEqual([body, 400])
      expect(await broken.text()).toContain('"code":"INVALID_INPUT"')
    }
    expect(served.logged()).not.toContain('request failed')
  })

  it('may not be larger than 256 KiB, whatever length they claim', async () => {
    const visitor = (await open()).visit()
    const body = JSON.stringify({ username: 'a', password: 'x'.repeat(300 * 1024) })
    for (const headers of [json, { ...json, 'content-length': '10', 'transfer-encoding': 'chunked' }]) {
      const response = await visitor.fetch('/api/v1/session', { method: 'POST', headers, body })
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT' })
    }
  })

  it.each(['/api/v1/nothing', '/api/rpc/nothing', '/api/rpc/__proto__/get', '/api/rpc/session/constructor', '/api/elsewhere'])(
    'to %s are not found',
    async (path) => {
      const response = await (await open()).visit().fetch(path, { method: 'POST', headers: json, body: '{}' })
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('"code":"NOT_FOUND"')
    },
  )
})

describe('failures', () => {
  it('tell the visitor nothing but a number to find them in the log by', async () => {
    const { database } = await open()
    const served = serve(withoutTable(database, 'account'))
    const response = await served.visit().fetch('/api/v1/session', attempt)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ defined: false, code: 'UNAVAILABLE', status: 500, message: 'UNAVAILABLE' })
    const line =
      served
        .logged()
        .split('\n')
        .find((one) => one.includes('request failed')) ?? ''
    expect(line).toContain('no such table')
    expect(line).toContain(response.headers.get('x-request-id') ?? 'missing')
  })

  it('of a page tell nothing either', async () => {
    const { database } = await open()
    const page = (): Promise<Page> => Promise.reject(new Error(`inner workings of ${database.dialect}`))
    const settings = { sampleWorkspace: false, sampleSignIn: false, https: false, origins: [] }
    const app = createApp({ database, signIn: createRoleChooser({ database }), clock: () => new Date(), log: silentLog, settings, page })
    const response = await app.fetch(new Request('http://van-dan.test/'))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('inner workings')
  })
})

describe('pages', () => {
  it('carry the nonce of their header, and ask the API as the visitor', async () => {
    const { database } = await open()
    await addNewAccount(database.kysely, { username: 'lanhdao', displayName: 'Lãnh đạo', sample: true }, { at: '2026-01-01T00:00:00.000Z', by: null })
    const settings = { sampleWorkspace: true, sampleSignIn: true, https: false, origins: [] }
    const signIn = createRoleChooser({ database })
    const app = createApp({
      database,
      signIn,
      clock: () => new Date(),
      log: silentLog,
      settings,
      page: async (request, { account, nonce, call }) => {
        const asked = await call(new Request(new URL('/api/v1/session', request.url), { headers: { authorization: 'Bearer lanhdao' } }))
        return { html: `${nonce} ${String(account?.username)} ${await asked.text()}`, status: 200, redirect: null }
      },
    })
    const response = await app.fetch(new Request('http://van-dan.test/don-vi/x', { headers: { authorization: 'Bearer lanhdao' } }))
    const [nonce = '', name, session = ''] = (await response.text()).split(/ (.*?) (.*)/s)
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(nonce.length).toBeGreaterThan(20)
    expect(name).toBe('lanhdao')
    expect(JSON.parse(session)).toMatchObject({ account: { username: 'lanhdao' } })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })
})

describe('accounts of the sample workspace', () => {
  const stamp = { at: '2026-01-01T00:00:00.000Z', by: null }

  it('are offered and entered in one click where the host allows it', async () => {
    const served = await open({ settings: { sampleWorkspace: true, sampleSignIn: true } })
    const account = await addNewAccount(served.database.kysely, { username: 'lanhdao', displayName: 'Lãnh đạo', sample: true }, stamp)
    await addNewAccount(served.database.kysely, { username: 'that', displayName: 'Tài khoản thật' }, stamp)
    await served.database.kysely
      .insertInto('assignment')
      .values({ account, role: 'viewer', unit: null, descendants: 0, valid_from: '2020-01-01', valid_to: null })
      .execute()
    const { session } = served.visit().client
    expect((await session.get()).sampleAccounts.map(({ username, role }) => [username, role])).toEqual([['lanhdao', 'viewer']])
    expect((await session.signInAsSample({ username: 'lanhdao' })).account?.username).toBe('lanhdao')
    await expect(session.signInAsSample({ username: 'that' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('cannot be entered anywhere else, by any door', async () => {
    const served = await open({ settings: { sampleWorkspace: true, sampleSignIn: false } })
    await addNewAccount(served.database.kysely, { username: 'lanhdao', displayName: 'Lãnh đạo', sample: true }, stamp)
    const visitor = served.visit()
    expect((await visitor.client.session.get()).sampleAccounts).toEqual([])
    await expect(visitor.client.session.signInAsSample({ username: 'lanhdao' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const password of ['', 'lanhdao', 'null']) {
      await expect(visitor.client.session.signIn({ username: 'lanhdao', password: password === '' ? ' ' : password })).rejects.toMatchObject({
        code: 'WRONG_CREDENTIALS',
      })
    }
    const withToken = await visitor.fetch('/api/v1/session', { headers: { authorization: 'Bearer lanhdao', [givenTokenHeader]: 'lanhdao' } })
    expect(await withToken.json()).toMatchObject({ account: null })
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with the session cookie and every refusal', async () => {
    const response = await (await open()).visit().fetch('/api/openapi.json')
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'van_dan_session' } } },
      security: [{ session: [] }],
      paths: { '/session': { post: { security: [] } }, '/overview': { get: expect.not.objectContaining({ security: expect.anything() }) } },
    })
    expect(Object.keys(refusals).filter((code) => !text.includes(`"const":"${code}"`))).toEqual([])
  })
})

describe.each(databases)('health on $name', (kind) => {
  it('is ready with the database', async () => {
    const response = await serve(await freshDatabase(kind))
      .visit()
      .fetch('/api/health/ready')
    expect([response.status, await response.json()]).toEqual([200, { ready: true }])
  })
})

describe('health', () => {
  it('is live whatever the database does, and not ready while tables are missing or it does not answer', async () => {
    const { database, visit } = await open()
    const status = async (path: string): Promise<number> => (await visit().fetch(path)).status
    await database.kysely.withTables<{ kysely_migration: { name: string } }>().deleteFrom('kysely_migration').where('name', 'like', '0005%').execute()
    expect(await status('/api/health/ready')).toBe(503)
    await database.kysely.schema.dropTable('kysely_migration').execute()
    expect(await status('/api/health/ready')).toBe(503)
    expect(await status('/api/health/live')).toBe(200)
  })
})
