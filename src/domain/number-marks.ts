import { stages } from './figure.ts'
import type { MissingReason, Stage } from './figure.ts'
import { populationKinds } from './population.ts'
import type { PopulationKind } from './population.ts'

/** What travels with a number into whatever is computed from it. */
export interface NumberMarks {
  /** The least final stage of the figures in it; null where there is none. */
  stage: Stage | null
  illustrative: boolean
  /** Versions of the elements' definitions, each once, ascending. */
  definitions: readonly number[]
  /** The least official kind of the populations in it. */
  populationKind: PopulationKind | null
}

export const noMarks: NumberMarks = { stage: null, illustrative: false, definitions: [], populationKind: null }

/** The marks of a number made from two others. */
export function joinedMarks(a: NumberMarks, b: NumberMarks): NumberMarks {
  if (a === noMarks || a === b) return b
  if (b === noMarks) return a
  return {
    stage: earlierOf(stages, a.stage, b.stage),
    illustrative: a.illustrative || b.illustrative,
    definitions: joinedDefinitions(a.definitions, b.definitions),
    populationKind: laterOf(populationKinds, a.populationKind, b.populationKind),
  }
}

function joinedDefinitions(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.every((version) => a.includes(version))) return a
  return [...new Set([...a, ...b])].toSorted((x, y) => x - y)
}

function earlierOf<T>(order: readonly T[], a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}

function laterOf<T>(order: readonly T[], a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}

/** From the reason somebody must act on to the one nobody can: of several missing parts the first of these is the total's reason. */
const reasonOrder: readonly MissingReason[] = ['notSent', 'notApproved', 'notDue', 'notCollected', 'notApplicable']

export function gravestReason(a: MissingReason | null, b: MissingReason | null): MissingReason | null {
  return earlierOf(reasonOrder, a, b)
}
