import { describe, expect, it } from 'vitest'
import { addNewAccount } from '../../src/server/sign-in/add-account.ts'
import { disableAccount } from '../../src/server/sign-in/disable-account.ts'
import { issueCode } from '../../src/server/sign-in/issue-code.ts'
import { createLimits } from '../../src/server/sign-in/limits.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import type { DatabaseKind } from '../setup/databases.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import type { ServeOptions, Served, Visitor } from '../setup/serve.ts'
import { codeOf, problemOf, serve, testSecret, withoutTable } from '../setup/serve.ts'

const password = 'Mưa phùn Đà Lạt 1893'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

interface Opened {
  served: Served
  visitor: Visitor
  account: string
}

/** A server with one account, `thongke.bvdk`, whose password is `password`. */
async function open(kind: DatabaseKind, options?: ServeOptions): Promise<Opened> {
  const served = serve(await freshDatabase(kind), options)
  const account = await addNewAccount(served.database.kysely, { username: 'thongke.bvdk', displayName: 'Thống kê BVĐK' }, stamp(served))
  const { code } = await issueCode(served.database.kysely, testSecret, account, stamp(served))
  const first = served.visit()
  await first.client.session.redeemCode({ username: 'thongke.bvdk', code, next: password })
  await first.client.session.signOut()
  return { served, visitor: served.visit(), account }
}

function stamp(served: Served): { at: string; by: null } {
  return { at: served.clock.now.toISOString(), by: null }
}

const signIn = (visitor: Visitor, given = password) => visitor.client.session.signIn({ username: 'thongke.bvdk', password: given })

async function audited(served: Served): Promise<string[]> {
  const lines = await listAudit(served.database.kysely, { resource: 'account', limit: 200 })
  return lines.map((line) => line.act).toReversed()
}

