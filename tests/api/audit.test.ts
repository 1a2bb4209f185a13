import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const cell = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }

async function typeThree(clerk: Visitor): Promise<void> {
  let expectedVersion: number | null = null
  for (const value of ['400', '401', '402']) {
    expectedVersion = (await clerk.client.sheet.saveFigure({ ...cell, value, expectedVersion, idempotencyKey: newKey() })).version
  }
}

describe.each(databases)('the audit log on $name', (kind) => {
  it('is read newest first, page by page, by the department', async () => {
    const { as } = await smallWorkspace(kind)
    await typeThree(await as('lam.ha'))
    const { client } = await as('tham.dinh')
    const first = await client.audit.list({ resource: 'figure', limit: 2 })
    expect(first.lines.map((line) => [line.act, line.by, line.detail['after']])).toEqual([
      ['saveFigure', 'Thống kê Lâm Hà', { value: '402', missingReason: null, note: null }],
      ['saveFigure', 'Thống kê Lâm Hà', { value: '401', missingReason: null, note: null }],
    ])
    const rest = await client.audit.list({ resource: 'figure', limit: 2, before: first.next ?? 0 })
    expect(rest.lines.map((line) => line.detail['before'])).toEqual([null])
    expect(rest.next).toBeNull()
    const ofCell = await client.audit.list({ resource: 'figure', resourceId: `${reporter}/doctors/2024/final`, limit: 50 })
    expect(ofCell.lines).toHaveLength(3)
  })

  it('tells of accounts to administrators only', async () => {
    const { as } = await smallWorkspace(kind)
    const { lines } = await (await as('quan.tri')).client.audit.list({ resource: 'account', limit: 200 })
    expect(lines.map((line) => line.act)).toContain('signInAsSample')
    for (const reader of ['tham.dinh', 'lanh.dao']) {
      expect((await (await as(reader)).client.audit.list({ resource: 'account', limit: 200 })).lines).toEqual([])
    }
  })

  it('is closed to units and viewers', async () => {
    const { as } = await smallWorkspace(kind)
    for (const reader of ['lam.ha', 'nguoi.xem']) {
      await expect((await as(reader)).client.audit.list({ limit: 10 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})
