import type { UnitPage } from '../../../contract/unit.ts'

type Life = Pick<UnitPage['unit'], 'validFrom' | 'validTo'>

/** How the unit stands to the year on the screen and to today. */
export interface UnitLife {
  /** The first day without it, where it ended before today. */
  dissolvedSince: string | null
  /** It began after the year shown. */
  isYetToCome: boolean
  /** The last year with figures of its own, where the year shown lies after it: yearly figures belong to who stands on 31 December. */
  lastYear: number | null
}

/** `year` is the year shown, `today` a day (`yyyy-mm-dd`). */
export function unitLife({ validFrom, validTo }: Life, year: number, today: string): UnitLife {
  const last = validTo === null ? null : Number(validTo.slice(0, 4)) - (validTo.endsWith('-12-31') ? 0 : 1)
  return {
    dissolvedSince: validTo !== null && validTo < today ? dayAfter(validTo) : null,
    isYetToCome: validFrom > `${year}-12-31`,
    lastYear: last !== null && last < year ? last : null,
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
