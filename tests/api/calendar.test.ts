import { describe, expect, it } from 'vitest'
import type { CalendarPage } from '../../src/contract/calendar.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const after = (count: number) => ({ kind: 'workingDays', count }) as const
const fixed = (month: number, day: number, yearsLater = 0) => ({ kind: 'fixed', month, day, yearsLater }) as const
const rule = { periodKind: 'year', stage: 'final', span: 'from', opens: fixed(1, 1, 1), basis: null, withdrawn: false } as const

function finalOf(page: CalendarPage) {
  return page.rules.find(({ periodKind, stage }) => periodKind === 'year' && stage === 'final')
}

describe.each(databases)('the reporting calendar on $name', (kind) => {
  it('shows what holds, the dates that follow, and which years are not announced', async () => {
    const { as } = await smallWorkspace(kind)
    const page = await (await as('nguoi.xem')).client.calendar.get({ year: 2026 })
    expect(finalOf(page)).toMatchObject({
      since: 2025,
      isOwn: false,
      dates: { opens: '2027-01-01', due: '2027-01-08' },
      nextYear: { due: '2028-01-10' },
    })
    expect(page.years.map(({ year, isAnnounced }) => [year, isAnnounced])).toEqual([
      [2026, true],
      [2027, false],
    ])
    expect(page.years[0]?.days).toContainEqual({ day: '2026-01-10', kind: 'workday', name: 'Làm bù', isOwn: false })
    expect(page).toMatchObject({ mayEdit: false, reporters: [], extensions: [], reminders: { isOn: false }, isMailConfigured: false })
  })

  it('takes a rule of the department from its year on, and lets it be taken back', async () => {
    const { as, served } = await smallWorkspace(kind)
    const { client } = await as('tham.dinh')
    await client.calendar.setDeadline({ ...rule, year: 2026, due: after(10), basis: 'Công văn 123/SYT', idempotencyKey: newKey() })
    expect(finalOf(await client.calendar.get({ year: 2026 }))).toMatchObject({
      isOwn: true,
      since: 2026,
      basis: 'Công văn 123/SYT',
      dates: { due: '2027-01-15' },
    })
    expect(finalOf(await client.calendar.get({ year: 2025 }))).toMatchObject({ isOwn: false, since: 2025 })
    await client.calendar.setDeadline({ ...rule, year: 2026, due: after(10), withdrawn: true, idempotencyKey: newKey() })
    expect(finalOf(await client.calendar.get({ year: 2026 }))).toMatchObject({ isOwn: false, dates: { due: '2027-01-08' } })
    const lines = await listAudit(served.database.kysely, { resource: 'calendar', limit: 10 })
    expect(lines.map(({ act, resourceId }) => [act, resourceId])).toEqual([
      ['withdrawDeadline', 'year final from 2026'],
      ['setDeadline', 'year final from 2026'],
    ])
  })

  it('changes every verdict on what is due, as it was known at the time', async () => {
    const { as, served } = await smallWorkspace(kind)
    const { client } = await as('tham.dinh')
    const reasonOf = async (asOf?: string) => {
      const page = await client.overview.get({ resolution: 'nq11', year: 2024, ...(asOf !== undefined && { asOf }) })
      return page.cards.find((card) => card.indicator === 'doctorsPer10k')?.assessment.missingReason
    }
    const before = served.clock.now.toISOString()
    expect(await reasonOf()).toBe('notSent')
    served.clock.pass(60_000)
    for (const stage of ['estimate', 'final'] as const) {
      await client.calendar.setDeadline({
        ...rule,
        stage,
        year: 2024,
        span: 'only',
        due: fixed(3, 31, 1),
        opens: fixed(1, 1, 1),
        idempotencyKey: newKey(),
      })
    }
    expect(await reasonOf()).toBe('notDue')
    expect(await reasonOf(before)).toBe('notSent')
  })

  it('takes days off and days worked instead, and the years that are complete', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('quan.tri')
    const set = (day: string, name: string, dayKind: 'holiday' | 'workday' | 'ordinary') =>
      client.calendar.setDay({ day, name, kind: dayKind, idempotencyKey: newKey() })
    await set('2027-01-04', 'Nghỉ hoán đổi', 'holiday')
    expect(finalOf(await client.calendar.get({ year: 2026 }))?.dates.due).toBe('2027-01-11')
    await set('2027-01-02', 'Làm bù', 'workday')
    expect(finalOf(await client.calendar.get({ year: 2026 }))?.dates.due).toBe('2027-01-08')
    await set('2027-01-04', '', 'ordinary')
    await client.calendar.announceYear({ year: 2027, announced: true, idempotencyKey: newKey() })
    const page = await client.calendar.get({ year: 2026 })
    expect(finalOf(page)?.dates.due).toBe('2027-01-07')
    expect(page.years[1]).toMatchObject({ year: 2027, isAnnounced: true })
    expect(page.years[1]?.days.map(({ day }) => day)).not.toContain('2027-01-04')
  })

  it('gives one unit more time, with the reason', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('tham.dinh')
    const key = { reporter: units.lamHaCentre.id, period: '2024', stage: 'final' as const }
    await client.calendar.extend({ ...key, due: '2025-02-28', reason: 'Bão lũ', idempotencyKey: newKey() })
    expect((await client.calendar.get({ year: 2024 })).extensions).toMatchObject([
      { ...key, reporter: { id: key.reporter }, due: '2025-02-28', plainDue: '2025-01-22' },
    ])
    const rows = (await client.progress.get({ year: 2024 })).rows.filter((row) => row.stage === 'final')
    expect(rows.find((row) => row.reporter.id === key.reporter)).toMatchObject({
      due: '2025-02-28',
      extension: 'Bão lũ',
      standing: { timeliness: 'notDue', days: 18 },
    })
    expect(rows.find((row) => row.reporter.id === units.department.id)?.standing).toMatchObject({ timeliness: 'overdue', days: 19 })
    await client.calendar.extend({ ...key, due: null, reason: '', idempotencyKey: newKey() })
    expect((await client.calendar.get({ year: 2024 })).extensions).toEqual([])
  })

  it('refuses what makes no sense', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('tham.dinh')
    const key = { reporter: units.lamHaCentre.id, period: '2024', stage: 'final' as const }
    const extend = (change: object) => client.calendar.extend({ ...key, due: '2025-02-28', reason: 'Bão', ...change, idempotencyKey: newKey() })
    await expect(extend({ reason: '  ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await expect(extend({ due: '2025-01-22' })).rejects.toMatchObject({ code: 'INVALID_DATE', data: { problem: 'notLater' } })
    await expect(extend({ reporter: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const change of [{ due: '2025-02-30' }, { due: 'mai' }, { period: '2024-Q1' }, { reason: 'x'.repeat(1001) }]) {
      await expect(extend(change)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
    const set = (change: object) => client.calendar.setDeadline({ ...rule, year: 2026, due: after(5), ...change, idempotencyKey: newKey() })
    await expect(set({ due: fixed(12, 1) })).rejects.toMatchObject({ code: 'INVALID_DATE', data: { problem: 'dueBeforeOpens' } })
    for (const change of [{ due: after(0) }, { due: fixed(2, 29) }, { due: fixed(13, 1) }, { year: 1 }, { stage: 'plan' }]) {
      await expect(set(change)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    }
    await expect(client.calendar.setDay({ day: '2026-02-30', kind: 'holiday', name: '', idempotencyKey: newKey() })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    const repeated = { day: '2026-03-03', kind: 'holiday' as const, name: 'A', idempotencyKey: newKey() }
    await client.calendar.setDay(repeated)
    await expect(client.calendar.setDay({ ...repeated, name: 'B' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
  })
})