describe.each(databases)('signing in on $name', (kind) => {
  it('opens a session that the next requests are recognised by, and ends it', async () => {
    const { served, visitor } = await open(kind)
    const state = await signIn(visitor)
    expect(state.account).toMatchObject({ username: 'thongke.bvdk', displayName: 'Thống kê BVĐK', roles: [] })
    expect((await visitor.client.session.get()).account?.username).toBe('thongke.bvdk')
    const ended = await visitor.client.session.signOut()
    expect(ended.account).toBeNull()
    expect((await visitor.client.session.get()).account).toBeNull()
    expect(await audited(served)).toEqual(['addAccount', 'issueCode', 'redeemCode', 'signIn', 'signOut', 'signIn', 'signOut'])
  })

  it('keeps the token in an HttpOnly, SameSite cookie and stores only its hash', async () => {
    const { served, visitor } = await open(kind)
    await signIn(visitor)
    expect(visitor.setCookies).toHaveLength(1)
    expect(visitor.setCookies[0]).toMatch(/^van_dan_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    const token = visitor.cookies.get('van_dan_session') ?? ''
    const stored = await served.database.kysely.selectFrom('session').selectAll().execute()
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('takes capitals and spaces around the name, and both ways of writing a tone mark in the password', async () => {
    const { visitor } = await open(kind)
    const state = await visitor.client.session.signIn({ username: '  ThongKe.BVDK ', password: password.normalize('NFD') })
    expect(state.account?.username).toBe('thongke.bvdk')
  })

  it('ends a session after 3 days unused and after 30 in any case', async () => {
    const { served, visitor } = await open(kind)
    await signIn(visitor)
    served.clock.pass(3 * day - minute)
    expect((await visitor.client.session.get()).account).not.toBeNull()
    served.clock.pass(3 * day)
    expect((await visitor.client.session.get()).account).toBeNull()
    await signIn(visitor)
    for (let used = 0; used < 14; used += 1) {
      served.clock.pass(2 * day)
      expect((await visitor.client.session.get()).account).not.toBeNull()
    }
    served.clock.pass(2 * day)
    expect((await visitor.client.session.get()).account).toBeNull()
  })

  it('locks an account after 5 wrong passwords, longer each time, also for tries that arrive together', async () => {
    const { served, visitor } = await open(kind)
    for (let tries = 0; tries < 4; tries += 1) await expect(signIn(visitor, 'sai mật khẩu')).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' })
    const until = new Date(served.clock.now.getTime() + minute).toISOString()
    await expect(signIn(visitor, 'sai mật khẩu')).rejects.toMatchObject({ code: 'LOCKED_OUT', data: { until } })
    await expect(signIn(visitor)).rejects.toMatchObject({ code: 'LOCKED_OUT', data: { until } })
    served.clock.pass(minute)
    await expect(signIn(visitor, 'sai mật khẩu')).rejects.toMatchObject({ code: 'LOCKED_OUT' })
    served.clock.pass(minute)
    await expect(signIn(visitor)).rejects.toMatchObject({ code: 'LOCKED_OUT' })
    served.clock.pass(minute)
    expect((await signIn(visitor)).account).not.toBeNull()
    const locking = (await audited(served)).filter((act) => act === 'signInFailed' || act === 'lockAccount')
    expect(locking).toEqual([...Array<string>(5).fill('signInFailed'), 'lockAccount', 'signInFailed', 'lockAccount'])
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(served.visit(), 'sai mật khẩu')))
    const codes = tries.map((tried) => (tried.status === 'rejected' ? codeOf(tried.reason) : 'in'))
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(4)
    expect(codes.filter((code) => code === 'LOCKED_OUT')).toHaveLength(16)
  })

  it('answers a name that does not exist as one that does', async () => {
    const { visitor } = await open(kind)
    const answers = []
    for (let tries = 0; tries < 7; tries += 1) {
      const attempt = visitor.client.session.signIn({ username: 'khong.co', password: 'x' })
      answers.push(await attempt.catch(codeOf))
    }
    expect(answers).toEqual([...Array<string>(4).fill('WRONG_CREDENTIALS'), ...Array<string>(3).fill('LOCKED_OUT')])
  })

  it('refuses a closed account and ends its sessions', async () => {
    const { served, visitor, account } = await open(kind)
    await signIn(visitor)
    await disableAccount(served.database.kysely, account, stamp(served))
    expect((await visitor.client.session.get()).account).toBeNull()
    await expect(signIn(visitor)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' })
  })

  it('limits the wrong tries of one address, not the right ones', async () => {
    const { served } = await open(kind, { limits: createLimits({ attemptsPerAddress: 3 }) })
    const visitor = served.visit({ address: '10.0.0.9' })
    for (let times = 0; times < 5; times += 1) await signIn(visitor)
    for (let tries = 0; tries < 3; tries += 1) await expect(signIn(visitor, 'x')).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' })
    await expect(signIn(visitor)).rejects.toMatchObject({ code: 'RATE_LIMITED', status: 429, data: { retryAfterSeconds: expect.any(Number) } })
    expect((await signIn(served.visit({ address: '10.0.0.10' }))).account).not.toBeNull()
  })

  it('leaves nothing behind when the audit line cannot be written', async () => {
    const { served } = await open(kind)
    const visitor = serve(withoutTable(served.database, 'audit')).visit()
    await expect(signIn(visitor)).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 500 })
    expect(await served.database.kysely.selectFrom('session').selectAll().execute()).toEqual([])
    expect(visitor.setCookies).toEqual([])
  })
})

