import type { Exact } from './exact.ts'
import type { FormulaShape } from './formula-shape.ts'
import type { Indicator } from './indicator.ts'
import type { NumberMarks } from './number-marks.ts'
import type { Period } from './period.ts'
import type { Register } from './register.ts'
import type { OwnNumber, TermTotal } from './term-total.ts'
import type { Unit, UnitId } from './unit.ts'

/** A part of a whole and the share of it that belongs there; null: all of it. */
export interface TallyPart {
  tally: Tally
  share: Exact | null
}

/** What a ratio can be made of while parts are missing: those that are there, numerator and denominator over the same territories. */
export interface Covered {
  numerator: Exact
  denominator: Exact
  marks: NumberMarks
  missing: readonly UnitId[]
}

/** The sums behind an indicator for one unit and period, from what is recorded on it and on its parts, before any quotient. */
export interface Tally {
  unit: Unit
  /** The indicator concerns it or something that counts towards it, and it has not answered that it has nothing of the kind. */
  isOwed: boolean
  /** Something that counts towards it is owed. */
  hasOwedParts: boolean
  /** In the order of the formula's terms. */
  terms: readonly TermTotal[]
  /** The published result recorded on it, in the indicator's shown unit, and the element it is stored under. */
  published: (OwnNumber & { element: string }) | null
  /** Factor-free and whole, or null. */
  numerator: Exact | null
  denominator: Exact | null
  marks: NumberMarks
  /** The numerator was made from published rates. */
  isDerived: boolean
  /** The least the whole numerator can be; null when nothing is known, or when more could also make the value smaller. */
  atLeast: Exact | null
  covered: Covered | null
  /** How many units owe the figures, and which have not sent them. */
  owed: number
  missing: readonly UnitId[]
  /** All that counts towards it, also what owes nothing of this indicator. */
  parts: readonly TallyPart[]
}

export interface TallyContext {
  register: Register
  indicator: Indicator
  shape: FormulaShape
  period: Period
}
