import { describe, expect, it } from 'vitest'
import { defaultReminders, reminderDue } from './reminders.ts'
import { knownSpecialDays } from './vietnamese-holidays.ts'

const on = (today: string, change = {}) => reminderDue({ ...defaultReminders, isOn: true, ...change }, knownSpecialDays, '2026-01-09', today)

describe('the reminder of a deadline on Friday 9 January 2026', () => {
  it('comes three working days before, and on the day after', () => {
    expect(['2026-01-05', '2026-01-06', '2026-01-09', '2026-01-10'].map((day) => on(day))).toEqual([null, 'before', 'before', 'after'])
  })

  it('counts working days only', () => {
    // 8, 7, 6, 5 January; 2 January was a day off.
    expect(['2026-01-04', '2026-01-05'].map((day) => on(day, { daysBefore: 4 }))).toEqual([null, 'before'])
    expect(['2025-12-30', '2025-12-31'].map((day) => on(day, { daysBefore: 5 }))).toEqual([null, 'before'])
  })

  it('does not come when it is switched off, nor weeks later', () => {
    expect(on('2026-01-09', { isOn: false })).toBeNull()
    expect(on('2026-01-09', { daysBefore: null })).toBeNull()
    expect(on('2026-01-12', { dayAfter: false })).toBeNull()
    expect([on('2026-01-16'), on('2026-01-17')]).toEqual(['after', null])
  })
})
