import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProcedureName } from '../../mocks/node.ts'
import { importInto, smallWorldMoment } from '../../mocks/small-world.ts'
import { contract } from '../../src/contract/contract.ts'
import type { Role } from '../../src/contract/session.ts'
import { roles } from '../../src/contract/session.ts'
import type { App } from '../../src/server/app.ts'
import { createApp } from '../../src/server/app.ts'
import type { Database } from '../../src/server/database/database.ts'
import { requirementAt } from '../../src/server/http/procedure-acts.ts'
import { silentLog } from '../../src/server/log.ts'
import { can } from '../../src/server/permissions.ts'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { assignRole } from '../../src/server/sign-in/assign-role.ts'
import { createRoleChooser } from '../../src/server/sign-in/role-chooser.ts'
import { addEvidence } from '../../src/server/stores/evidence.ts'
import { listLinks } from '../../src/server/stores/links.ts'
import { listReports } from '../../src/server/stores/reports.ts'
import { listSuccessions } from '../../src/server/stores/successions.ts'
import { listUnits } from '../../src/server/stores/units.ts'
import { databases, openTestDatabase } from '../setup/databases.ts'
import { expectedOfAccounts, expectedOfYears } from './every-procedure/accounts.ts'
import { expectedOfCalendar } from './every-procedure/calendar.ts'
import { expectedOfCommunes } from './every-procedure/communes.ts'
import { expectedOfDecks } from './every-procedure/decks.ts'
import { expectedOfEntry } from './every-procedure/entry.ts'
import type { Expectation, Place } from './every-procedure/who-may.ts'
import { auditors, everybody, own, resolution } from './every-procedure/who-may.ts'

/**
 * Every procedure, asked by every role and by nobody, for the own unit and for another: whoever may do it gets an answer or a refusal of the
 * matter itself, everybody else is refused. Who may is written here a second time, by hand, and compared with the permission table too.
 */

const other = 'TT2@2010-01-01'
const department = 'SYT@2010-01-01'
const unitOfRole: Record<Role, string | null> = {
  clerk: own,
  unitHead: own,
  departmentReviewer: department,
  departmentLeader: department,
  administrator: null,
  councilMember: department,
  viewer: null,
}

const expected: Record<ProcedureName, Expectation> = {
  ...expectedOfYears,
  ...expectedOfAccounts,
  ...expectedOfEntry,
  ...expectedOfCalendar,
  ...expectedOfCommunes,
  ...expectedOfDecks,
  'session.get': { may: 'anyone', input: () => undefined, answer: 'ok' },
  'session.signIn': { may: 'anyone', input: () => ({ username: 'nobody', password: 'x' }), answer: 'WRONG_CREDENTIALS' },
  'session.signInAsSample': { may: 'anyone', input: () => ({ username: 'nobody' }), answer: 'NOT_FOUND' },
  'session.signOut': { may: 'anyone', input: () => undefined, answer: 'ok' },
  'session.redeemCode': { may: 'anyone', input: () => ({ username: 'nobody', code: 'x', next: 'y' }), answer: 'CODE_REFUSED' },
  'session.changePassword': { may: everybody, input: () => ({ current: 'x', next: 'y' }), answer: 'WRONG_CREDENTIALS' },
  'session.changeEmail': { may: everybody, input: () => ({ email: null }), answer: 'ok' },
  'workspace.get': { may: everybody, input: () => undefined, answer: 'ok' },
  'workspace.find': { may: everybody, input: () => ({ query: 'an' }), answer: 'ok' },
  'overview.get': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'indicator.get': { may: everybody, input: () => ({ indicator: 'doctorsPer10k', resolution, year: 2024 }), answer: 'ok' },
  'unit.get': { may: everybody, input: ({ reporter }) => ({ unit: reporter }), answer: 'ok' },
  'why.get': { may: everybody, input: () => ({ unit: 'AH@2010-01-01', indicator: 'doctorsPer10k', resolution, year: 2024 }), answer: 'ok' },
  'audit.list': { may: { own: auditors, other: auditors }, input: () => ({}), answer: 'ok' },
}

const names = Object.entries(contract).flatMap(([resource, procedures]) => Object.keys(procedures).map((name) => `${resource}.${name}`))

