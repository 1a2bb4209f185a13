import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

type Input = Parameters<Visitor['client']['sheet']['saveFigure']>[0]

const reporter = units.lamHaCentre.id
const cell = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }

function save({ client }: Visitor, change: Partial<Input>) {
  return client.sheet.saveFigure({ ...cell, expectedVersion: null, value: '400', idempotencyKey: newKey(), ...change })
}

/** The growth rate of the province, which the department enters. */
const growth = { reporter: units.department.id, subject: units.province.id, element: 'naturalIncrease' }

describe.each(databases)('what is typed wrongly on $name', (kind) => {
  it.each([
    ['letters', 'bốn trăm', { problem: 'notANumber' }],
    ['letters in decomposed Unicode', 'bốn trăm'.normalize('NFD'), { problem: 'notANumber' }],
    ['nothing', '   ', { problem: 'notANumber' }],
    ['a negative number', '-4', { problem: 'negative' }],
    ['a fraction where heads are counted', '4,5', { problem: 'notWhole' }],
    ['a separator that reads two ways', '1.34.5', { problem: 'ambiguousSeparator' }],
    ['a million million', '1000000000000', { problem: 'tooLarge', limit: '9999999999' }],
  ])('refuses %s in a count', async (_what, value, data) => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    await expect(save(clerk, { value })).rejects.toMatchObject({ code: 'INVALID_FIGURE', status: 422, data })
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]).toMatchObject({ id: null, whyNot: 'empty' })
  })

  it('reads 1.345 and 1,345 as the same count', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const dot = await save(clerk, { element: 'actualBeds', value: '1.345', note: 'mở rộng' })
    expect(dot.value).toBe('1345')
    expect(await save(clerk, { element: 'actualBeds', value: '1,345', note: 'mở rộng', expectedVersion: dot.version })).toEqual(dot)
  })

  it('asks which number is meant by 1.345 in a rate, and takes the answer', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    await expect(save(reviewer, { ...growth, value: '1,345' })).rejects.toMatchObject({
      code: 'INVALID_FIGURE',
      data: { problem: 'ambiguousSeparator', readings: ['1.345', '1345'] },
    })
    const chosen = await save(reviewer, { ...growth, value: '1.345', notation: 'decimal', note: 'theo niên giám' })
    expect(chosen.value).toBe('1.345')
    await expect(save(reviewer, { ...growth, value: '1,345', notation: 'decimal' })).rejects.toMatchObject({ data: { problem: 'notANumber' } })
    await expect(save(reviewer, { ...growth, value: '0,00000000001' })).rejects.toMatchObject({ data: { problem: 'tooManyDecimals' } })
    await expect(save(reviewer, { ...cell, value: '4.5', notation: 'decimal' })).rejects.toMatchObject({ data: { problem: 'notWhole' } })
  })

  it('lets only a balance fall below zero', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    expect(await save(reviewer, { ...growth, value: '−0,4', note: 'dịch bệnh' })).toMatchObject({ value: '-0.4' })
    await expect(save(reviewer, { value: '-3', notation: 'decimal' })).rejects.toMatchObject({ data: { problem: 'negative' } })
  })

  it('asks about ten times last year, and takes it with an explanation', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const error = await save(clerk, { value: '3800' }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'NEEDS_EXPLANATION', status: 422 })
    const { reasons } = (error as { data: { reasons: { kind: string }[] } }).data
    expect(reasons).toContainEqual(expect.objectContaining({ kind: 'unitSlip', expected: '380', found: '3800' }))
    expect(reasons).toContainEqual(expect.objectContaining({ kind: 'jump', expected: '380', found: '3800' }))
    expect(await save(clerk, { value: '3800', note: 'sáp nhập bệnh viện' })).toMatchObject({ value: '3800', note: 'sáp nhập bệnh viện' })
    await expect(save(clerk, { value: '3900', note: '  ', expectedVersion: null })).rejects.toMatchObject({ code: 'STALE_VERSION' })
  })

  it('refuses more communes recognised than there are', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const recognised = { subject: units.dinhVan.id, element: 'communesRecognised' }
    await expect(save(clerk, { ...recognised, value: '2' })).rejects.toMatchObject({
      code: 'INVALID_FIGURE',
      data: { problem: 'partAboveWhole', limit: '1', otherElement: 'units(commune)' },
    })
    expect(await save(clerk, { ...recognised, value: '1' })).toMatchObject({ value: '1' })
  })

  it('refuses a year outside the term, a year to come, and what the unit does not owe', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    await expect(save(clerk, { period: '2018' })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM', data: { firstYear: 2019, lastYear: 2025 } })
    await expect(save(clerk, { period: '2026' })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
    await expect(clerk.client.sheet.get({ reporter, year: 2018 })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
    await expect(save(clerk, { stage: 'preliminary' })).rejects.toMatchObject({ code: 'INVALID_FIGURE', data: { problem: 'notOwed' } })
    await expect(save(clerk, { element: 'naturalIncrease' })).rejects.toMatchObject({ data: { problem: 'notOwed' } })
    await expect(save(clerk, { subject: units.diLinhCentre.id })).rejects.toMatchObject({ data: { problem: 'notOwed' } })
    await expect(save(clerk, { subject: 'X@2020-01-01' })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'unit' } })
    await expect(save(clerk, { period: '2024-13' })).rejects.toMatchObject({ code: 'INVALID_INPUT', status: 400 })
    await expect(save(clerk, { value: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(save(clerk, { missingReason: 'notCollected' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('refuses a year that has not begun', async () => {
    const { as, served } = await smallWorkspace(kind)
    served.clock.now = new Date('2024-12-20T02:00:00.000Z')
    const clerk = await as('lam.ha')
    await expect(save(clerk, { period: '2025', stage: 'estimate' })).rejects.toMatchObject({ code: 'INVALID_FIGURE', data: { problem: 'badPeriod' } })
    expect(await save(clerk, { stage: 'estimate' })).toMatchObject({ value: '400' })
  })

  it("refuses another unit's sheet", async () => {
    const { as } = await smallWorkspace(kind)
    for (const stranger of ['di.linh', 'benh.vien'])
      await expect(save(await as(stranger), {})).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 })
    for (const reader of ['lanh.dao', 'nguoi.xem', 'quan.tri']) await expect(save(await as(reader), {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { served } = await smallWorkspace(kind)
    await expect(save(served.visit(), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 })
  })

  it('lets only the department write the past of a dissolved unit, and nothing after its end', async () => {
    const { as } = await smallWorkspace(kind)
    const { clinic, hospital } = units
    const past = { reporter: clinic.id, subject: clinic.id, period: '2021' }
    const dissolved = { code: 'UNIT_DISSOLVED', data: { on: '2022-12-31', successors: [{ id: hospital.id, name: hospital.name }] } }
    const own = await as('phu.son')
    await expect(save(own, past)).rejects.toMatchObject(dissolved)
    expect((await own.client.sheet.get({ reporter: clinic.id, year: 2021 })).reports[1]).toMatchObject({ mayEdit: false, whyNot: 'dissolved' })
    const reviewer = await as('tham.dinh')
    await expect(save(reviewer, { ...past, period: '2024' })).rejects.toMatchObject(dissolved)
    const [last] = (await reviewer.client.sheet.history({ subject: clinic.id, element: 'doctors', period: '2021' })).versions
    expect(await save(reviewer, { ...past, value: '5', expectedVersion: last?.version ?? null })).toMatchObject({ value: '5', approved: false })
  })

  it('shows both values when somebody else was first', async () => {
    const { as } = await smallWorkspace(kind)
    const theirs = await save(await as('tham.dinh'), { value: '398' })
    await expect(save(await as('lam.ha'), { value: '400' })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { version: theirs.version, value: '398', missingReason: null, by: 'Phòng Nghiệp vụ', at: theirs.recordedAt },
    })
  })

  it('undoes a refused request wholly, so that its key may be used again', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const idempotencyKey = newKey()
    await expect(save(clerk, { value: 'x', idempotencyKey })).rejects.toMatchObject({ code: 'INVALID_FIGURE' })
    expect(await save(clerk, { value: '400', idempotencyKey })).toMatchObject({ value: '400' })
  })
})
