import type { Day } from './unit.ts'

/** What is said of a single day: a holiday; a Saturday or Sunday worked instead of another day (làm bù); or that it is as its weekday says. */
export const dayKinds = ['holiday', 'workday', 'ordinary'] as const
export type DayKind = (typeof dayKinds)[number]

export interface SpecialDay {
  day: Day
  kind: DayKind
  name: string
}

/** The days that are not what their weekday says, by day. */
export type SpecialDays = ReadonlyMap<Day, SpecialDay>

const millisecondsOfDay = 86_400_000

/** The day so many days later (or earlier, when negative). */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10)
}

/** How many days lie between two days: 0 for the same, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay)
}

/** True for `yyyy-mm-dd` that is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** True on Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** True when offices work: on weekdays that are no holiday, and on days worked instead of another. */
export function isWorkingDay(days: SpecialDays, day: Day): boolean {
  const kind = days.get(day)?.kind ?? 'ordinary'
  return kind === 'workday' || (kind === 'ordinary' && !isWeekend(day))
}

/** The n-th working day after a day, which itself does not count; for 0 or less the working days before it, 0 being the day itself. */
export function workingDaysAfter(days: SpecialDays, from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = dayAfter(day, step)
    if (isWorkingDay(days, day)) left -= 1
  }
  return day
}

/** The day itself when it is a working day, else the next one: a term that ends on a day off ends on the working day after it (Civil Code 2015, art. 148). */
export function workingDayFrom(days: SpecialDays, day: Day): Day {
  return isWorkingDay(days, day) ? day : workingDaysAfter(days, day, 1)
}
