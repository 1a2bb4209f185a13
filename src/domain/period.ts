/** The stretch of time a figure speaks of: a year `2025`, its first six months `2025-H1`, or its first nine months `2025-M9`. */
export type Period = string

const shape = /^(\d{4})(-H1|-M9)?$/

/** True when the text names a period between 1900 and 2199. */
export function isPeriod(text: string): boolean {
  const year = Number(shape.exec(text)?.[1])
  return year >= 1900 && year < 2200
}

/** There are few periods, and every number of a ledger asks for the year of its own. */
const years = new Map<Period, number>()

/** The calendar year of a period. Throws on a text that is no period. */
export function yearOf(period: Period): number {
  const known = years.get(period)
  if (known !== undefined) return known
  const year = shape.exec(period)?.[1]
  if (year === undefined) throw new Error(`not a period: ${period}`)
  years.set(period, Number(year))
  return Number(year)
}

/** The last day of a period, `yyyy-mm-dd`: the day on which units, links and recognitions are read for it. */
export function lastDayOf(period: Period): string {
  const end = period.endsWith('-H1') ? '06-30' : period.endsWith('-M9') ? '09-30' : '12-31'
  return `${yearOf(period)}-${end}`
}

/** The same stretch of the year before: `2023-H1` for `2024-H1`. Throws on a text that is no period. */
export function previousYear(period: Period): Period {
  return `${yearOf(period) - 1}${period.slice(4)}`
}
