import type { Period } from './period.ts'
import type { UnitId } from './unit.ts'

/** A decimal number as text with a dot and no grouping, e.g. `1151` or `8.5`: exact on every host. */
export type DecimalText = string

/** Least to most final: ước thực hiện, sơ bộ, chính thức. */
export const stages = ['estimate', 'preliminary', 'final'] as const
export type Stage = (typeof stages)[number]

/** Why a number is not there. Missing is never zero. */
export const missingReasons = ['notDue', 'notSent', 'notApproved', 'notCollected', 'notApplicable'] as const
export type MissingReason = (typeof missingReasons)[number]

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
  missingReason: MissingReason | null
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

/** The key of one cell of the ledger. */
export interface FigureKey {
  subject: UnitId
  element: string
  period: Period
}

/**
 * The version that counts: the newest approved version of the most final stage that has one (methods §1).
 * Returns null when no version is approved. `versions` are those of one cell, in any order.
 */
export function effectiveFigure<T extends Pick<FigureVersion, 'version' | 'stage' | 'approvedAt'>>(versions: readonly T[]): T | null {
  let effective: T | null = null
  for (const version of versions) {
    if (version.approvedAt === null) continue
    if (effective === null || isMoreEffective(version, effective)) effective = version
  }
  return effective
}

function isMoreEffective(a: Pick<FigureVersion, 'version' | 'stage'>, b: Pick<FigureVersion, 'version' | 'stage'>): boolean {
  const byStage = stages.indexOf(a.stage) - stages.indexOf(b.stage)
  return byStage === 0 ? a.version > b.version : byStage > 0
}
