import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../src/web/api/client.ts'
import { openTestWorld } from './node.ts'
import type { TestWorld, TestWorldOptions } from './node.ts'

const client = createClient({ origin: () => 'http://localhost' })
let world: TestWorld | undefined

async function open(options?: TestWorldOptions): Promise<TestWorld> {
  world = await openTestWorld(options)
  return world
}

afterEach(async () => {
  await world?.close()
  world = undefined
})

describe('the world of component tests', () => {
  it('answers with the real app: nobody is signed in, and the sample accounts are offered', async () => {
    await open()
    const session = await client.session.get()
    expect(session.account).toBeNull()
    expect(session.sampleAccounts.map(({ username }) => username)).toContain('clerk')
  })

  it('signs in as a role, and out', async () => {
    const { endSession, signInAs } = await open({ as: 'clerk' })
    expect((await client.session.get()).account?.roles[0]).toMatchObject({ role: 'clerk', unit: { id: 'TT1@2010-01-01' } })
    await signInAs('departmentReviewer')
    expect((await client.session.get()).account?.rights.mayReview).toBe(true)
    endSession()
    expect((await client.session.get()).account).toBeNull()
  })

  it('stands in January 2026 over the resolution of An Hòa', async () => {
    await open({ as: 'departmentLeader' })
    const { today, resolutions } = await client.workspace.get()
    expect(today).toBe('2026-01-20')
    expect(resolutions.map(({ code }) => code)).toEqual(['nq-an-hoa'])
  })

  it('computes from the imported figures, over the merger', async () => {
    await open({ as: 'viewer' })
    const { cards } = await client.overview.get({ resolution: 'nq-an-hoa', year: 2024 })
    const shown = cards.map(({ indicator, assessment }) => [indicator, assessment.shown])
    expect(shown).toEqual([
      ['doctorsPer10k', '8.7'],
      ['communesMeetingCriteria', '75.0'],
      ['naturalGrowth', '1.01'],
      ['lifeExpectancy', null],
    ])
    expect(cards[0]?.history.map((point) => point.shown)).toEqual(['8.0', '8.2', '8.5', '8.7'])
  })

  it('imports more on top', async () => {
    await open({ as: 'viewer', also: ['unit,element,period,stage,value\nAH,lifeExpectancy,2024,final,74.9\n'] })
    const { cards } = await client.overview.get({ resolution: 'nq-an-hoa', year: 2024 })
    expect(cards[3]?.assessment.shown).toBe('74.9')
  })

  it('gives each test a database of its own', async () => {
    const { database, close } = await open()
    await database.kysely.deleteFrom('assignment').execute()
    await close()
    await open({ as: 'clerk' })
    expect((await client.session.get()).account?.roles).toHaveLength(1)
  })

  it('is refused with the first problem when what is imported on top is wrong', async () => {
    await expect(openTestWorld({ also: ['unit,element,period,stage,value\nNOWHERE,doctors,2024,final,1\n'] })).rejects.toThrow(/NOWHERE/)
  })
})

/** The deaths of Bắc An in 2025, which the clerk has not entered yet. */
const saveDeaths = () =>
  client.sheet.saveFigure({
    idempotencyKey: 'a key of this very test',
    reporter: 'TT1@2010-01-01',
    subject: 'BA@2010-01-01',
    element: 'deaths',
    period: '2025',
    stage: 'final',
    expectedVersion: null,
    value: '1170',
    missingReason: null,
    note: null,
  })
const storedDeaths = () => world?.database.kysely.selectFrom('figure').select('value').where('value', '=', '1170').execute()

describe('faults', () => {
  it('offline: no answer, and nothing stored; other procedures answer', async () => {
    const { fail } = await open({ as: 'clerk' })
    fail('sheet.saveFigure', 'offline')
    await expect(saveDeaths()).rejects.toThrow(TypeError)
    expect(await storedDeaths()).toEqual([])
    expect((await client.session.get()).account?.username).toBe('clerk')
  })

  it('lostAnswer: no answer, but stored; asked again with the same key it answers what it did', async () => {
    const { fail, recover } = await open({ as: 'clerk' })
    fail('sheet.saveFigure', 'lostAnswer')
    await expect(saveDeaths()).rejects.toThrow(TypeError)
    recover()
    expect(await saveDeaths()).toMatchObject({ value: '1170', approved: false })
    expect(await storedDeaths()).toHaveLength(1)
  })

  it('broken: the server answers 500, until it recovers', async () => {
    const { fail, recover } = await open({ as: 'clerk' })
    fail('everything', 'broken')
    await expect(client.session.get()).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 500 })
    recover()
    expect((await client.session.get()).account?.username).toBe('clerk')
  })

  it('held: the request waits until it is let through', async () => {
    const { hold } = await open({ as: 'clerk' })
    const letThrough = hold('session.get')
    let isAnswered = false
    const asked = client.session.get().then(() => (isAnswered = true))
    await client.workspace.get()
    expect(isAnswered).toBe(false)
    letThrough()
    expect(await asked).toBe(true)
  })
})
