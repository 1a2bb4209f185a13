import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { smallWorkspace, units } from './small-workspace.ts'

const doctors = (year: number) => ({ indicator: 'doctorsPer10k', resolution: 'nq11', year })

describe.each(databases)('the page of an indicator on $name', (kind) => {
  it('tells where the ground stands and why it moved', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const { scope, indicator, comparisons, marks } = await client.indicator.get(doctors(2023))
    expect(indicator).toMatchObject({
      code: 'doctorsPer10k',
      clause: 'Chỉ tiêu của Nghị quyết',
      formula: { vi: '10.000 × Bác sĩ ÷ dân số trung bình', en: '10,000 × Bác sĩ ÷ average population' },
    })
    expect(indicator.definitions).toEqual([expect.objectContaining({ element: 'doctors', version: 1 })])
    expect(scope.assessment).toMatchObject({ shown: '8.0', mark: 'notMet' })
    const { effects } = scope
    expect(effects?.fromYear).toBe(2022)
    expect(effects?.change).toBeCloseTo((effects?.numerator ?? 0) + (effects?.denominator ?? 0), 12)
    expect(effects?.change).toBeCloseTo((10_000 * 1072) / 1_332_530 - (10_000 * 1044) / 1_324_000, 10)
    expect(scope.milestones.map(({ year, value, interpolated }) => [year, value, interpolated])).toEqual([
      [2020, '7.550817', true],
      [2021, '7.740654', true],
      [2022, '7.930490', true],
      [2023, '8.120327', true],
      [2024, '8.310163', true],
      [2025, '8.500000', true],
    ])
    expect(comparisons).toEqual([{ unit: expect.objectContaining({ id: units.country.id }), history: expect.any(Array) }])
    expect(marks).toEqual(['near', 'notMet', 'noTarget', 'contributes'])
  })

  it('tells who holds it back: contributions add up to the gap, and ranks stay inside a kind', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.indicator.get(doctors(2023))
    const row = (id: string) => page.units.find((each) => each.unit.id === id)
    const gap = (10_000 * 1072) / 1_332_530 - 8.5
    const parts = [units.lamHa, units.diLinh, units.hospital].map((unit) => row(unit.id)?.contribution ?? Number.NaN)
    expect(parts.reduce((total, each) => total + each, 0)).toBeCloseTo(gap, 10)
    expect(row(units.hospital.id)?.contribution).toBeCloseTo((10_000 * 362) / 1_332_530, 10)
    expect(row(units.lamHaCentre.id)?.contribution).toBeNull()
    expect(page.differenceRow).toBeNull()
    expect([row(units.diLinh.id)?.rank, row(units.lamHa.id)?.rank, row(units.hospital.id)?.rank]).toEqual([1, 2, null])
    expect(row(units.diLinh.id)).toMatchObject({ previous: '5.9', assessment: { target: { own: true, purpose: 'own' }, need: 2 } })
    expect(row(units.lamHa.id)?.assessment.target).toMatchObject({ own: false, goal: { lower: '8.5' } })
    expect(page.scope.coherence).toMatchObject({ unitsWithTarget: 1, units: 2, weighted: null, reaches: null, bound: 8.5 })
    expect(page.scope.coherence?.neededOfOthers).toBeCloseTo((8.5 * 1_332_530 - 6 * 552_530) / 780_000, 10)
  })

  it('names the communes a share is counted from', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.indicator.get({ indicator: 'communesMet', resolution: 'nq11', year: 2023 })
    const communes = page.units.filter((each) => each.unit.kind === 'commune').map((each) => [each.unit.name, each.assessment.numerator])
    expect(communes).toEqual([
      ['Xã Hòa Ninh', '0'],
      ['Thị trấn Đinh Văn', '1'],
      ['Xã Nam Ban', '1'],
    ])
    expect(page.scope.assessment).toMatchObject({ shown: '66.7', need: 1 })
  })

  it('ranks nothing where neither up nor down is good, and closes no sum of a published value', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.indicator.get({ indicator: 'naturalGrowth', resolution: 'nq11', year: 2023 })
    expect(page.scope).toMatchObject({ assessment: { shown: '1.10', mark: 'aboveBand' }, effects: null, coherence: null })
    expect(page.units).toEqual([])
    expect(page.differenceRow).toBeNull()
  })

  it('refuses an indicator that is not one of the resolution', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    await expect(client.indicator.get({ ...doctors(2023), indicator: 'lifeExpectancy' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'indicator' },
    })
    await expect(client.indicator.get(doctors(2030))).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
  })
})
