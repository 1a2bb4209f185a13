import type { DecimalText } from './figure.ts'
import type { UnitKind } from './unit.ts'

/** Where a term of a formula takes its number from. */
export type TermSource =
  | { kind: 'element'; element: string }
  /** The department's own average population of the territory. */
  | { kind: 'population' }
  /** How many units of a kind lie in the territory on the last day of the period. */
  | { kind: 'unitCount'; unitKind: UnitKind }

export interface Term {
  coefficient: DecimalText
  source: TermSource
}

/** `factor × Σ aᵢ·numeratorᵢ / Σ bⱼ·denominatorⱼ`; a count has no denominator; a published value is taken as it is (methods §2). */
export type Formula =
  | { kind: 'ratio'; factor: DecimalText; numerator: readonly Term[]; denominator: readonly Term[] }
  | { kind: 'count'; terms: readonly Term[] }
  | { kind: 'published'; element: string }

/** How an indicator concerns a kind of unit: it has the value itself, it only contributes counts, or neither. */
export const applicabilities = ['ratio', 'contributes', 'notApplicable'] as const
export type Applicability = (typeof applicabilities)[number]

export interface Indicator {
  code: string
  name: { vi: string; en: string }
  shortName: { vi: string; en: string }
  measureUnit: { vi: string; en: string }
  formula: Formula
  /**
   * Element under which a published result is stored when there is one; it wins over the formula.
   * `factor` turns the stored unit into the shown one (0.1 for ‰ shown as %).
   */
  published: { element: string; factor: DecimalText } | null
  /** The fewest decimals it is printed with. */
  decimals: number
  /** `band`: neither up nor down is good by itself, only the distance from the band. */
  direction: 'higher' | 'lower' | 'band'
  /** A value that cannot be passed in the wished direction (100 for a share in %). */
  naturalLimit: DecimalText | null
  applicability: Partial<Record<UnitKind, Applicability>>
  /** Whether "still needed" makes sense in heads; and what is counted ("bác sĩ"). */
  needInHeads: { vi: string; en: string } | null
  clause: string | null
}

/** How the indicator concerns the kind of unit; a kind that is not named is not concerned. */
export function applicabilityTo(indicator: Pick<Indicator, 'applicability'>, kind: UnitKind): Applicability {
  return indicator.applicability[kind] ?? 'notApplicable'
}
