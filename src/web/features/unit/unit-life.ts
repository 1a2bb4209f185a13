import type { UnitPage } from '../../../contract/unit.ts'

type Life = Pick<UnitPage['unit'], 'validFrom' | 'validTo'>

/**
 * How the unit stands to the year on the screen and to today. `dissolved`: it ended before today, `since` is the first day without it;
 * `absent`: it had ended or not begun in the year shown.
 */
export interface UnitLife {
  dissolvedSince: string | null
  absent: 'notYet' | 'gone' | null
}

/** `year` is the year shown, `today` a day (`yyyy-mm-dd`). A unit that stood on some day of the year was there in it. */
export function unitLife({ validFrom, validTo }: Life, year: number, today: string): UnitLife {
  const hasEnded = validTo !== null && validTo < today
  const absent = validFrom > `${year}-12-31` ? 'notYet' : validTo !== null && validTo < `${year}-01-01` ? 'gone' : null
  return { dissolvedSince: hasEnded ? dayAfter(validTo) : null, absent }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
