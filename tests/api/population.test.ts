import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const cell = { unit: units.province.id, year: 2024, kind: 'census' as const }
const told = { value: '1.361.129', source: 'Điều tra dân số giữa kỳ 01/4/2024', publishedOn: '2024-12-20', note: null }

function save({ client }: Visitor, change: Partial<Parameters<Visitor['client']['population']['save']>[0]> = {}) {
  return client.population.save({ ...cell, ...told, expectedVersion: null, idempotencyKey: newKey(), ...change })
}

describe.each(databases)('populations on $name', (kind) => {
  it('are a table of territories by years, with the kind that verdicts use', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const table = await client.population.list({ resolution: 'nq11', kind: 'averageFinal' })
    expect(table.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])
    const province = table.rows.find((row) => row.unit.id === units.province.id)
    expect(province).toMatchObject({ mayKeep: false, place: { id: units.country.id } })
    expect(province?.cells.map((each) => each?.value)).toEqual([null, '1299300', '1309792', '1321900', '1324000', '1332530', '1362471', null])
    expect(province?.cells[6]).toMatchObject({ isUsed: true, source: 'Niên giám' })
    expect(table.rows.find((row) => row.unit.id === units.ground.id)?.cells.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null))
    expect(table.mayChoose).toBe(false)
    expect(table.orders[6]).toEqual(['averageFinal', 'averagePreliminary'])
  })

  it('are kept as versions by the department, and a choice of kind decides the verdict', async () => {
    const { as, served } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const first = await save(reviewer)
    expect(first).toMatchObject({ value: '1361129', source: told.source, publishedOn: told.publishedOn, note: null, illustrative: false })
    const again = await save(reviewer, { value: '1361130', expectedVersion: first.version })
    expect(again.version).toBeGreaterThan(first.version ?? 0)
    const { versions } = await reviewer.client.population.history(cell)
    expect(versions.map((each) => [each.value, each.recordedBy, each.supersededAt === null])).toEqual([
      ['1361130', 'Phòng Nghiệp vụ', true],
      ['1361129', 'Phòng Nghiệp vụ', false],
    ])
    const before = await reviewer.client.why.get({ unit: units.province.id, indicator: 'naturalGrowth', resolution: 'nq11', year: 2023 })
    await reviewer.client.population.choose({ idempotencyKey: newKey(), fromYear: 2024, order: ['census', 'averageFinal'] })
    const table = await reviewer.client.population.list({ resolution: 'nq11', kind: 'census' })
    expect(table.orders.slice(-3)).toEqual([
      ['averageFinal', 'averagePreliminary'],
      ['census', 'averageFinal'],
      ['census', 'averageFinal'],
    ])
    expect(table.rows.find((row) => row.unit.id === units.province.id)?.cells[6]).toMatchObject({ value: '1361130', isUsed: true })
    const after = await reviewer.client.why.get({ unit: units.province.id, indicator: 'naturalGrowth', resolution: 'nq11', year: 2023 })
    expect(after.assessment).toEqual(before.assessment)
    const lines = await listAudit(served.database.kysely, { limit: 3 })
    expect(lines.map((line) => line.act)).toEqual(['choosePopulations', 'savePopulation', 'savePopulation'])
    expect(lines[1]?.detail).toMatchObject({ before: { value: '1361129' }, after: { value: '1361130' } })
    expect((await reviewer.client.population.choose({ idempotencyKey: newKey(), fromYear: 2024, order: null })).choices).toEqual([])
  })

  it('compare what each kind would change', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    await save(reviewer, { unit: units.diLinh.id, value: '600000', note: 'Số điều tra' })
    const { alternatives, order } = await reviewer.client.population.effects({ resolution: 'nq11', year: 2024 })
    expect(order).toEqual(['averageFinal', 'averagePreliminary'])
    expect(alternatives.map((each) => [each.alternative, each.numbers])).toEqual([
      ['averageFinal', 3],
      ['averagePreliminary', 0],
      ['census', 1],
      ['registered', 0],
      ['previousYear', 3],
    ])
    const census = alternatives[2]?.effects.map(({ unit, indicator, now, other }) => [
      unit.shortName,
      indicator.code,
      now.shown,
      other.shown,
      other.need,
    ])
    // 351 doctors: 6,24 on 562 471 people, 5,85 on 600 000, of which 6 per 10 000 are 360.
    expect(census).toContainEqual(['Huyện Di Linh', 'doctorsPer10k', '6.2', '5.9', 9])
  })

  it('refuses the impossible, questions the odd, and two people at once', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const average = { kind: 'averagePreliminary' as const }
    const { version } = await save(reviewer, { ...average, year: 2023, value: '1.340.000' })
    for (const [value, problem] of [
      ['0', 'notPositive'],
      ['-5', 'negative'],
      ['1.361,5', 'notWhole'],
      ['nhiều', 'notANumber'],
    ] as const) {
      await expect(save(reviewer, { value })).rejects.toMatchObject({ code: 'INVALID_FIGURE', data: { problem } })
    }
    await expect(save(reviewer, { ...average, value: '1500000' })).rejects.toMatchObject({
      code: 'NEEDS_EXPLANATION',
      data: { reasons: [{ kind: 'jump' }] },
    })
    await expect(save(reviewer, { ...average, value: '13613000' })).rejects.toMatchObject({ code: 'NEEDS_EXPLANATION' })
    await expect(save(reviewer, { ...average, value: '1500000', note: 'Theo hồ sơ sáp nhập' })).resolves.toMatchObject({
      note: 'Theo hồ sơ sáp nhập',
    })
    await expect(save(reviewer, { ...average, year: 2023, value: '1341000' })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      data: { version, value: '1340000', by: 'Phòng Nghiệp vụ' },
    })
    await expect(save(reviewer, { year: 2026 })).rejects.toMatchObject({ code: 'INVALID_FIGURE', data: { problem: 'badPeriod' } })
    await expect(save(reviewer, { unit: units.hospital.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(save(reviewer, { unit: 'không có' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const removed = await save(reviewer, { ...average, year: 2023, value: null, expectedVersion: version })
    expect(removed).toMatchObject({ version: null, value: null })
  })

  it('stores nothing twice', async () => {
    const { as, served } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const request = { ...cell, ...told, expectedVersion: null, idempotencyKey: newKey() }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => reviewer.client.population.save(request)))
    expect(others).toEqual([first, first])
    expect(await listAudit(served.database.kysely, { resource: 'population', limit: 9 })).toHaveLength(1)
    const writers = await Promise.allSettled(
      ['1361500', '1361600'].map((value) => save(reviewer, { value, expectedVersion: first?.version ?? null })),
    )
    expect(writers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are kept by the department in its own ground and by the administrator everywhere', async () => {
    const { as } = await smallWorkspace(kind)
    await expect(save(await as('lam.ha'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(save(await as('tham.dinh'), { unit: units.country.id, value: '98000000' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(save(await as('quan.tri'), { unit: units.country.id, value: '98000000' })).resolves.toMatchObject({ value: '98000000' })
  })
})
