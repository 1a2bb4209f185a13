import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { sampleWorkspace } from './sample-workspace.ts'
import { newKey } from './small-workspace.ts'

const reporter = 'LD-TTKV-DILINH@2025-07-01'

describe.each(databases)('a unit that was renamed, on $name', (kind) => {
  it('has what it reported under its former name beside its sheet', async () => {
    const clerk = (await sampleWorkspace(kind)).visit()
    await clerk.client.session.signInAsSample({ username: 'thongke.dilinh' })
    const sheet = await clerk.client.sheet.get({ reporter, year: 2025 })
    const doctors = sheet.rows.find((row) => row.element.code === 'doctors')
    expect(sheet.previousYears).toEqual([2022, 2023, 2024])
    expect(doctors?.previous.map(({ value }) => value === null)).toEqual([false, false, false])
    expect(doctors?.previous.at(-1)?.value).toBe('68')
  })

  it('is asked about a value ten times last year’s, although last year it had another name', async () => {
    const clerk = (await sampleWorkspace(kind)).visit()
    await clerk.client.session.signInAsSample({ username: 'thongke.dilinh' })
    const doctors = { reporter, subject: reporter, element: 'doctors', period: '2025', stage: 'final' as const, missingReason: null, note: null }
    const saving = clerk.client.sheet.saveFigure({ ...doctors, idempotencyKey: newKey(), expectedVersion: null, value: '680' })
    await expect(saving).rejects.toMatchObject({
      code: 'NEEDS_EXPLANATION',
      data: { reasons: expect.arrayContaining([expect.objectContaining({ kind: 'unitSlip', expected: '68' })]) },
    })
  })
})
