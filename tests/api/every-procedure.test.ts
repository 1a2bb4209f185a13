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
import { expectedOfAccounts, expectedOfYears } from './expected-of-accounts.ts'

/**
 * Every procedure, asked by every role and by nobody, for the own unit and for another: whoever may do it gets an answer or a refusal of the
 * matter itself, everybody else is refused. Who may is written here a second time, by hand, and compared with the permission table too.
 */

const own = 'TT1@2010-01-01'
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

type Place = 'own' | 'other'

interface Expectation {
  /** Who may, for the unit of the clerk and for another one. `anyone`: without an account too. */
  may: 'anyone' | Record<Place, readonly Role[]>
  input: (place: { reporter: string; report: number; evidence: number }) => unknown
  /** What whoever may gets: `ok`, or a refusal of the matter itself. Writes are asked so that they change nothing. */
  answer: string
}

const everybody = { own: roles, other: roles }
const unitsOwn: Record<Place, readonly Role[]> = {
  own: ['clerk', 'unitHead', 'departmentReviewer'],
  other: ['departmentReviewer'],
}
const readers: Record<Place, readonly Role[]> = {
  own: ['clerk', 'unitHead', 'departmentReviewer', 'departmentLeader'],
  other: ['departmentReviewer', 'departmentLeader'],
}
const heads: Record<Place, readonly Role[]> = { own: ['unitHead', 'departmentReviewer'], other: ['departmentReviewer'] }
const choosers: Record<Place, readonly Role[]> = {
  own: ['unitHead', 'departmentReviewer', 'departmentLeader'],
  other: ['departmentReviewer', 'departmentLeader'],
}
const reviewers: readonly Role[] = ['departmentReviewer', 'departmentLeader']
const review = { own: reviewers, other: reviewers }
const auditors: readonly Role[] = [...reviewers, 'administrator']

const keepers: readonly Role[] = ['departmentReviewer', 'administrator']
const populationKeepers = { own: keepers, other: keepers }
const fileSenders: readonly Role[] = ['clerk', 'unitHead', 'departmentReviewer', 'administrator']
const senders = { own: fileSenders, other: fileSenders }
const noFile = { upload: 'a file of nobody', destination: 'figures', plan: {} }
const administrators: Record<Place, readonly Role[]> = { own: ['administrator'], other: ['administrator'] }
const nameless = {
  code: 'nameless',
  name: { vi: '', en: '' },
  message: null,
  severity: 'ask',
  elements: null,
  unitKinds: null,
  test: { kind: 'range', minimum: '0', maximum: null },
  isOn: false,
}

const appraisers = { own: ['departmentReviewer'], other: ['departmentReviewer'] } as const
/** A point of a commune that the reporter scores. */
const scoreOf = (reporter: string) => ({
  idempotencyKey: key,
  commune: reporter === own ? 'X1@2010-01-01' : 'X3@2010-01-01',
  year: 2024,
  item: '1',
  expectedVersion: 999_999,
  score: '10',
  maximum: null,
})

const resolution = 'nq-an-hoa'
const key = 'a key of the walk'
/** Each place and role is another request, and none of these acts changes what a later one asks. */
const keyed = {
  get idempotencyKey() {
    return crypto.randomUUID()
  },
}
const newYear = { kind: 'fixed', month: 1, day: 10, yearsLater: 1 }
const calendarKeepers: Record<Place, readonly Role[]> = {
  own: ['departmentReviewer', 'administrator'],
  other: ['departmentReviewer', 'administrator'],
}
const act = ({ report }: { report: number }) => ({ idempotencyKey: key, id: report, lock: -1 })

const talkCell = ({ reporter }: { reporter: string }) => ({ reporter, subject: reporter, element: 'doctors', period: '2025' })
/** A cell that nobody owes, so that whoever may write stores nothing. */
const nowhere = (place: { reporter: string }) => ({ ...talkCell(place), element: 'nothing', stage: 'final', idempotencyKey: key })
function outdatedCell(reporter: string) {
  return {
    idempotencyKey: key,
    reporter,
    subject: reporter,
    element: 'doctors',
    period: '2025',
    stage: 'final',
    expectedVersion: 999_999,
    value: '40',
    missingReason: null,
    note: null,
  }
}

