import { describe, expect, it } from 'vitest'
import {
  accountNames,
  addAccount,
  changeAccount,
  countFailedAttempt,
  findAccount,
  findAccountByUsername,
  listAccounts,
} from '../../src/server/stores/accounts.ts'
import type { StoredAccount } from '../../src/server/stores/accounts.ts'
import { addAssignment, endAssignment, listAllAssignments, listAssignments } from '../../src/server/stores/assignments.ts'
import { addCode, countCodeAttempt, findCode, openCodesOf, useCode } from '../../src/server/stores/one-time-codes.ts'
import { addSession, endSession, endSessionsOf, findSession, removeExpiredSessions, touchSession } from '../../src/server/stores/sessions.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { stampOf } from '../setup/sample-rows.ts'

const account: StoredAccount = {
  id: 'a1',
  username: 'lan',
  displayName: 'Chị Lan',
  passwordHash: null,
  disabledAt: null,
  failedAttempts: 0,
  lockedUntil: null,
  sample: false,
  locale: 'vi',
  createdAt: stampOf(1).at,
  email: null,
}

const [now, later] = [stampOf(2).at, stampOf(9).at]
const session = { tokenHash: 't1', account: 'a1', createdAt: stampOf(1).at, lastSeenAt: stampOf(1).at, expiresAt: stampOf(5).at }
const code = { codeHash: 'c1', account: 'a1', purpose: 'password', createdAt: stampOf(1).at, expiresAt: stampOf(5).at, usedAt: null, attempts: 0 }

describe.each(databases)('accounts on $name', (kind) => {
  it('are found by id and by name, and changed field by field', async () => {
    const { kysely } = await freshDatabase(kind)
    await addAccount(kysely, account)
    await addAccount(kysely, { ...account, id: 'a2', username: 'an', sample: true, locale: 'en' })
    expect(await findAccount(kysely, 'a1')).toEqual(account)
    expect(await findAccountByUsername(kysely, 'nobody')).toBeNull()
    await changeAccount(kysely, 'a1', { passwordHash: 'hash', lockedUntil: now })
    await changeAccount(kysely, 'a1', { lockedUntil: null })
    expect(await findAccountByUsername(kysely, 'lan')).toEqual({ ...account, passwordHash: 'hash' })
    expect((await listAccounts(kysely)).map(({ username }) => username)).toEqual(['an', 'lan'])
    expect(await listAccounts(kysely, { sampleOnly: true })).toMatchObject([{ id: 'a2', locale: 'en' }])
    expect(await accountNames(kysely, ['a1', 'a1', 'gone'])).toEqual(new Map([['a1', 'Chị Lan']]))
    await expect(addAccount(kysely, { ...account, id: 'a3' })).rejects.toThrow(/unique/i)
  })

  it('count every wrong password, also at once', async () => {
    const { kysely } = await freshDatabase(kind)
    await addAccount(kysely, account)
    const counts = await Promise.all(Array.from({ length: 5 }, () => countFailedAttempt(kysely, 'a1')))
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  })

  it('hold roles between two days', async () => {
    const { kysely } = await freshDatabase(kind)
    await addAccount(kysely, account)
    const clerk = { account: 'a1', role: 'clerk', unit: 'h@2000-01-01', descendants: false, validFrom: '2025-01-01', validTo: null }
    const id = await addAssignment(kysely, clerk)
    await addAssignment(kysely, { ...clerk, role: 'administrator', unit: null, descendants: true })
    await endAssignment(kysely, id, '2025-12-31')
    const assignments = await listAssignments(kysely, 'a1')
    expect(assignments).toMatchObject([
      { ...clerk, id, validTo: '2025-12-31' },
      { role: 'administrator', unit: null, descendants: true },
    ])
    expect(await listAllAssignments(kysely)).toEqual(assignments)
    await expect(addAssignment(kysely, { ...clerk, account: 'nobody' })).rejects.toThrow(/foreign key/i)
  })

  it('have sessions that end', async () => {
    const { kysely } = await freshDatabase(kind)
    await addAccount(kysely, account)
    await addSession(kysely, session)
    await addSession(kysely, { ...session, tokenHash: 't2' })
    expect(await findSession(kysely, 't1', now)).toEqual(session)
    expect(await findSession(kysely, 't1', later)).toBeNull()
    await touchSession(kysely, 't1', { lastSeenAt: now, expiresAt: stampOf(10).at })
    expect(await findSession(kysely, 't1', later)).toMatchObject({ lastSeenAt: now })
    await removeExpiredSessions(kysely, later)
    expect(await findSession(kysely, 't2', now)).toBeNull()
    await addSession(kysely, { ...session, tokenHash: 't3' })
    await endSessionsOf(kysely, 'a1', 't3')
    expect([await findSession(kysely, 't1', now), (await findSession(kysely, 't3', now))?.account]).toEqual([null, 'a1'])
    await endSession(kysely, 't3')
    expect(await findSession(kysely, 't3', now)).toBeNull()
  })

  it('use a one-time code once', async () => {
    const { kysely } = await freshDatabase(kind)
    await addAccount(kysely, account)
    await addCode(kysely, code)
    await countCodeAttempt(kysely, 'a1')
    expect(await openCodesOf(kysely, 'a1', now)).toEqual([{ ...code, attempts: 1 }])
    expect(await openCodesOf(kysely, 'a1', later)).toEqual([])
    const uses = await Promise.all([useCode(kysely, 'c1', now), useCode(kysely, 'c1', now)])
    expect(uses.toSorted()).toEqual([false, true])
    expect(await findCode(kysely, 'c1')).toMatchObject({ usedAt: now })
    expect(await openCodesOf(kysely, 'a1', now)).toEqual([])
    expect(await findCode(kysely, 'other')).toBeNull()
  })
})
