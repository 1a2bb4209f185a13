import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sql } from 'kysely'
import type { Database } from '../../src/server/database/database.ts'
import { StartProblem } from '../../src/server/host/start-problem.ts'
import type { RunningServer } from '../../src/server/host/start-server.ts'
import { startServer } from '../../src/server/host/start-server.ts'
import { silentLog } from '../../src/server/log.ts'
import { readSettings } from '../../src/server/settings.ts'
import { sampleAccounts } from '../../src/server/sign-in/sample-accounts.ts'
import { freshDatabase, sharedDatabases } from '../setup/databases.ts'
import { testSecret } from '../setup/serve.ts'

const production = { VAN_DAN_MODE: 'production', VAN_DAN_SECRET: testSecret }

/** The folder of the program without anything built. */
function unbuilt(): string {
  const root = mkdtempSync(join(tmpdir(), 'van-dan-root-'))
  mkdirSync(join(root, 'mocks'))
  symlinkSync(resolve(import.meta.dirname, '../../mocks/sample'), join(root, 'mocks/sample'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return root
}

function start(url: string, variables: Record<string, string> = {}): Promise<RunningServer> {
  const settings = readSettings({ DATABASE_URL: url, PORT: '0', ...variables })
  return startServer(settings, { log: silentLog, clock: () => new Date('2026-03-02T01:00:00.000Z'), root: unbuilt() })
}

async function counts({ kysely }: Database): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from unit) as units, (select count(*) from figure) as figures, (select count(*) from population) as populations,
      (select count(*) from target) as targets, (select count(*) from account) as accounts, (select count(*) from report) as reports,
      (select count(*) from target where illustrative = 1) + (select count(*) from population where illustrative = 1) as illustrative`.execute(kysely)
  return rows[0] ?? {}
}

function enter(server: RunningServer, username: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = JSON.stringify({ username })
  return fetch(`http://127.0.0.1:${server.port}/api/v1/session/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

describe.each(sharedDatabases)('the first start on $name', (kind) => {
  it('fills the sample workspace once, with its accounts, which anybody on this computer may enter', async () => {
    const database = await freshDatabase(kind)
    const { url } = database
    const first = await start(url)
    const filled = await counts(database)
    expect(filled).toMatchObject({ accounts: sampleAccounts.length, illustrative: expect.any(Number) })
    expect(Math.min(...Object.values(filled))).toBeGreaterThan(0)
    for (const { username, role } of sampleAccounts) {
      expect(await (await enter(first, username)).json()).toMatchObject({ account: { username, roles: [{ role }] } })
    }
    await first.stop()
    const second = await start(url)
    expect(await counts(database)).toEqual(filled)
    expect(second.administratorLink).toBeNull()
    await second.stop()
  })

  it('of production begins without figures, without anything illustrative, and with one administrator to be', async () => {
    const database = await freshDatabase(kind)
    const { url } = database
    const server = await start(url, production)
    expect(await counts(database)).toMatchObject({ figures: 0, reports: 0, illustrative: 0, accounts: 1, populations: 14, targets: 4 })
    expect(server.administratorLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/nhan-ma#tai-khoan=quantri&ma=[A-Z2-9-]{14}$/)
    expect((await enter(server, 'quantri')).status).toBe(404)
    await server.stop()
  })

  it('of production refuses the database of a sample workspace and leaves it as it is', async () => {
    const database = await freshDatabase(kind)
    const { url } = database
    await (await start(url)).stop()
    const before = await counts(database)
    await expect(start(url, production)).rejects.toThrow(StartProblem)
    expect(await counts(database)).toEqual(before)
  })
})

describe('sample accounts', () => {
  const [file] = sharedDatabases

  it.each([
    ['the server listens to the network', { HOST: '0.0.0.0' }],
    ['people come by a public address', { PUBLIC_URL: 'https://thu.example.vn' }],
    ['a proxy stands in front', { TRUST_PROXY: '1' }],
  ])('cannot be entered when %s', async (_name, variables) => {
    if (file === undefined) throw new Error('there is no database to test on')
    const server = await start((await freshDatabase(file)).url, variables)
    expect((await enter(server, 'lanhdao')).status).toBe(404)
    const session = await fetch(`http://127.0.0.1:${server.port}/api/v1/session`)
    expect(await session.json()).toMatchObject({ sampleAccounts: [], sampleWorkspace: true })
    await server.stop()
  })

  it('cannot be entered by a page that has its own name point here', async () => {
    if (file === undefined) throw new Error('there is no database to test on')
    const server = await start((await freshDatabase(file)).url)
    const { port } = server
    const host = `rebound.example:${port}`
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' }
    const status = await new Promise<number | undefined>((answered, failed) => {
      const asked = request({ host: '127.0.0.1', port, path: '/api/v1/session/sample', method: 'POST', headers }, (answer) =>
        answered(answer.statusCode),
      )
      asked.on('error', failed)
      asked.end(JSON.stringify({ username: 'lanhdao' }))
    })
    expect(status).toBe(421)
    await server.stop()
  })
})
