import type { DecimalText } from './figure.ts'
import type { UnitId, UnitKind } from './unit.ts'

/** Targets are not numbers (methods §4, model 6). `lower`/`upper` are bounds in the indicator's shown unit. */
export type Goal =
  | { kind: 'atLeast'; bound: DecimalText }
  | { kind: 'moreThan'; bound: DecimalText }
  | { kind: 'atMost'; bound: DecimalText }
  | { kind: 'lessThan'; bound: DecimalText }
  | { kind: 'range'; lower: DecimalText; upper: DecimalText; direction: 'higher' | 'lower' }
  | { kind: 'about'; centre: DecimalText; tolerance: DecimalText }
  | { kind: 'relative'; multiple: DecimalText; baseline: DecimalText; direction: 'higher' | 'lower' }

export const goalKinds = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'range', 'about', 'relative'] as const satisfies readonly Goal['kind'][]

export const targetPurposes = ['resolution', 'milestone', 'annualPlan', 'own'] as const
export type TargetPurpose = (typeof targetPurposes)[number]

/** Who it is set for: one unit, or every unit of a kind inside the resolution's ground. The nearest scope wins: unit, then kind. */
export type TargetScope = { kind: 'unit'; unit: UnitId } | { kind: 'unitKind'; unitKind: UnitKind }

export interface Baseline {
  year: number
  value: DecimalText | null
  source: string | null
}

export interface Target {
  id: number
  resolution: string
  indicator: string
  scope: TargetScope
  year: number
  purpose: TargetPurpose
  goal: Goal
  baseline: Baseline | null
  clause: string | null
  source: string | null
  illustrative: boolean
}

export const states = ['met', 'exceeded', 'notMet', 'noTarget', 'noData', 'contributes', 'notApplicable'] as const

/**
 * The state of a unit on an indicator. `noTarget`: it has a value but no target of its own, so only a comparison is given.
 * `noData`: no verdict is possible; the reason stands beside it.
 */
export type State = (typeof states)[number]

/** `near`: not met but within the near distance (gần đạt); `low`: further than the low distance (còn thấp). */
export const shades = ['near', 'low'] as const
export type Shade = (typeof shades)[number]

export interface Verdict {
  state: State
  shade: Shade | null
  /** For `about`: on which side of the band a value outside lies. */
  side: 'below' | 'above' | null
}
