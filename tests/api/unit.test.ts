import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

describe.each(databases)('the page of a unit on $name', (kind) => {
  it('tells how a district stands on everything, and what lies in it', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.unit.get({ unit: units.diLinh.id, year: 2023 })
    expect(page).toMatchObject({
      year: 2023,
      resolution: { code: 'nq11' },
      unit: { code: '679', validTo: '2025-06-30' },
      illustrative: false,
      mayEnter: false,
    })
    expect(page.location.map((each) => each.id)).toEqual([units.province.id, units.country.id])
    expect(page.parts.map((each) => each.id).sort()).toEqual([units.hoaNinh.id, units.diLinhCentre.id].sort())
    expect(page.indicators.map((each) => [each.indicator, each.assessment.shown, each.assessment.mark])).toEqual([
      ['doctorsPer10k', '5.97', 'near'],
      ['bedsPer10k', '16.3', 'noTarget'],
      ['communesMet', '0.0', 'noTarget'],
    ])
    expect(page.indicators[0]?.asReported.map((point) => point.year)).toEqual([2019, 2020, 2021, 2022, 2023])
    expect(page.indicators[0]?.onTodaysMap.map((point) => point.shown)).toEqual(page.indicators[0]?.asReported.map((point) => point.shown))
  })

  it('tells what a hospital counts, to what it counts, and what it took over', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('benh.vien')
    const page = await client.unit.get({ unit: units.hospital.id })
    expect(page.year).toBe(2023)
    expect(page).toMatchObject({ manager: { id: units.department.id }, countsTowards: { id: units.province.id }, mayEnter: true })
    expect(page.predecessors).toEqual([
      expect.objectContaining({ id: units.clinic.id, kind: 'merge', effectiveOn: '2023-01-01', share: 1, validTo: '2022-12-31' }),
    ])
    const doctors = page.counts.find((each) => each.element === 'doctors')
    expect(doctors?.years.map((each) => each.value)).toEqual(['330', '335', '342', '350', '362'])
    expect(page.indicators.map((each) => each.assessment.mark)).toEqual(['contributes', 'contributes'])
  })

  it('opens a dissolved unit in its last year', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const page = await client.unit.get({ unit: units.clinic.id })
    expect(page.year).toBe(2022)
    expect(page.successors).toEqual([expect.objectContaining({ id: units.hospital.id })])
    expect(page.location.map((each) => each.id)).toEqual([units.lamHa.id, units.province.id, units.country.id])
  })

  it('tells of a report that is not approved only to who may read drafts', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const reporter = units.lamHaCentre.id
    const cell = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }
    await clerk.client.sheet.saveFigure({ ...cell, value: '400', expectedVersion: null, idempotencyKey: newKey() })
    const reportsFor = async (username: string) => (await (await as(username)).client.unit.get({ unit: reporter })).reports
    expect(await reportsFor('lam.ha')).toEqual([{ period: '2024', stage: 'final', state: 'draft', since: expect.any(String), reason: null }])
    expect(await reportsFor('tham.dinh')).toHaveLength(1)
    expect(await reportsFor('nguoi.xem')).toEqual([])
  })

  it('refuses a unit, a resolution and a year that are not there', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    await expect(client.unit.get({ unit: '679' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'unit' } })
    await expect(client.unit.get({ unit: units.diLinh.id, resolution: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'resolution' },
    })
    await expect(client.unit.get({ unit: units.diLinh.id, year: 2018 })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
  })
})
