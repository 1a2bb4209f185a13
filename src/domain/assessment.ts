import type { DecimalText, MissingReason, Stage } from './figure.ts'
import type { PopulationKind } from './population.ts'
import type { Shade, State, Target } from './target.ts'
import type { UnitId } from './unit.ts'
import type { Exact } from './exact.ts'

/** One number that went into a value, for "Vì sao màu này?". */
export interface Input {
  role: 'numerator' | 'denominator' | 'published'
  /** `recognition`: counted from the decisions on a commune and typed by nobody. */
  source: 'figure' | 'population' | 'unitCount' | 'recognition'
  subject: UnitId
  element: string | null
  value: DecimalText | null
  missingReason: MissingReason | null
  version: number | null
  stage: Stage | null
  populationKind: PopulationKind | null
  illustrative: boolean
}

/** How complete a total is: "9/12 đơn vị, 81 % dân số". */
export interface Completeness {
  unitsReported: number
  unitsOwed: number
  /** Part of last year's numerator held by those that reported, 0–1; null when last year is unknown. */
  shareOfNumerator: number | null
  /** Part of the population living in the territories that reported, 0–1; null where it makes no sense. */
  shareOfPopulation: number | null
  missing: readonly UnitId[]
}

/**
 * A unit's value of an indicator in a year, before any target.
 * `basis`: from counts; a published result; or in a total from published rates ("suy ra từ tỷ suất công bố").
 */
export type Measure =
  | {
      kind: 'value'
      value: Exact
      /** Factor-free sums; null for a published value. Their quotient times the factor is `value` when basis is `counts`. */
      numerator: Exact | null
      denominator: Exact | null
      stage: Stage | null
      basis: 'counts' | 'published' | 'derivedFromRates'
      illustrative: boolean
      /** The definition versions of the elements in it, each once, ascending, e.g. `1` or `1+2`; a change from year to year is a break. */
      definition: string
      populationKind: PopulationKind | null
      /** Of a total; null for what is recorded on the unit itself. With parts missing the value is that of the others, numerator and denominator. */
      completeness: Completeness | null
      /**
       * The parts' numerator when a figure recorded on the territory itself wins over them, else null; null too while a part is missing,
       * because the difference would mean nothing.
       */
      sumOfParts: Exact | null
      /** With parts missing: what the value of the whole reaches at the least, whatever they hold; null when that is not known, and when complete. */
      floor: Exact | null
      inputs: readonly Input[]
    }
  | {
      kind: 'missing'
      reason: MissingReason
      /** What is known so far, never shown as the value. `value`: what the whole reaches at the least, null while the denominator is unknown. */
      partial: { numerator: Exact; denominator: Exact | null; value: Exact | null } | null
      completeness: Completeness | null
      illustrative: boolean
      inputs: readonly Input[]
    }
  | { kind: 'contributes'; counts: readonly Input[]; illustrative: boolean }
  | { kind: 'notApplicable' }

/** A unit's value against its target in one year: everything a card, a cell, a bullet or a slide prints. */
export interface Assessment {
  unit: UnitId
  indicator: string
  year: number
  measure: Measure
  /** The unit's own target of that year, or null. */
  target: Target | null
  /** The target shown as a reference line where the unit has none of its own. */
  reference: Target | null
  state: State
  shade: Shade | null
  side: 'below' | 'above' | null
  /** The value with as many decimals as the verdict needs (methods §4), or null. */
  shown: DecimalText | null
  /** Still needed in heads to reach the bound, 0 when reached, null where it makes no sense (methods §5). */
  need: number | null
}