describe('the list of procedures', () => {
  it('is complete, and every procedure has an act', () => {
    expect(Object.keys(expected).toSorted()).toEqual(names.toSorted())
    for (const name of names) expect(requirementAt(name.split('.'))).not.toBe('')
  })

  it('refuses to guess the act of a procedure that is not in it', () => {
    for (const path of [['overview', 'remove'], ['overview'], ['constructor', 'name'], []]) expect(() => requirementAt(path)).toThrow('No act')
  })
})

describe.each(databases)('every procedure on $name', (kind) => {
  let database: Database
  let app: App
  const places = { own: { reporter: own, report: 0, evidence: 0 }, other: { reporter: other, report: 0, evidence: 0 } }

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    const folder = resolve(import.meta.dirname, '../../mocks/small-world')
    await importInto(
      database,
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    const stamp = { at: '2026-01-10T02:00:00.000Z', by: null }
    for (const role of roles) {
      const unit = unitOfRole[role]
      const account = await addNewAccount(database.kysely, { username: role, displayName: role, sample: true }, stamp)
      await assignRole(database.kysely, { account, role, unit, descendants: unit !== null, validFrom: '2019-01-01', validTo: null }, stamp)
    }
    for (const report of await listReports(database.kysely)) {
      if (report.reporter === own) places.own.report = report.id
      if (report.reporter === other) places.other.report = report.id
    }
    for (const place of Object.values(places)) {
      const spot = { reporter: place.reporter, period: '2025', stage: 'final' as const, subject: place.reporter, element: 'doctors' }
      const file = { ...spot, name: 'a.pdf', kind: 'pdf' as const, sha256: 'a', role: 'clerk' as const }
      place.evidence = (await addEvidence(database.kysely, file, new Uint8Array([1]), { at: stamp.at, by: 'clerk' })).evidence.id
    }
    const settings = { sampleWorkspace: true, sampleSignIn: true, https: false, origins: [] }
    app = createApp({ database, signIn: createRoleChooser({ database }), clock: () => new Date(smallWorldMoment), log: silentLog, settings })
  })

  afterAll(() => database.close())

  async function ask(name: ProcedureName, role: Role | null, place: Place): Promise<string> {
    const headers = { 'content-type': 'application/json', ...(role !== null && { authorization: `Bearer ${role}` }) }
    const body = JSON.stringify({ json: expected[name].input(places[place]) })
    const response = await app.fetch(new Request(`http://van-dan.test/api/rpc/${name.replace('.', '/')}`, { method: 'POST', headers, body }))
    if (response.ok) return 'ok'
    const { json }: { json: { code: string } } = await response.json()
    return json.code
  }

  it.each(names)('%s', async (listed) => {
    const name = Object.keys(expected).find((one): one is ProcedureName => one === listed)
    if (name === undefined) throw new Error(`nothing is expected of ${listed}`)
    const { may, answer } = expected[name]
    const found: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const place of ['own', 'other'] as const) {
      found[`nobody ${place}`] = await ask(name, null, place)
      wanted[`nobody ${place}`] = may === 'anyone' ? answer : 'UNAUTHENTICATED'
      for (const role of roles) {
        found[`${role} ${place}`] = await ask(name, role, place)
        wanted[`${role} ${place}`] = may === 'anyone' || may[place].includes(role) ? answer : 'FORBIDDEN'
      }
    }
    expect(found).toEqual(wanted)
  })

  it('is allowed to whom the permission table says', async () => {
    const { kysely } = database
    const register = { units: await listUnits(kysely), links: await listLinks(kysely), successions: await listSuccessions(kysely) }
    const day = smallWorldMoment.slice(0, 10)
    const different = names.flatMap((listed) => {
      const requirement = requirementAt(listed.split('.'))
      const expectation = Object.entries(expected).find(([name]) => name === listed)?.[1]
      if (requirement === 'anyone' || expectation === undefined || expectation.may === 'anyone')
        return requirement === expectation?.may ? [] : [listed]
      const { may } = expectation
      return (['own', 'other'] as const).flatMap((place) => {
        const permitted = roles.filter((role) => {
          const assignment = { role, unit: unitOfRole[role], descendants: unitOfRole[role] !== null, validFrom: '2019-01-01', validTo: null }
          return can({ assignments: [assignment] }, requirement, { unit: places[place].reporter, day, register })
        })
        return JSON.stringify(permitted) === JSON.stringify(roles.filter((role) => may[place].includes(role))) ? [] : [`${listed} ${place}`]
      })
    })
    expect(different).toEqual([])
  })
})
