import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import { codeOf, problemOf } from '../setup/serve.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const today = '2025-02-10'
const tomorrow = '2025-02-11'
const reporter = units.lamHaCentre.id
const password = 'ba con trâu đen'

const accountsOf = async ({ client }: Visitor) => (await client.account.list()).accounts

async function idOf(administrator: Visitor, username: string): Promise<string> {
  return (await accountsOf(administrator)).find((each) => each.username === username)?.id ?? 'nobody'
}

const add = ({ client }: Visitor, username: string, displayName = 'Nguyễn Thị Lan') =>
  client.account.add({ idempotencyKey: newKey(), username, displayName })

type Given = Parameters<Visitor['client']['account']['assign']>[0]

const assign = ({ client }: Visitor, account: string, over: Partial<Given> = {}) =>
  client.account.assign({
    idempotencyKey: newKey(),
    account,
    role: 'clerk',
    unit: reporter,
    descendants: false,
    from: today,
    to: null,
    ...over,
  })

const end = ({ client }: Visitor, account: string, role: Given['role'], unit: string | null, lastDay = today) =>
  client.account.endRole({ idempotencyKey: newKey(), account, role, unit, lastDay })

const handOver = ({ client }: Visitor, account: string, successor: string, over: { from?: string; disable?: boolean } = {}) =>
  client.account.handOver({ idempotencyKey: newKey(), account, successor, from: today, disable: false, ...over })

const enter = ({ client }: Visitor, value: string, expectedVersion: number | null = null, note: string | null = null) =>
  client.sheet.saveFigure({
    reporter,
    subject: reporter,
    element: 'doctors',
    period: '2024',
    stage: 'final',
    value,
    missingReason: null,
    note,
    expectedVersion,
    idempotencyKey: newKey(),
  })

/** The account enters with the code, in a browser of its own. */
async function redeemed({ served }: SmallWorkspace, administrator: Visitor, account: string): Promise<Visitor> {
  const { username, code } = await administrator.client.account.issueCode({ account })
  const visitor = served.visit()
  await visitor.client.session.redeemCode({ username, code: code ?? '', next: password })
  return visitor
}