describe.each(databases)('changing a password on $name', (kind) => {
  it('ends the other sessions of the account and keeps this one', async () => {
    const { served, visitor } = await open(kind)
    const elsewhere = served.visit()
    await signIn(visitor)
    await signIn(elsewhere)
    await visitor.client.session.changePassword({ current: password, next: 'Hoa dã quỳ tháng mười' })
    expect((await visitor.client.session.get()).account).not.toBeNull()
    expect((await elsewhere.client.session.get()).account).toBeNull()
    await expect(signIn(elsewhere)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' })
    expect((await signIn(elsewhere, 'Hoa dã quỳ tháng mười')).account).not.toBeNull()
  })

  it('refuses a wrong present password, a weak new one and whoever is not signed in', async () => {
    const { visitor } = await open(kind)
    const { changePassword } = visitor.client.session
    await expect(changePassword({ current: password, next: 'Hoa dã quỳ tháng mười' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await signIn(visitor)
    await expect(changePassword({ current: 'x', next: 'Hoa dã quỳ tháng mười' })).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' })
    const refused = async (next: string) => changePassword({ current: password, next }).catch(problemOf)
    expect(await refused('ngắn')).toBe('tooShort')
    expect(await refused('x'.repeat(201))).toBe('tooLong')
    expect(await refused('Matkhau@2026')).toBe('common')
    expect(await refused('thongke.bvdk')).toBe('likeUsername')
    expect(await refused(password)).toBe('unchanged')
  })
})

describe.each(databases)('one-time codes on $name', (kind) => {
  it('work once, in any spelling, and sign in', async () => {
    const { served, visitor, account } = await open(kind)
    const { code } = await issueCode(served.database.kysely, testSecret, account, stamp(served))
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const typed = { username: 'thongke.bvdk', code: ` ${code.toLowerCase().replaceAll('-', ' ')}`, next: 'Hồ Xuân Hương buổi sớm' }
    expect((await visitor.client.session.redeemCode(typed)).account?.username).toBe('thongke.bvdk')
    await expect(served.visit().client.session.redeemCode(typed)).rejects.toMatchObject({ code: 'CODE_REFUSED', data: { problem: 'used' } })
    expect(JSON.stringify(await served.database.kysely.selectFrom('one_time_code').selectAll().execute())).not.toContain(code)
  })

  it('end after 24 hours, after 5 wrong tries, and when a newer one is issued', async () => {
    const { served, visitor, account } = await open(kind)
    const issue = async (): Promise<string> => (await issueCode(served.database.kysely, testSecret, account, stamp(served))).code
    const problem = (code: string) =>
      visitor.client.session.redeemCode({ username: 'thongke.bvdk', code, next: 'Hồ Xuân Hương buổi sớm' }).then(() => 'taken', problemOf)
    const late = await issue()
    served.clock.pass(day)
    expect(await problem(late)).toBe('expired')
    const guessed = await issue()
    for (let tries = 0; tries < 5; tries += 1) expect(await problem('AAAA-AAAA-AAAA')).toBe('unknown')
    expect(await problem(guessed)).toBe('expired')
    const replaced = await issue()
    const newest = await issue()
    expect(await problem(replaced)).toBe('used')
    expect(await problem(newest)).toBe('taken')
  })

  it('are not used up by a password that is too weak, and do not work for another account', async () => {
    const { served, visitor, account } = await open(kind)
    await addNewAccount(served.database.kysely, { username: 'khac', displayName: 'Người khác' }, stamp(served))
    const { code } = await issueCode(served.database.kysely, testSecret, account, stamp(served))
    const { redeemCode } = visitor.client.session
    await expect(redeemCode({ username: 'thongke.bvdk', code, next: '1234567890' })).rejects.toMatchObject({ code: 'WEAK_PASSWORD' })
    await expect(redeemCode({ username: 'khac', code, next: 'Hồ Xuân Hương buổi sớm' })).rejects.toMatchObject({ code: 'CODE_REFUSED' })
    await expect(redeemCode({ username: 'khong.co', code, next: 'Hồ Xuân Hương buổi sớm' })).rejects.toMatchObject({ code: 'CODE_REFUSED' })
    expect((await redeemCode({ username: 'thongke.bvdk', code, next: 'Hồ Xuân Hương buổi sớm' })).account).not.toBeNull()
  })

  it('lift a lock', async () => {
    const { served, visitor, account } = await open(kind)
    for (let tries = 0; tries < 5; tries += 1) await signIn(visitor, 'x').catch(() => null)
    const { code } = await issueCode(served.database.kysely, testSecret, account, stamp(served))
    await visitor.client.session.redeemCode({ username: 'thongke.bvdk', code, next: 'Hồ Xuân Hương buổi sớm' })
    expect((await signIn(served.visit(), 'Hồ Xuân Hương buổi sớm')).account).not.toBeNull()
  })
})

describe.each(databases)('secrets on $name', (kind) => {
  it('reach no log and no audit line', async () => {
    const { served, visitor, account } = await open(kind)
    const { code } = await issueCode(served.database.kysely, testSecret, account, stamp(served))
    await signIn(visitor, 'một mật khẩu sai').catch(() => null)
    await visitor.client.session.redeemCode({ username: 'thongke.bvdk', code, next: 'Hồ Xuân Hương buổi sớm' })
    const token = visitor.cookies.get('van_dan_session') ?? ''
    await visitor.client.session.changePassword({ current: 'Hồ Xuân Hương buổi sớm', next: 'Hoa dã quỳ tháng mười' })
    const rows = await served.database.kysely.selectFrom('audit').selectAll().execute()
    const stored = await served.database.kysely.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    const written = `${served.logged()}\n${JSON.stringify(rows)}`
    expect(written).toContain('changePassword')
    for (const secret of [password, 'một mật khẩu sai', 'Hồ Xuân Hương', 'dã quỳ', code, token, stored.password_hash ?? '-', testSecret]) {
      expect(token.length).toBe(43)
      expect(written).not.toContain(secret)
    }
  })
})
