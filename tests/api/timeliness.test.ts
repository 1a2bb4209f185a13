import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const key = { reporter, period: '2024', stage: 'final' as const }

async function send({ as }: SmallWorkspace): Promise<void> {
  const { client } = await as('lam.ha')
  const cells = [
    [reporter, 'doctors', '400'],
    [reporter, 'actualBeds', '930'],
    [units.dinhVan.id, 'communesRecognised', '1'],
    [units.namBan.id, 'communesRecognised', '1'],
  ] as const
  for (const [subject, element, value] of cells) {
    await client.sheet.saveFigure({
      ...key,
      subject,
      element,
      value,
      missingReason: null,
      note: null,
      expectedVersion: null,
      idempotencyKey: newKey(),
    })
  }
  await client.report.submit({ ...key, lock: 0, idempotencyKey: newKey() })
}

async function completenessOf({ as }: SmallWorkspace) {
  const page = await (await as('nguoi.xem')).client.overview.get({ resolution: 'nq11', year: 2024 })
  return page.cards.find((card) => card.indicator === 'doctorsPer10k')?.assessment.completeness
}

describe.each(databases)('how timely a total is, on $name', (kind) => {
  it('counts who sent in time and who late of those that owe it, by the deadline of its stage', async () => {
    const workspace = await smallWorkspace(kind)
    await send(workspace)
    expect(await completenessOf(workspace)).toMatchObject({
      unitsReported: 2,
      unitsOwed: 3,
      timeliness: { stage: 'final', due: '2025-01-22', isDue: true, onTime: 0, late: 1 },
    })
  })

  it('is in time on the last day', async () => {
    const workspace = await smallWorkspace(kind)
    workspace.served.clock.now = new Date('2025-01-22T10:00:00.000Z')
    expect(await completenessOf(workspace)).toMatchObject({ timeliness: { isDue: false, onTime: 0, late: 0 } })
    await send(workspace)
    expect(await completenessOf(workspace)).toMatchObject({ timeliness: { isDue: false, onTime: 1, late: 0 } })
  })

  it('says nothing where no report tells when it was sent', async () => {
    expect(await completenessOf(await smallWorkspace(kind))).toMatchObject({ timeliness: null })
  })
})
