import type { Day } from './unit.ts'
import type { SpecialDay, SpecialDays } from './working-days.ts'
import { dayAfter, isWeekend } from './working-days.ts'

/**
 * The public holidays of Vietnam for offices of the state (Labour Code 2019, art. 112; before 2021 that of 2012, art. 115). The days of the solar
 * calendar are computed, with the day off that makes up for one on a weekend (art. 111.3). What follows the lunar calendar, the second day of the
 * national day, and days swapped are decided each year: they are entered, from the yearly announcements on public holidays.
 */

const solarHolidays = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Ngày Quốc tế lao động'],
  ['09-02', 'Quốc khánh'],
] as const

/** `from…to` (both included) off, by year. */
const announced: Readonly<Record<number, readonly (readonly [from: string, to: string, name: string])[]>> = {
  2020: [
    ['01-23', '01-29', 'Tết Nguyên đán Canh Tý'],
    ['04-02', '04-02', 'Giỗ Tổ Hùng Vương'],
  ],
  2021: [
    ['02-10', '02-16', 'Tết Nguyên đán Tân Sửu'],
    ['04-21', '04-21', 'Giỗ Tổ Hùng Vương'],
    ['09-03', '09-03', 'Quốc khánh'],
  ],
  2022: [
    ['01-31', '02-04', 'Tết Nguyên đán Nhâm Dần'],
    ['04-10', '04-11', 'Giỗ Tổ Hùng Vương'],
    ['09-01', '09-01', 'Quốc khánh'],
  ],
  2023: [
    ['01-20', '01-26', 'Tết Nguyên đán Quý Mão'],
    ['04-29', '04-29', 'Giỗ Tổ Hùng Vương'],
    ['05-03', '05-03', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['09-01', '09-01', 'Quốc khánh'],
  ],
  2024: [
    ['02-08', '02-14', 'Tết Nguyên đán Giáp Thìn'],
    ['04-18', '04-18', 'Giỗ Tổ Hùng Vương'],
    ['04-29', '04-29', 'Nghỉ hoán đổi, làm bù 04/5'],
    ['09-03', '09-03', 'Quốc khánh'],
  ],
  2025: [
    ['01-27', '01-31', 'Tết Nguyên đán Ất Tỵ'],
    ['04-07', '04-07', 'Giỗ Tổ Hùng Vương'],
    ['05-02', '05-02', 'Nghỉ hoán đổi, làm bù 26/4'],
    ['09-01', '09-01', 'Quốc khánh'],
  ],
  2026: [
    ['01-02', '01-02', 'Nghỉ hoán đổi, làm bù 10/01'],
    ['02-16', '02-20', 'Tết Nguyên đán Bính Ngọ'],
    ['04-26', '04-27', 'Giỗ Tổ Hùng Vương'],
    ['08-31', '08-31', 'Nghỉ hoán đổi, làm bù 22/8'],
    ['09-01', '09-01', 'Quốc khánh'],
  ],
}

/** Days of the lunar calendar that are sure before the year is announced. */
const astronomical: Readonly<Record<number, readonly (readonly [from: string, to: string, name: string])[]>> = {
  2027: [
    ['02-06', '02-08', 'Tết Nguyên đán Đinh Mùi (mùng 1 đến mùng 3)'],
    ['04-16', '04-16', 'Giỗ Tổ Hùng Vương'],
  ],
}

/** Saturdays worked instead of another day. */
const swappedIn: readonly Day[] = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']

/** The years of which every day off is entered here; of others only what is computed, until the department enters the rest. */
export const announcedYears: readonly number[] = Object.keys(announced).map(Number)

/** The special days that the program knows, from 2015 to 2040; of a year that is not in `announcedYears` they are not complete. */
export const knownSpecialDays: SpecialDays = new Map(allKnown().map((special) => [special.day, special]))

function allKnown(): SpecialDay[] {
  const found: SpecialDay[] = swappedIn.map((day) => ({ day, kind: 'workday', name: 'Làm bù' }))
  for (let year = 2015; year <= 2040; year += 1) found.push(...holidaysOf(year))
  return found
}

function holidaysOf(year: number): SpecialDay[] {
  const solar = solarHolidays.map(([day, name]) => holiday(`${year}-${day}`, name))
  const entered = [...(announced[year] ?? []), ...(astronomical[year] ?? [])].flatMap(([from, to, name]) =>
    span(`${year}-${from}`, `${year}-${to}`, name),
  )
  const off = new Set([...solar, ...entered].map(({ day }) => day))
  const madeUp = solar.filter(({ day }) => isWeekend(day)).map(({ day, name }) => holiday(nextFree(off, day), `Nghỉ bù ${name}`))
  return [...solar, ...entered, ...madeUp]
}

/** The next day that is neither on a weekend nor off already; taken from then on. */
function nextFree(off: Set<Day>, from: Day): Day {
  let day = dayAfter(from, 1)
  while (isWeekend(day) || off.has(day)) day = dayAfter(day, 1)
  off.add(day)
  return day
}

function span(from: Day, to: Day, name: string): SpecialDay[] {
  const days: SpecialDay[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(holiday(day, name))
  return days
}

function holiday(day: Day, name: string): SpecialDay {
  return { day, kind: 'holiday', name }
}
