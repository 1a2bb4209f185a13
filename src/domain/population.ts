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
