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

/** Marks that were joined before: a total joins the same few over and over. */
const joined = new WeakMap<NumberMarks, WeakMap<NumberMarks, NumberMarks>>()

/** The marks of a number made from two others. */
export function joinedMarks(a: NumberMarks, b: NumberMarks): NumberMarks {
  if (a === noMarks || a === b) return b
  if (b === noMarks) return a
  const known = joined.get(a)?.get(b)
  if (known !== undefined) return known
  const marks = sameAsOne(a, b, join(a, b))
  joined.set(a, (joined.get(a) ?? new WeakMap<NumberMarks, NumberMarks>()).set(b, marks))
  return marks
}

function join(a: NumberMarks, b: NumberMarks): NumberMarks {
  return {
    stage: earlierOf(stages, a.stage, b.stage),
    illustrative: a.illustrative || b.illustrative,
    definitions: joinedDefinitions(a.definitions, b.definitions),
    populationKind: laterOf(populationKinds, a.populationKind, b.populationKind),
  }
}

/** One of the two where it says all of it already, so that joining on stays with the same object. */
function sameAsOne(a: NumberMarks, b: NumberMarks, both: NumberMarks): NumberMarks {
  return [a, b].find((one) => isSame(one, both)) ?? both
}

function isSame(a: NumberMarks, b: NumberMarks): boolean {
  const isPlainlySame = a.stage === b.stage && a.illustrative === b.illustrative && a.populationKind === b.populationKind
  return isPlainlySame && a.definitions.length === b.definitions.length && a.definitions.every((version, place) => version === b.definitions[place])
}

const ofFigures = new Map<string, NumberMarks>()

/** The marks of one figure; the same object for figures of the same marks. */
export function marksOfFigure(stage: Stage, illustrative: boolean, definition: number): NumberMarks {
  const key = `${stage} ${illustrative} ${definition}`
  const known = ofFigures.get(key)
  if (known !== undefined) return known
  const marks = { stage, illustrative, definitions: [definition], populationKind: null }
  ofFigures.set(key, marks)
  return marks
}

const ofPopulations = new Map<string, NumberMarks>()

/** The marks of one population; the same object for populations of the same marks. */
export function marksOfPopulation(populationKind: PopulationKind, illustrative: boolean): NumberMarks {
  const key = `${populationKind} ${illustrative}`
  const known = ofPopulations.get(key)
  if (known !== undefined) return known
  const marks = { ...noMarks, illustrative, populationKind }
  ofPopulations.set(key, marks)
  return marks
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
const reasonOrder: readonly MissingReason[] = ['notSent', 'notApproved', 'notDue', 'noPopulation', 'notCollected', 'notOwed', 'notApplicable']

export function gravestReason(a: MissingReason | null, b: MissingReason | null): MissingReason | null {
  return earlierOf(reasonOrder, a, b)
}