describe.each(databases)('accounts on $name', (kind) => {
  it('are listed and changed by administrators alone', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const listed = await accountsOf(administrator)
    expect(listed.map(({ displayName }) => displayName)).toEqual(
      listed.map(({ displayName }) => displayName).toSorted(new Intl.Collator('vi').compare),
    )
    expect(listed.find(({ username }) => username === 'lam.ha')).toMatchObject({
      state: 'active',
      isOwn: false,
      roles: [{ role: 'clerk', unit: { id: reporter }, from: '2015-01-01', to: null, when: 'now' }],
    })
    expect(listed.filter(({ isOwn }) => isOwn).map(({ username }) => username)).toEqual(['quan.tri'])
    const clerk = await idOf(administrator, 'lam.ha')
    for (const person of ['lam.ha', 'tham.dinh', 'lanh.dao']) {
      const visitor = await workspace.as(person)
      expect(await accountsOf(visitor).catch(codeOf)).toBe('FORBIDDEN')
      expect(await add(visitor, 'lan').catch(codeOf)).toBe('FORBIDDEN')
      expect(await visitor.client.account.issueCode({ account: clerk }).catch(codeOf)).toBe('FORBIDDEN')
      expect(await handOver(visitor, clerk, clerk).catch(codeOf)).toBe('FORBIDDEN')
    }
  })

  it('are added with a name of their own and enter with a code that is shown once', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const key = { idempotencyKey: newKey(), username: ' Lan.NT ', displayName: 'Nguyễn Thị Lan' }
    const added = await administrator.client.account.add(key)
    expect(await administrator.client.account.add(key)).toEqual(added)
    for (const [username, displayName, problem] of [
      ['lan.nt', 'Lan', 'usernameTaken'],
      ['l', 'Lan', 'badUsername'],
      ['lan nt', 'Lan', 'badUsername'],
      ['lan2', '  ', 'nameMissing'],
    ] as const)
      expect(await add(administrator, username, displayName).catch(problemOf)).toBe(problem)
    expect((await accountsOf(administrator)).find(({ id }) => id === added.account)).toMatchObject({ state: 'noPassword', roles: [] })
    const { client } = administrator
    const first = await client.account.issueCode({ account: added.account })
    const second = await client.account.issueCode({ account: added.account })
    expect(second).toMatchObject({ username: 'lan.nt', expiresAt: '2025-02-11T02:00:00.000Z' })
    const visitor = workspace.served.visit()
    const redeem = (code: string | null) => visitor.client.session.redeemCode({ username: 'lan.nt', code: code ?? '', next: password })
    expect(await redeem(first.code).catch(codeOf)).toBe('CODE_REFUSED')
    expect((await redeem(second.code)).account).toMatchObject({ displayName: 'Nguyễn Thị Lan', roles: [] })
    expect((await accountsOf(administrator)).find(({ id }) => id === added.account)).toMatchObject({ state: 'active' })
    expect(await client.account.issueCode({ account: 'nobody' }).catch(codeOf)).toBe('NOT_FOUND')
    const stored = await everythingStored(workspace)
    for (const code of [first.code, second.code]) {
      expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/)
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(code?.replaceAll('-', ''))
    }
  })

  it('are given roles from a day on that end on a day', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const { account } = await add(administrator, 'lan')
    const lan = await redeemed(workspace, administrator, account)
    await assign(administrator, account, { from: tomorrow, to: '2025-02-20' })
    expect(await enter(lan, '400').catch(codeOf)).toBe('FORBIDDEN')
    workspace.served.clock.pass(24 * 3_600_000)
    expect((await enter(lan, '400')).value).toBe('400')
    const later = await workspace.as('quan.tri')
    expect(await end(later, account, 'clerk', reporter, today).catch(codeOf)).toBe('PAST_DAY')
    await end(later, account, 'clerk', reporter, tomorrow)
    expect(await end(later, account, 'clerk', reporter, tomorrow).catch(problemOf)).toBe('noSuchRole')
    workspace.served.clock.pass(24 * 3_600_000)
    expect(await enter(lan, '401', 1).catch(codeOf)).toBe('FORBIDDEN')
    const lines = await listAudit(workspace.served.database.kysely, { resource: 'account', resourceId: account, limit: 20 })
    expect(lines.map(({ act }) => act).filter((act) => act.endsWith('Role'))).toEqual(['endRole', 'assignRole'])
    expect(lines.find(({ act }) => act === 'endRole')).toMatchObject({ detail: { role: 'clerk', unit: reporter, lastDay: tomorrow } })
  })

  it('are refused roles that make no sense, and nobody gives one to themselves', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const [own, clerk] = [await idOf(administrator, 'quan.tri'), await idOf(administrator, 'lam.ha')]
    const refused = (account: string, over: Partial<Given>) => assign(administrator, account, over).catch(problemOf)
    expect(await refused(own, { role: 'departmentLeader', unit: units.department.id })).toBe('ownRights')
    expect(await refused(clerk, {})).toBe('alreadyHeld')
    expect(await refused(clerk, { unit: null })).toBe('unitMissing')
    expect(await refused(clerk, { unit: units.hospital.id, to: '2025-02-09' })).toBe('badDay')
    expect(await assign(administrator, clerk, { from: '2025-02-09' }).catch(codeOf)).toBe('PAST_DAY')
    expect(await assign(administrator, clerk, { unit: 'nowhere' }).catch(codeOf)).toBe('NOT_FOUND')
    expect(await assign(administrator, 'nobody').catch(codeOf)).toBe('NOT_FOUND')
    expect((await accountsOf(administrator)).find(({ id }) => id === clerk)?.roles).toHaveLength(1)
  })

  it('are disabled and enabled, never the own one', async () => {
    const workspace = await smallWorkspace(kind)
    const [administrator, clerk] = [await workspace.as('quan.tri'), await workspace.as('lam.ha')]
    const [own, account] = [await idOf(administrator, 'quan.tri'), await idOf(administrator, 'lam.ha')]
    const { code } = await administrator.client.account.issueCode({ account })
    expect(await administrator.client.account.disable({ idempotencyKey: newKey(), account: own }).catch(problemOf)).toBe('ownAccount')
    await administrator.client.account.disable({ idempotencyKey: newKey(), account })
    expect(await enter(clerk, '400').catch(codeOf)).toBe('UNAUTHENTICATED')
    const redeem = { username: 'lam.ha', code: code ?? '', next: password }
    expect(await workspace.served.visit().client.session.redeemCode(redeem).catch(codeOf)).toBe('CODE_REFUSED')
    expect(await administrator.client.account.issueCode({ account }).catch(problemOf)).toBe('disabled')
    await administrator.client.account.enable({ idempotencyKey: newKey(), account })
    expect((await enter(await workspace.as('lam.ha'), '400')).value).toBe('400')
    const lines = await listAudit(workspace.served.database.kysely, { resource: 'account', resourceId: account, limit: 20 })
    const byAdministrator = lines.filter(({ account: by }) => by === own).map(({ act }) => act)
    expect(byAdministrator).toEqual(['enableAccount', 'disableAccount', 'issueCode'])
  })

  it('keep an administrator on every day to come', async () => {
    const workspace = await smallWorkspace(kind)
    const administrator = await workspace.as('quan.tri')
    const [own, other] = [await idOf(administrator, 'quan.tri'), await idOf(administrator, 'nguoi.xem')]
    expect(await end(administrator, own, 'administrator', null).catch(problemOf)).toBe('lastAdministrator')
    expect(await end(administrator, own, 'administrator', null, '2030-01-01').catch(problemOf)).toBe('lastAdministrator')
    await assign(administrator, other, { role: 'administrator', unit: null, from: tomorrow, to: '2025-12-31' })
    expect(await end(administrator, own, 'administrator', null).catch(problemOf)).toBe('lastAdministrator')
    await end(administrator, other, 'administrator', null, tomorrow)
    await assign(administrator, other, { role: 'administrator', unit: null, from: '2025-02-13' })
    expect(await end(administrator, own, 'administrator', null, tomorrow).catch(problemOf)).toBe('lastAdministrator')
    await end(administrator, own, 'administrator', null, '2025-02-12')
    workspace.served.clock.pass(72 * 3_600_000)
    expect(await accountsOf(await workspace.as('quan.tri')).catch(codeOf)).toBe('FORBIDDEN')
    const [follower, viewer] = [await workspace.as('nguoi.xem'), await idOf(await workspace.as('nguoi.xem'), 'lam.ha')]
    await handOver(follower, other, viewer, { from: '2025-02-20' })
    expect(await follower.client.account.disable({ idempotencyKey: newKey(), account: viewer }).catch(problemOf)).toBe('lastAdministrator')
  })

  it('keep one of two administrators who end each other at once', async () => {
    const workspace = await smallWorkspace(kind)
    const first = await workspace.as('quan.tri')
    const [own, other] = [await idOf(first, 'quan.tri'), await idOf(first, 'nguoi.xem')]
    await assign(first, other, { role: 'administrator', unit: null })
    const second = await workspace.as('nguoi.xem')
    const ends = await Promise.all([
      end(first, other, 'administrator', null).catch(problemOf),
      end(second, own, 'administrator', null).catch(problemOf),
    ])
    expect(ends.filter((answer) => answer === 'lastAdministrator')).toHaveLength(1)
    const kept = (await accountsOf(first)).flatMap(({ roles }) => roles.filter(({ role, to }) => role === 'administrator' && to === null))
    expect(kept).toHaveLength(1)
  })

  it('are handed over: the predecessor stops, the successor goes on, the history names both', async () => {
    const workspace = await smallWorkspace(kind)
    const [administrator, clerk] = [await workspace.as('quan.tri'), await workspace.as('lam.ha')]
    const predecessor = await idOf(administrator, 'lam.ha')
    const { version } = await enter(clerk, '400')
    const { account } = await add(administrator, 'lan')
    expect(await administrator.client.account.unfinished({ account: predecessor })).toMatchObject({
      reports: [{ reporter: { id: reporter }, period: '2024', stage: 'final', state: 'draft' }],
    })
    expect(await handOver(administrator, predecessor, account)).toEqual({ account: predecessor, successor: account, roles: 1 })
    expect(await enter(clerk, '401', version).catch(codeOf)).toBe('FORBIDDEN')
    const lan = await redeemed(workspace, administrator, account)
    await enter(lan, '402', version, 'Nhận bàn giao')
    const { versions } = await lan.client.sheet.history({ subject: reporter, element: 'doctors', period: '2024' })
    expect(versions.map(({ value, recordedBy }) => [value, recordedBy])).toEqual([
      ['400', 'Thống kê Lâm Hà'],
      ['402', 'Nguyễn Thị Lan'],
    ])
    const after = await accountsOf(administrator)
    expect(after.find(({ id }) => id === predecessor)?.roles).toMatchObject([{ role: 'clerk', to: '2025-02-09', when: 'past' }])
    expect(after.find(({ id }) => id === account)?.roles).toMatchObject([{ role: 'clerk', from: today, to: null, when: 'now' }])
    expect((await administrator.client.account.unfinished({ account })).reports).toHaveLength(1)
    const lines = await listAudit(workspace.served.database.kysely, { resource: 'account', limit: 30 })
    expect(lines.find(({ act }) => act === 'handOver')).toMatchObject({ resourceId: predecessor, detail: { successor: account } })
    expect(lines.find(({ act }) => act === 'takeOver')).toMatchObject({ resourceId: account, detail: { predecessor, from: today } })
  })

  it('are handed over on a later day, and the old account is disabled only when its work has ended', async () => {
    const workspace = await smallWorkspace(kind)
    const [administrator, clerk] = [await workspace.as('quan.tri'), await workspace.as('lam.ha')]
    const [predecessor, own] = [await idOf(administrator, 'lam.ha'), await idOf(administrator, 'quan.tri')]
    const { account } = await add(administrator, 'lan')
    const lan = await redeemed(workspace, administrator, account)
    expect(await handOver(administrator, predecessor, predecessor).catch(problemOf)).toBe('sameAccount')
    expect(await handOver(administrator, predecessor, own).catch(problemOf)).toBe('ownRights')
    expect(await handOver(administrator, predecessor, account, { from: tomorrow, disable: true }).catch(problemOf)).toBe('notYet')
    expect(await handOver(administrator, predecessor, account, { from: '2025-02-09' }).catch(codeOf)).toBe('PAST_DAY')
    expect(await handOver(administrator, own, account, { disable: true }).catch(problemOf)).toBe('ownAccount')
    expect(await handOver(administrator, account, predecessor).catch(problemOf)).toBe('nothingToHandOver')
    expect(await handOver(administrator, predecessor, 'nobody').catch(codeOf)).toBe('NOT_FOUND')
    await handOver(administrator, predecessor, account, { from: tomorrow })
    expect((await enter(clerk, '400')).value).toBe('400')
    expect(await enter(lan, '401', 1).catch(codeOf)).toBe('FORBIDDEN')
    workspace.served.clock.pass(24 * 3_600_000)
    expect(await enter(clerk, '401', 1).catch(codeOf)).toBe('FORBIDDEN')
    const successor = await idOf(await workspace.as('quan.tri'), 'di.linh')
    await handOver(await workspace.as('quan.tri'), account, successor, { from: tomorrow, disable: true })
    expect(await enter(lan, '402', 1).catch(codeOf)).toBe('UNAUTHENTICATED')
    const again = handOver(await workspace.as('quan.tri'), successor, account, { from: tomorrow }).catch(problemOf)
    expect(await again).toBe('disabled')
  })
})

/** What every table of the database holds that an answer or a line could be kept in. */
async function everythingStored({ served }: SmallWorkspace): Promise<string> {
  const { kysely } = served.database
  const kept = [
    await kysely.selectFrom('audit').selectAll().execute(),
    await kysely.selectFrom('idempotency').selectAll().execute(),
    await kysely.selectFrom('one_time_code').selectAll().execute(),
    await kysely.selectFrom('account').selectAll().execute(),
  ]
  return JSON.stringify(kept) + served.logged()
}
