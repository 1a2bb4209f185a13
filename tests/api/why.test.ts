import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const about = (unit: string, indicator: string, year: number) => ({ unit, indicator, resolution: 'nq11', year })

describe.each(databases)('why on $name', (kind) => {
  it('lays the calculation open, down to each figure', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const why = await client.why.get(about(units.province.id, 'doctorsPer10k', 2023))
    expect(why.calculation).toEqual({ factor: '10000', numerator: '1072', denominator: '1332530', exact: '8.0448470203…' })
    expect(why.thresholds).toEqual({ bound: '8.5', near: 0.05, low: 0.1, nearAbsolute: 0.05, lowAbsolute: 0.1 })
    const numerators = why.inputs.filter((input) => input.role === 'numerator').map((input) => [input.subject.id, input.value])
    expect(numerators.sort()).toEqual(
      [
        [units.lamHaCentre.id, '380'],
        [units.diLinhCentre.id, '330'],
        [units.hospital.id, '362'],
      ].sort(),
    )
    expect(why.inputs.find((input) => input.source === 'population')).toMatchObject({
      value: '1332530',
      populationKind: 'averageFinal',
      origin: 'Niên giám',
    })
    expect(why.inputs.find((input) => input.subject.id === units.hospital.id)).toMatchObject({
      version: expect.any(Number),
      approvedAt: '2024-12-01T00:00:00.000Z',
    })
    expect(why).toMatchObject({ sumOfParts: null, progress: { kind: 'tooSlow' }, secondOpinion: { band: 'tooSlow', differs: false } })
  })

  it('says who entered and who approved a figure, and what they wrote', async () => {
    const { as, served } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const entry = { reporter: units.department.id, period: '2024', stage: 'final' as const }
    const cell = {
      ...entry,
      subject: units.province.id,
      element: 'naturalIncrease',
      value: '10,6',
      missingReason: null,
      note: 'điều tra 1/4',
      expectedVersion: null,
    }
    await reviewer.client.sheet.saveFigure({ ...cell, idempotencyKey: newKey() })
    const sent = await reviewer.client.report.submit({ ...entry, lock: 0, idempotencyKey: newKey() })
    served.clock.pass(60_000)
    await (await as('so.y.te')).client.report.approve({ id: sent.id, lock: sent.lock, idempotencyKey: newKey() })
    const why = await reviewer.client.why.get(about(units.province.id, 'naturalGrowth', 2024))
    expect(why.assessment).toMatchObject({ shown: '1.06', mark: 'aboveBand', basis: 'published' })
    expect(why.inputs).toEqual([
      expect.objectContaining({
        role: 'published',
        value: '10.6',
        note: 'điều tra 1/4',
        recordedBy: 'Phòng Nghiệp vụ',
        approvedBy: 'Chuyên viên Sở',
        recordedAt: '2025-02-10T02:00:00.000Z',
        approvedAt: '2025-02-10T02:01:00.000Z',
      }),
    ])
    expect(why.thresholds.bound).toBe('1.05')
    expect(why.calculation).toBeNull()
  })

  it('names what is missing', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const why = await client.why.get(about(units.lamHa.id, 'doctorsPer10k', 2024))
    expect(why.assessment).toMatchObject({ mark: 'noData', missingReason: 'notSent' })
    expect(why.inputs.find((input) => input.subject.id === units.lamHaCentre.id)).toMatchObject({
      value: null,
      missingReason: 'notSent',
      version: null,
    })
  })

  it('refuses what is not there', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    await expect(client.why.get(about('x', 'doctorsPer10k', 2023))).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'unit' } })
    await expect(client.why.get(about(units.lamHa.id, 'x', 2023))).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'indicator' } })
  })
})
