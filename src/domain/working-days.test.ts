import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcedYears, knownSpecialDays } from './vietnamese-holidays.ts'
import { dayAfter, daysBetween, isDay, isWeekend, isWorkingDay, workingDayFrom, workingDaysAfter } from './working-days.ts'

const anyDay = fc.integer({ min: 0, max: 366 * 12 }).map((days) => dayAfter('2018-01-01', days))

describe('working days', () => {
  it('are weekdays, except holidays', () => {
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((day) => isWorkingDay(new Map(), day))).toEqual([true, false, false, true])
    expect(isWorkingDay(knownSpecialDays, '2026-04-30')).toBe(false)
    expect(isWorkingDay(knownSpecialDays, '2026-01-10')).toBe(true)
  })

  it('are counted without the day they are counted from', () => {
    expect(workingDaysAfter(new Map(), '2026-03-06', 1)).toBe('2026-03-09')
    expect(workingDaysAfter(new Map(), '2026-03-09', -1)).toBe('2026-03-06')
    expect(workingDaysAfter(new Map(), '2026-03-09', 0)).toBe('2026-03-09')
  })

  it('reads days of the calendar only', () => {
    expect(['2024-02-29', '2025-02-29', '2026-13-01', '26-01-01', ''].map(isDay)).toEqual([true, false, false, false, false])
  })

  it('never end on a day off and grow with the count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const day = workingDaysAfter(knownSpecialDays, from, count)
        const later = workingDaysAfter(knownSpecialDays, from, count + 1)
        expect(isWorkingDay(knownSpecialDays, day)).toBe(true)
        expect(day > from && later > day).toBe(true)
        const between = Array.from({ length: daysBetween(from, day) }, (_, place) => dayAfter(from, place + 1))
        expect(between.filter((each) => isWorkingDay(knownSpecialDays, each))).toHaveLength(count)
        expect(workingDaysAfter(knownSpecialDays, day, -count) <= workingDayFrom(knownSpecialDays, from)).toBe(true)
      }),
    )
  })
})

describe('the public holidays', () => {
  it('take in a weekend’s day off on the next free day', () => {
    // 30/4/2022 was a Saturday and 1/5 a Sunday; 2/9/2023 a Saturday after the day off of 1/9.
    for (const day of ['2022-05-02', '2022-05-03', '2023-05-02', '2023-05-03', '2023-09-04', '2021-05-03', '2022-01-03', '2023-01-02'])
      expect([day, knownSpecialDays.get(day)?.kind]).toEqual([day, 'holiday'])
    for (const day of ['2022-05-04', '2023-05-04', '2023-09-05', '2021-05-04', '2023-01-03']) expect(isWorkingDay(knownSpecialDays, day)).toBe(true)
  })

  it('name the first day of the lunar year as the calendar of the moon has it', () => {
    // Vietnam and China have the same new year in these years.
    const moon = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Ho_Chi_Minh', month: 'numeric', day: 'numeric' })
    const isNewYear = (day: string) => moon.format(new Date(`${day}T05:00:00Z`)) === '1/1'
    const isKings = (day: string) => moon.format(new Date(`${day}T05:00:00Z`)) === '3/10'
    for (const year of [...announcedYears, 2027]) {
      const days = Array.from({ length: 365 }, (_, place) => dayAfter(`${year}-01-01`, place))
      expect(days.filter(isNewYear).map((day) => knownSpecialDays.get(day)?.name)).toEqual([expect.stringContaining('Tết Nguyên đán')])
      expect(days.filter(isKings).map((day) => knownSpecialDays.get(day)?.name)).toEqual(['Giỗ Tổ Hùng Vương'])
    }
  })

  it('give every announced year a long Tết, and days worked instead on Saturdays only', () => {
    for (const year of announcedYears) {
      const tet = [...knownSpecialDays.values()].filter(({ day, name }) => day.startsWith(String(year)) && name.startsWith('Tết Nguyên đán'))
      expect(tet.length).toBeGreaterThanOrEqual(5)
    }
    const swapped = [...knownSpecialDays.values()].filter(({ kind }) => kind === 'workday')
    expect(swapped.map(({ day }) => isWeekend(day))).toEqual(swapped.map(() => true))
  })
})
