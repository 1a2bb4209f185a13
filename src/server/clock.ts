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

/** The moment so many milliseconds later (or earlier, when negative), as ISO text. */
export function momentAfter(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}
