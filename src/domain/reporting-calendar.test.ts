import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from './figure.ts'
import type { DeadlineRule, ReportingCalendar } from './reporting-calendar.ts'
import { deadlineOf, defaultCalendar, dueDay, firstDueDay, periodKindOf, ruleFor } from './reporting-calendar.ts'
import { knownSpecialDays } from './vietnamese-holidays.ts'
import type { SpecialDays } from './working-days.ts'
import { isWorkingDay } from './working-days.ts'

const onlyNewYear: SpecialDays = new Map([['2026-01-01', { day: '2026-01-01', kind: 'holiday', name: 'Tết Dương lịch' }]])
const after = (count: number) => ({ kind: 'workingDays', count }) as const

describe('a deadline in working days', () => {
  it('is 8 January 2026 for five of them after 2025, with 1 January off', () => {
    // 2 January is a Friday: 2, 5, 6, 7, 8.
    expect(dueDay(onlyNewYear, after(5), '2025')).toBe('2026-01-08')
  })

  it('is 9 January 2026 since 2 January was swapped for Saturday 10', () => {
    // 5, 6, 7, 8, 9.
    expect(dueDay(knownSpecialDays, after(5), '2025')).toBe('2026-01-09')
    expect(dueDay(knownSpecialDays, after(6), '2025')).toBe('2026-01-10')
  })

  it('is 22 January 2025 for fifteen after 2024, and 12 February for twenty-five, past the week of Tết', () => {
    // 2, 3 | 6–10 | 13–17 | 20, 21, 22 make 15; 23, 24 | 3–7 February | 10, 11, 12 ten more, with 27–31 January off.
    expect(dueDay(knownSpecialDays, after(15), '2024')).toBe('2025-01-22')
    expect(dueDay(knownSpecialDays, after(25), '2024')).toBe('2025-02-12')
  })

  it('counts from the last day of the period', () => {
    expect(dueDay(knownSpecialDays, after(5), '2025-H1')).toBe('2025-07-07')
    expect(dueDay(knownSpecialDays, after(15), '2024-M9')).toBe('2024-10-21')
  })
})

const fixed = (month: number, day: number, yearsLater = 0) => ({ kind: 'fixed', month, day, yearsLater }) as const

describe('a deadline on a fixed day', () => {
  it('moves from a day off to the next working day', () => {
    // 30 November 2025 is a Sunday; 30 April 2026 a Thursday with a Friday off behind it.
    expect(dueDay(knownSpecialDays, fixed(11, 30), '2025')).toBe('2025-12-01')
    expect(dueDay(knownSpecialDays, fixed(4, 30, 1), '2025')).toBe('2026-05-04')
    expect(dueDay(knownSpecialDays, fixed(12, 25), '2025')).toBe('2025-12-25')
  })
})

const only2026: DeadlineRule = {
  periodKind: 'year',
  stage: 'final',
  year: 2026,
  span: 'only',
  opens: fixed(1, 1, 1),
  due: fixed(1, 20, 1),
  basis: null,
}

describe('the calendar', () => {
  it('takes the rule of the year alone, else the newest that began', () => {
    const calendar: ReportingCalendar = { ...defaultCalendar, rules: [...defaultCalendar.rules, only2026] }
    // 1 January 2028 is a Saturday, made up for on Monday 3: 4, 5, 6, 7, 10.
    expect([2024, 2025, 2026, 2027].map((year) => deadlineOf(calendar, String(year), 'final')?.due)).toEqual([
      '2025-01-22',
      '2026-01-09',
      '2027-01-20',
      '2028-01-10',
    ])
    expect(ruleFor(calendar, 'M9', 'final', 2026)).toBeNull()
    expect(deadlineOf(calendar, '2026-M9', 'final')).toBeNull()
    expect(['2025', '2025-H1', '2025-M9'].map(periodKindOf)).toEqual(['year', 'H1', 'M9'])
  })

  it('gives one reporter a later day and nobody else', () => {
    const extension = { reporter: 'A', period: '2025', stage: 'final' as const, due: '2026-01-15', reason: 'Mất điện' }
    const calendar = { ...defaultCalendar, extensions: [extension] }
    expect(deadlineOf(calendar, '2025', 'final', 'A')).toEqual({ opens: '2026-01-01', due: '2026-01-15', extension })
    expect(deadlineOf(calendar, '2025', 'final', 'B')?.due).toBe('2026-01-09')
    expect(deadlineOf(calendar, '2025', 'preliminary', 'A')?.due).toBe('2025-12-25')
  })

  it('asks first for the stage that is due first', () => {
    expect(firstDueDay(defaultCalendar, '2025', ['preliminary', 'final'])).toBe('2025-12-25')
    expect(firstDueDay(defaultCalendar, '2025', stages)).toBe('2025-12-01')
    expect(firstDueDay(defaultCalendar, '2025-M9', stages)).toBeNull()
  })

  it('never ends a term on a day off, nor before it opens, and no later year before an earlier one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2038 }), fc.constantFrom(...stages), (year, stage) => {
        const [deadline, next] = [deadlineOf(defaultCalendar, String(year), stage), deadlineOf(defaultCalendar, String(year + 1), stage)]
        if (deadline === null || next === null) throw new Error('no rule')
        expect(isWorkingDay(defaultCalendar.days, deadline.due)).toBe(true)
        expect(deadline.opens <= deadline.due && deadline.due < next.due).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2038 }), fc.integer({ min: 1, max: 40 }), (year, count) => {
        expect(dueDay(knownSpecialDays, after(count), String(year)) < dueDay(knownSpecialDays, after(count + 1), String(year))).toBe(true)
      }),
    )
  })
})
