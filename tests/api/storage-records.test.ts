import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/server/database/database.ts'
import type { Connection } from '../../src/server/database/database.ts'
import { appendAudit, listAudit } from '../../src/server/stores/audit.ts'
import type { AuditEntry } from '../../src/server/stores/audit.ts'
import { forgetReplies, recall, remember } from '../../src/server/stores/idempotency.ts'
import { bumpRevision, readRevision } from '../../src/server/stores/revision.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { stampOf } from '../setup/sample-rows.ts'

const entry: AuditEntry = {
  act: 'save',
  resource: 'figure',
  resourceId: '7',
  unit: 'a@2000-01-01',
  detail: { before: null, after: '8.5' },
  request: 'r1',
}
const request = { key: 'k-12345678', account: 'clerk', procedure: 'saveFigure', inputHash: 'abc' }

async function answerOnce(connection: Connection, reply: unknown): Promise<unknown> {
  return inTransaction(connection, async (transaction) => {
    const recalled = await recall(transaction, request, stampOf(1).at)
    if (recalled.kind !== 'new') return recalled
    await bumpRevision(transaction)
    await remember(transaction, request, reply)
    return reply
  })
}

describe.each(databases)('records on $name', (kind) => {
  it('list audit lines newest first, page by page', async () => {
    const { kysely } = await freshDatabase(kind)
    for (let number = 1; number <= 5; number += 1) await appendAudit(kysely, { ...entry, resourceId: String(number) }, stampOf(number))
    const first = await listAudit(kysely, { limit: 2 })
    expect(first.map((line) => line.resourceId)).toEqual(['5', '4'])
    expect(first[1]).toMatchObject({ ...entry, resourceId: '4', at: stampOf(4).at, account: 'clerk' })
    const next = await listAudit(kysely, { limit: 10, before: first[1]?.id })
    expect(next.map((line) => line.resourceId)).toEqual(['3', '2', '1'])
  })

  it('find audit lines by what they are about and by unit', async () => {
    const { kysely } = await freshDatabase(kind)
    await appendAudit(kysely, entry, stampOf(1))
    await appendAudit(kysely, { ...entry, resource: 'account', unit: null }, stampOf(1, null))
    expect(await listAudit(kysely, { resource: 'figure', resourceId: '7', limit: 9 })).toHaveLength(1)
    expect(await listAudit(kysely, { units: ['a@2000-01-01'], limit: 9 })).toHaveLength(1)
    expect(await listAudit(kysely, { units: [], limit: 9 })).toEqual([])
    expect(await listAudit(kysely, { resource: 'account', limit: 9 })).toMatchObject([{ account: null, unit: null }])
  })

  it('never change or lose an audit line', async () => {
    const { kysely } = await freshDatabase(kind)
    await appendAudit(kysely, entry, stampOf(1))
    await expect(kysely.updateTable('audit').set({ account: 'nobody' }).execute()).rejects.toThrow(/append-only/)
    await expect(kysely.deleteFrom('audit').execute()).rejects.toThrow(/append-only/)
  })

  it('answer a repeated request as the first time, and do its work once', async () => {
    const { kysely } = await freshDatabase(kind)
    expect(await answerOnce(kysely, { version: 7 })).toEqual({ version: 7 })
    expect(await answerOnce(kysely, { version: 8 })).toEqual({ kind: 'repeated', reply: { version: 7 } })
    expect(await readRevision(kysely)).toBe(1)
  })

  it('do the work once when the same request arrives many times at once', async () => {
    const { kysely } = await freshDatabase(kind)
    const answers = await Promise.all(Array.from({ length: 6 }, () => answerOnce(kysely, 'stored')))
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1)
    expect(answers.filter((answer) => answer !== 'stored')).toEqual(Array.from({ length: 5 }, () => ({ kind: 'repeated', reply: 'stored' })))
    expect(await readRevision(kysely)).toBe(1)
  })

  it('refuse a key that comes with something else, but keep accounts apart', async () => {
    const { kysely } = await freshDatabase(kind)
    await answerOnce(kysely, 'stored')
    expect(await recall(kysely, { ...request, inputHash: 'other' }, stampOf(2).at)).toEqual({ kind: 'reused' })
    expect(await recall(kysely, { ...request, procedure: 'submit' }, stampOf(2).at)).toEqual({ kind: 'reused' })
    expect(await recall(kysely, { ...request, account: 'other' }, stampOf(2).at)).toEqual({ kind: 'new' })
  })

  it('let a request that failed be tried again', async () => {
    const { kysely } = await freshDatabase(kind)
    const failing = inTransaction(kysely, async (transaction) => {
      await recall(transaction, request, stampOf(1).at)
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await answerOnce(kysely, 'stored')).toBe('stored')
  })

  it('forget old replies', async () => {
    const { kysely } = await freshDatabase(kind)
    await answerOnce(kysely, 'stored')
    await forgetReplies(kysely, stampOf(1).at)
    expect(await answerOnce(kysely, 'again')).toMatchObject({ kind: 'repeated' })
    await forgetReplies(kysely, stampOf(2).at)
    expect(await answerOnce(kysely, 'again')).toBe('again')
  })
})
