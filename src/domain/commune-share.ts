import type { CommuneResult } from './commune-criteria.ts'
import { communeStanding } from './commune-standing.ts'
import type { CommuneStanding } from './commune-standing.ts'
import { recognitionSourceOf } from './recognised-communes.ts'
import type { RecognitionSourceKind } from './recognition.ts'
import type { Register } from './register.ts'
import type { UnitId } from './unit.ts'

/** The communes of a territory behind its share: who counts, and who does not and why. */
export interface CommunesBehind {
  communes: number
  /** Communes whose figure counts them. */
  recognised: number
  /** Recognised before a merger and not scored again: beside the count, not in it (model 11). */
  carriedOver: number
  /** Those that are not counted, in the order of the units. */
  failing: readonly CommuneStanding[]
}

/** Who is in the count of the element at the end of the year and who is not; `resultOf` gives what a commune's appraised points come to. */
export function communesBehind(
  register: Register,
  { element, territory, year }: { element: string; territory: UnitId; year: number },
  resultOf: (commune: UnitId) => CommuneResult | null,
): CommunesBehind {
  const communes = register.unitsWithin(territory, `${year}-12-31`).filter((unit) => unit.kind === 'commune')
  const failing = communes
    .filter(({ id }) => register.figure(id, element, String(year))?.value !== '1')
    .map((commune) => communeStanding(register, commune, year, resultOf(commune.id)))
  const carriedOver = failing.filter(({ state }) => state === 'carriedOver').length
  return { communes: communes.length, recognised: communes.length - failing.length, carriedOver, failing }
}

/** Where the count of a territory comes from in a year: the decisions when that is chosen for it or for a territory it lies in. */
export function sourceFor(
  register: Register,
  { element, territory, year }: { element: string; territory: UnitId; year: number },
): RecognitionSourceKind {
  const day = `${year}-12-31`
  const { recognitionSources } = register.settings
  const isChosen = (choice: UnitId) => {
    const here = register.onSameGround(choice, day)
    return here !== null && register.isWithin(territory, here, day)
  }
  const chosen = new Set(recognitionSources.filter((choice) => isChosen(choice.territory)).map((choice) => choice.territory))
  return [...chosen].some((choice) => recognitionSourceOf(recognitionSources, { territory: choice, element, year }) === 'recognitions')
    ? 'recognitions'
    : 'figure'
}
