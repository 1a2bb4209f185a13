import type { Day } from '../domain/unit.ts'

/** The present moment, given as an argument so that tests can stand at any moment. */
export type Clock = () => Date

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The moment as the tables hold it: ISO text in UTC with milliseconds; such texts compare as moments. */
export function momentOf(clock: Clock): string {
  return clock().toISOString()
}

/** The calendar day in Asia/Ho_Chi_Minh, `yyyy-mm-dd`. */
export function dayOf(clock: Clock): Day {
  return calendar.format(clock())
}

/** The calendar day before the day. */
export function dayBefore(day: Day): Day {
  return dayAway(day, -1)
}

/** The calendar day after the day. */
export function dayAfter(day: Day): Day {
  return dayAway(day, 1)
}

function dayAway(day: Day, days: number): Day {
  return momentAfter(`${day}T00:00:00.000Z`, days * 24 * 60 * 60 * 1000).slice(0, 10)
}

/** The moment so many milliseconds later (or earlier, when negative), as ISO text. */
export function momentAfter(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}
