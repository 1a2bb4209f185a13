import type { Signing } from './report-workflow.ts'
import type { Day, UnitId } from './unit.ts'

/** How a unit wants its reports signed, from a day on. */
export interface SigningChoice {
  unit: UnitId
  validFrom: Day
  signing: Signing
}

/** The way the unit signs on the day: the latest choice that had begun; in one step where none was made. */
export function signingOn(choices: readonly SigningChoice[], unit: UnitId, day: Day): Signing {
  let latest: SigningChoice | null = null
  for (const choice of choices) {
    if (choice.unit !== unit || choice.validFrom > day) continue
    if (latest === null || choice.validFrom > latest.validFrom) latest = choice
  }
  return latest?.signing ?? 'oneStep'
}
