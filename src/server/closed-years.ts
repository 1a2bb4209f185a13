import { yearOf } from '../domain/period.ts'
import type { Period } from '../domain/period.ts'
import type { Day, UnitId } from '../domain/unit.ts'
import { isInDepartment } from './permission-scopes.ts'
import type { UnitRegister } from './permission-scopes.ts'
import type { YearClosing } from './stores/year-closings.ts'

export interface PlaceAndYear {
  unit: UnitId
  year: number
  /** The day it is asked on: a unit belongs to the department that runs it then. */
  day: Day
}

/** The closing in force that covers the unit's figures of the year, or null. A closing covers the department and everything that belongs to it. */
export function closingOf(closings: readonly YearClosing[], register: UnitRegister, { unit, year, day }: PlaceAndYear): YearClosing | null {
  const found = closings.find((closing) => {
    return closing.year === year && closing.reopenedAt === null && isInDepartment(register, closing.department, { unit, day })
  })
  return found ?? null
}

/** The reports that can still be sent: a closed year takes none, and nobody is asked for what it has not. */
export function withoutClosed<Owed extends { reporter: UnitId; period: Period }>(
  owed: readonly Owed[],
  closings: readonly YearClosing[],
  { ledger, day }: { ledger: UnitRegister; day: Day },
): Owed[] {
  return owed.filter(({ reporter, period }) => closingOf(closings, ledger, { unit: reporter, year: yearOf(period), day }) === null)
}
