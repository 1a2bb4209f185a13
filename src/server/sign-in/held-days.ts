import type { Day } from '../../domain/unit.ts'
import { dayAfter } from '../clock.ts'

interface HeldDays {
  validFrom: Day
  validTo: Day | null
}

/** True when somebody holds a role on every day from the day on: one who holds it without an end, or several who follow each other. */
export function reachesForEver(held: readonly HeldDays[], from: Day): boolean {
  let next = from
  for (const { validFrom, validTo } of held.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom > next) return false
    if (validTo === null) return true
    if (validTo >= next) next = dayAfter(validTo)
  }
  return false
}