const expected: Record<ProcedureName, Expectation> = {
  ...expectedOfYears,
  ...expectedOfAccounts,
  'session.get': { may: 'anyone', input: () => undefined, answer: 'ok' },
  'session.signIn': { may: 'anyone', input: () => ({ username: 'nobody', password: 'x' }), answer: 'WRONG_CREDENTIALS' },
  'session.signInAsSample': { may: 'anyone', input: () => ({ username: 'nobody' }), answer: 'NOT_FOUND' },
  'session.signOut': { may: 'anyone', input: () => undefined, answer: 'ok' },
  'session.redeemCode': { may: 'anyone', input: () => ({ username: 'nobody', code: 'x', next: 'y' }), answer: 'CODE_REFUSED' },
  'session.changePassword': { may: everybody, input: () => ({ current: 'x', next: 'y' }), answer: 'WRONG_CREDENTIALS' },
  'workspace.get': { may: everybody, input: () => undefined, answer: 'ok' },
  'workspace.find': { may: everybody, input: () => ({ query: 'an' }), answer: 'ok' },
  'overview.get': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'indicator.get': { may: everybody, input: () => ({ indicator: 'doctorsPer10k', resolution, year: 2024 }), answer: 'ok' },
  'unit.get': { may: everybody, input: ({ reporter }) => ({ unit: reporter }), answer: 'ok' },
  'why.get': { may: everybody, input: () => ({ unit: 'AH@2010-01-01', indicator: 'doctorsPer10k', resolution, year: 2024 }), answer: 'ok' },
  'sheet.get': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'sheet.history': { may: everybody, input: ({ reporter }) => ({ subject: reporter, element: 'doctors', period: '2024' }), answer: 'ok' },
  'sheet.saveFigure': { may: unitsOwn, input: ({ reporter }) => outdatedCell(reporter), answer: 'STALE_VERSION' },
  'sheet.saveFigures': { may: unitsOwn, input: ({ reporter }) => ({ cells: [outdatedCell(reporter)] }), answer: 'ok' },
  'sheet.wide': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'report.queue': { may: review, input: () => ({}), answer: 'ok' },
  'report.get': { may: readers, input: ({ report }) => ({ id: report }), answer: 'ok' },
  'report.submit': {
    may: unitsOwn,
    input: ({ reporter }) => ({ idempotencyKey: key, reporter, period: '2025', stage: 'final', lock: -1 }),
    answer: 'WRONG_STATE',
  },
  'report.changes': { may: readers, input: ({ report }) => ({ id: report }), answer: 'ok' },
  'report.prepare': {
    may: unitsOwn,
    input: ({ reporter }) => ({ idempotencyKey: key, reporter, period: '2025', stage: 'final', lock: -1 }),
    answer: 'WRONG_STATE',
  },
  'report.sendBack': { may: heads, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.withdraw': { may: unitsOwn, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.takeUp': { may: review, input: act, answer: 'WRONG_STATE' },
  'report.approveClean': { may: review, input: ({ report }) => ({ idempotencyKey: key, reports: [{ id: report, lock: -1 }] }), answer: 'ok' },
  'signing.get': { may: readers, input: ({ reporter }) => ({ unit: reporter }), answer: 'ok' },
  'signing.choose': {
    may: choosers,
    input: ({ reporter }) => ({ idempotencyKey: key, unit: reporter, signing: 'oneStep', from: '2020-01-01' }),
    answer: 'PAST_DAY',
  },
  'report.approve': { may: review, input: act, answer: 'WRONG_STATE' },
  'report.return': { may: review, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'report.reopen': { may: review, input: (place) => ({ ...act(place), reason: 'x' }), answer: 'WRONG_STATE' },
  'note.list': { may: readers, input: ({ reporter }) => ({ reporter, year: 2025 }), answer: 'ok' },
  'note.queue': { may: review, input: () => ({ year: 2025 }), answer: 'ok' },
  'note.get': { may: readers, input: talkCell, answer: 'ok' },
  'note.write': { may: readers, input: (place) => ({ ...nowhere(place), text: 'x' }), answer: 'NOT_FOUND' },
  'note.resolve': { may: readers, input: nowhere, answer: 'NOT_FOUND' },
  'note.reopen': { may: readers, input: nowhere, answer: 'NOT_FOUND' },
  'evidence.list': { may: readers, input: (place) => ({ ...talkCell(place), stage: 'final' }), answer: 'ok' },
  'evidence.remove': {
    may: readers,
    input: ({ evidence }) => ({ idempotencyKey: key, id: evidence, reason: ' ' }),
    answer: 'REASON_REQUIRED',
  },
  'evidence.markLegal': {
    may: readers,
    input: ({ evidence }) => ({ idempotencyKey: key, id: evidence, legal: true }),
    answer: 'EVIDENCE_REFUSED',
  },
  'fileImport.look': { may: senders, input: () => noFile, answer: 'NOT_FOUND' },
  'fileImport.preview': { may: senders, input: () => noFile, answer: 'NOT_FOUND' },
  'fileImport.commit': { may: senders, input: () => ({ ...noFile, idempotencyKey: key, digest: 'x' }), answer: 'NOT_FOUND' },
  'population.list': { may: everybody, input: () => ({ resolution, kind: 'averageFinal' }), answer: 'ok' },
  'population.history': { may: everybody, input: () => ({ unit: 'AH@2010-01-01', year: 2024, kind: 'averageFinal' }), answer: 'ok' },
  'population.effects': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'population.save': {
    may: populationKeepers,
    input: () => ({
      idempotencyKey: key,
      unit: 'BA@2010-01-01',
      year: 2024,
      kind: 'averageFinal',
      expectedVersion: 999_999,
      value: '179501',
      source: null,
      publishedOn: null,
      note: null,
    }),
    answer: 'STALE_VERSION',
  },
  'session.changeEmail': { may: everybody, input: () => ({ email: null }), answer: 'ok' },
  'calendar.get': { may: everybody, input: () => ({ year: 2025 }), answer: 'ok' },
  'calendar.setDeadline': {
    may: calendarKeepers,
    input: () => ({
      ...keyed,
      periodKind: 'year',
      stage: 'final',
      year: 2025,
      span: 'only',
      opens: newYear,
      due: newYear,
      basis: null,
      withdrawn: true,
    }),
    answer: 'ok',
  },
  'calendar.setDay': { may: calendarKeepers, input: () => ({ ...keyed, day: '2030-03-03', kind: 'ordinary', name: '' }), answer: 'ok' },
  'calendar.announceYear': { may: calendarKeepers, input: () => ({ ...keyed, year: 2100, announced: false }), answer: 'ok' },
  'calendar.extend': {
    may: calendarKeepers,
    input: ({ reporter }) => ({ ...keyed, reporter, period: '2025', stage: 'final', due: '2027-01-01', reason: '' }),
    answer: 'REASON_REQUIRED',
  },
  'calendar.setReminders': { may: calendarKeepers, input: () => ({ ...keyed, isOn: false, daysBefore: 3, dayAfter: true }), answer: 'ok' },
  'calendar.letters': { may: { own: ['administrator'], other: ['administrator'] }, input: () => undefined, answer: 'ok' },
  'progress.get': { may: review, input: () => ({ year: 2025 }), answer: 'ok' },
  'progress.remind': { may: review, input: ({ reporter }) => ({ ...keyed, year: 2021, reports: [{ reporter, stage: 'estimate' }] }), answer: 'ok' },
  'due.mine': { may: everybody, input: () => undefined, answer: 'ok' },
  'due.markRead': { may: unitsOwn, input: ({ reporter }) => ({ ...keyed, reporter, upTo: 0 }), answer: 'ok' },
  'population.choose': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: 'a key of the choice', fromYear: 2199, order: null }),
    answer: 'ok',
  },
  'commune.list': { may: everybody, input: () => ({ resolution, year: 2024 }), answer: 'ok' },
  'commune.get': { may: everybody, input: () => ({ commune: 'X1@2010-01-01', year: 2024 }), answer: 'ok' },
  'commune.recognise': {
    may: appraisers,
    input: () => ({
      idempotencyKey: key,
      communes: [{ commune: 'X1@2010-01-01', expectedVersion: 999_999 }],
      decisionNumber: '1/QĐ-UBND',
      decidedOn: '2024-11-20',
      kind: 'first',
      validFrom: '2024-11-20',
      validTo: null,
      source: null,
    }),
    answer: 'STALE_VERSION',
  },
  'commune.withdraw': {
    may: appraisers,
    input: () => ({
      idempotencyKey: key,
      commune: 'X1@2010-01-01',
      decisionNumber: '1/QĐ-UBND',
      decidedOn: '2024-11-20',
      expectedVersion: 999_999,
      withdrawnOn: null,
      reason: 'x',
    }),
    answer: 'NOT_FOUND',
  },
  'commune.chooseSource': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: key, resolution: 'none', fromYear: 2024, source: null }),
    answer: 'NOT_FOUND',
  },
  'score.list': { may: everybody, input: () => ({ resolution, year: 2024, layer: 'self' }), answer: 'ok' },
  'score.history': { may: everybody, input: () => ({ commune: 'X1@2010-01-01', year: 2024, layer: 'self', item: '1' }), answer: 'ok' },
  'score.selfScore': { may: unitsOwn, input: ({ reporter }) => scoreOf(reporter), answer: 'STALE_VERSION' },
  'score.appraise': { may: appraisers, input: ({ reporter }) => scoreOf(reporter), answer: 'STALE_VERSION' },
  'scoreForm.list': { may: everybody, input: () => undefined, answer: 'ok' },
  'scoreForm.save': {
    may: populationKeepers,
    input: () => ({ idempotencyKey: key, code: 'QD1300', expectedVersion: 999_999, maxima: [], knockouts: [] }),
    answer: 'STALE_VERSION',
  },
  'check.list': { may: everybody, input: () => undefined, answer: 'ok' },
  'check.try': { may: administrators, input: () => ({ rule: nameless }), answer: 'INVALID_RULE' },
  'check.save': {
    may: administrators,
    input: () => ({ idempotencyKey: key, expectedVersion: null, rule: nameless, seen: null }),
    answer: 'INVALID_RULE',
  },
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
