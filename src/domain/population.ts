import type { DecimalText } from './figure.ts'
import type { UnitId } from './unit.ts'

/** Which count of people it is; the kind decides verdicts, so it is stored with every number (methods §2). */
export const populationKinds = ['averageFinal', 'averagePreliminary', 'census', 'registered'] as const
export type PopulationKind = (typeof populationKinds)[number]

/** One number of the department's own population table: whole persons of a territory in a year. */
export interface Population {
  unit: UnitId
  year: number
  kind: PopulationKind
  value: DecimalText
  source: string | null
  illustrative: boolean
}

/** The order in which kinds are used where nothing else is set; census and registered counts are never used unasked. */
export const defaultPopulationOrder: readonly PopulationKind[] = ['averageFinal', 'averagePreliminary']

/** From a year on, the kinds in the order in which they are used; a kind that is not named is not used. */
export interface PopulationChoice {
  fromYear: number
  order: readonly PopulationKind[]
}

interface PopulationSettings {
  populationOrder: readonly PopulationKind[]
  populationChoices: readonly PopulationChoice[]
}

/** The order in which kinds are used for a year: of the choices that have begun by then the latest, else the general one. */
export function populationOrderOf({ populationOrder, populationChoices }: PopulationSettings, year: number): readonly PopulationKind[] {
  const begun = populationChoices.filter((choice) => choice.fromYear <= year)
  const latest = begun.reduce<PopulationChoice | null>((last, choice) => (last === null || choice.fromYear >= last.fromYear ? choice : last), null)
  return latest?.order ?? populationOrder
}
