import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/server/database/database.ts'
import { runAccountCommand } from '../../src/server/host/account-commands.ts'
import { firstAdministrator } from '../../src/server/host/first-administrator.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { saveUnits } from '../../src/server/stores/units.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { serve, testSecret } from '../setup/serve.ts'

const clock = () => new Date('2026-03-02T01:00:00.000Z')
const stamp = { at: '2026-01-01T00:00:00.000Z', by: null }

async function commands(database: Database) {
  const hospital = { kind: 'hospital' as const, aliases: [], validTo: null, illustrative: false, source: null }
  await saveUnits(
    database.kysely,
    [
      { ...hospital, id: 'BV@2010-01-01', code: 'BV', name: 'Bệnh viện cũ', shortName: 'BV cũ', validFrom: '2010-01-01', validTo: '2018-12-31' },
      { ...hospital, id: 'BV@2019-01-01', code: 'BV', name: 'Bệnh viện mới', shortName: 'BV mới', validFrom: '2019-01-01' },
    ],
    stamp,
  )
  return async (...args: string[]): Promise<{ code: number; printed: string }> => {
    const lines: string[] = []
    const parts = { database, clock, secret: testSecret, base: 'http://127.0.0.1:5180', print: (line: string) => void lines.push(line) }
    const code = await runAccountCommand(args, parts)
    return { code, printed: lines.join('\n') }
  }
}

describe.each(databases)('npm run account on $name', (kind) => {
  it('adds an account that signs in with its code and holds its role', async () => {
    const database = await freshDatabase(kind)
    const run = await commands(database)
    const added = await run('add', 'Thongke.BV', 'Thống kê', 'bệnh viện')
    expect(added.code).toBe(0)
    expect((await run('assign', 'thongke.bv', 'clerk', 'BV')).code).toBe(0)
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(added.printed)?.[0] ?? ''
    expect(added.printed).toContain(`http://127.0.0.1:5180/nhan-ma#tai-khoan=thongke.bv&ma=${code}`)
    const { session } = serve(database).visit().client
    const { account } = await session.redeemCode({ username: 'thongke.bv', code, next: 'Hồ Xuân Hương buổi sớm' })
    expect(account).toMatchObject({
      displayName: 'Thống kê bệnh viện',
      roles: [{ role: 'clerk', unit: { id: 'BV@2019-01-01', name: 'Bệnh viện mới' } }],
    })
    expect((await run('list')).printed).toBe('thongke.bv — Thống kê bệnh viện\n    thống kê của đơn vị: Bệnh viện mới, từ 2026-03-02')
  })

  it('ends a role, closes and opens an account, and audits each step without a secret', async () => {
    const database = await freshDatabase(kind)
    const run = await commands(database)
    const { printed } = await run('add', 'a.b', 'A B')
    for (const args of [
      ['assign', 'a.b', 'departmentReviewer', 'BV', '--descendants', '--from', '2026-01-01', '--to', '2026-12-31'],
      ['end', 'a.b', 'departmentReviewer', 'BV'],
      ['disable', 'a.b'],
      ['enable', 'a.b'],
    ]) {
      expect(await run(...args)).toEqual({ code: 0, printed: 'Đã ghi.' })
    }
    const lines = await listAudit(database.kysely, { resource: 'account', limit: 50 })
    expect(lines.map((line) => line.act).toReversed()).toEqual([
      'addAccount',
      'issueCode',
      'assignRole',
      'endRole',
      'disableAccount',
      'enableAccount',
    ])
    expect(lines[3]?.detail).toEqual({
      role: 'departmentReviewer',
      unit: 'BV@2019-01-01',
      descendants: true,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    })
    expect(JSON.stringify(lines)).not.toContain(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(printed)?.[0])
  })

  it('says in a sentence what it cannot do, and changes nothing', async () => {
    const database = await freshDatabase(kind)
    const run = await commands(database)
    await run('add', 'a.b', 'A B')
    const refusals = [
      ['add', 'a.b', 'Trùng'],
      ['add', 'có dấu', 'Tên'],
      ['add', 'c.d'],
      ['code', 'khong.co'],
      ['assign', 'a.b', 'boss', 'BV'],
      ['assign', 'a.b', 'clerk'],
      ['assign', 'a.b', 'clerk', 'KHONG-CO'],
      ['assign', 'a.b', 'clerk', 'BV', '--from', 'hôm nay'],
      ['assign', 'a.b', 'clerk', 'BV', '--from', '2026-05-01', '--to', '2026-04-01'],
      ['end', 'a.b', 'clerk', 'BV'],
      ['assign', 'a.b', '--unknown'],
      ['fly'],
      [],
    ]
    const before = (await listAudit(database.kysely, { limit: 50 })).length
    const printed = new Set<string>()
    for (const args of refusals) {
      const refused = await run(...args)
      expect([args, refused.code]).toEqual([args, 1])
      printed.add(refused.printed)
    }
    expect(printed.size).toBe(10)
    expect((await listAudit(database.kysely, { limit: 50 })).length).toBe(before)
  })
})

describe.each(databases)('the first administrator on $name', (kind) => {
  it('gets a code at every start until one account has a password, and only the newest code works', async () => {
    const database = await freshDatabase(kind)
    const first = await firstAdministrator(database, testSecret, clock)
    const second = await firstAdministrator(database, testSecret, clock)
    expect(first?.username).toBe('quantri')
    const { session } = serve(database).visit().client
    const redeem = (code = '') => session.redeemCode({ username: 'quantri', code, next: 'Hồ Xuân Hương buổi sớm' })
    await expect(redeem(first?.code)).rejects.toMatchObject({ code: 'CODE_REFUSED', data: { problem: 'used' } })
    const state = await redeem(second?.code)
    expect(state.account?.rights).toMatchObject({ mayAdminister: true, mayReadAudit: true, mayReview: false, mayEnter: [] })
    expect(await firstAdministrator(database, testSecret, clock)).toBeNull()
  })
})
