import type { Period } from './period.ts'
import type { UnitId } from './unit.ts'

/** A decimal number as text with a dot and no grouping, e.g. `1151` or `8.5`: exact on every host. */
export type DecimalText = string

/** Least to most final: ước thực hiện, sơ bộ, chính thức. */
export const stages = ['estimate', 'preliminary', 'final'] as const
export type Stage = (typeof stages)[number]

/**
 * Why a number is not there. Missing is never zero. `notOwed`: nobody has to report it; `noPopulation`: the people to divide by are not known.
 * Appended to, never reordered: replies speak of them by place.
 */
export const missingReasons = ['notDue', 'notSent', 'notApproved', 'notCollected', 'notApplicable', 'notOwed', 'noPopulation'] as const
export type MissingReason = (typeof missingReasons)[number]

/**
 * What a stored version says in the place of a number. `withdrawn` empties a cell of a draft again: it is no answer, so nobody reads it as a
 * reason, a report with it is not complete, and it is never in force.
 */
export type StoredReason = MissingReason | 'withdrawn'

/** What is counted or measured: doctors, beds, births … The definition has versions; a change of definition breaks a series. */
export interface Element {
  code: string
  name: { vi: string; en: string }
  measureUnit: { vi: string; en: string }
  /** A count is a whole number of heads; a rate is a published decimal. */
  valueKind: 'count' | 'rate'
  definitions: readonly ElementDefinition[]
}

export interface ElementDefinition {
  version: number
  text: { vi: string; en: string }
  source: string
}

/** One reported value, never overwritten: a correction is a new version with a higher number. */
export interface FigureVersion {
  /** Grows with every version stored anywhere: a later version has a higher number. */
  version: number
  subject: UnitId
  element: string
  period: Period
  stage: Stage
  /** Exactly one of `value` and `missingReason` is null. */
  value: DecimalText | null
  missingReason: StoredReason | null
  /** Version of the element's definition it was counted by. */
  definition: number
  reportedBy: UnitId | null
  note: string | null
  source: string | null
  illustrative: boolean
  recordedAt: string
  /** When it was approved, or null: an unapproved version is never effective. */
  approvedAt: string | null
}

/** True for a version that empties its cell: the cell is to be read as not filled. */
export function isWithdrawn({ missingReason }: Pick<FigureVersion, 'missingReason'>): boolean {
  return missingReason === 'withdrawn'
}

/** The key of one cell of the ledger. */
export interface FigureKey {
  subject: UnitId
  element: string
  period: Period
}

/**
 * True when the stage is more final than the other (methods §1): among the approved figures of a cell the most final stage counts, and within a
 * stage the version approved last.
 */
export function isMoreFinal(stage: Stage, other: Stage): boolean {
  return stages.indexOf(stage) > stages.indexOf(other)
}
