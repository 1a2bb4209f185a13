import type { Measure } from './assessment.ts'
import { completenessOf } from './completeness.ts'
import { quotient } from './exact.ts'
import type { Exact } from './exact.ts'
import type { MissingReason } from './figure.ts'
import { applicabilityTo } from './indicator.ts'
import type { Indicator } from './indicator.ts'
import type { FormulaShape } from './formula-shape.ts'
import { countsOf, inputsOf, publishedInput } from './measure-inputs.ts'
import { gravestReason, joinedMarks, noMarks } from './number-marks.ts'
import type { NumberMarks } from './number-marks.ts'
import { lastDayOf } from './period.ts'
import type { Period } from './period.ts'
import type { Register } from './register.ts'
import { contextFor, tallyFor, tallyOfParts } from './tallies.ts'
import type { Tally, TallyContext } from './tally.ts'
import { ownReason } from './term-total.ts'
import type { TermTotal } from './term-total.ts'
import { isValidOn } from './unit.ts'
import type { UnitId } from './unit.ts'

/**
 * A unit's value of an indicator in a period, before any target, in the indicator's shown unit (methods §2, §3; model 5, 7).
 * A published result wins over the formula, a number recorded on the unit over the sum of its parts; missing is never zero.
 * `notApplicable` too when the unit does not exist on the period's last day. Throws for an unknown unit.
 */
export function measure(register: Register, indicator: Indicator, unitId: UnitId, period: Period): Measure {
  const unit = register.unit(unitId)
  if (unit === null) throw new Error(`unknown unit: ${unitId}`)
  if (!isValidOn(unit, lastDayOf(period))) return { kind: 'notApplicable' }
  return measureOfTally(contextFor(register, indicator, period), tallyFor(register, indicator, unit, period))
}

export type CompleteMeasure = Extract<Measure, { kind: 'value' }> & { floor: null }

/** True when nothing is missing from it: only then it is ranked, judged or compared. */
export function isComplete(measured: Measure): measured is CompleteMeasure {
  return measured.kind === 'value' && (measured.completeness === null || measured.completeness.missing.length === 0)
}

/**
 * What a tally comes to; for a whole put together from several units as well. The inputs are listed when they are asked for: of a country they are
 * thousands, and most readers want the value.
 */
export function measureOfTally(context: TallyContext, tally: Tally): Measure {
  const applicability = applicabilityTo(context.indicator, tally.unit.kind)
  if (applicability === 'notApplicable') return { kind: 'notApplicable' }
  if (applicability === 'contributes') {
    return { kind: 'contributes', counts: countsOf(context.shape, tally), illustrative: tally.marks.illustrative }
  }
  if (tally.published !== null) return publishedMeasure(context, tally, tally.published)
  return wholeMeasure(context, tally) ?? coveredMeasure(context, tally) ?? missingMeasure(context, tally)
}

type Value = Extract<Measure, { kind: 'value' }>

function publishedMeasure({ shape }: TallyContext, tally: Tally, published: NonNullable<Tally['published']>): Measure {
  return {
    ...marked(published.marks),
    kind: 'value',
    value: published.value,
    numerator: null,
    denominator: null,
    basis: 'published',
    completeness: null,
    sumOfParts: null,
    floor: null,
    inputs: [publishedInput(tally.unit.id, published), ...inputsOf(shape, tally)],
  }
}

function wholeMeasure(context: TallyContext, tally: Tally): Measure | null {
  const { numerator, denominator } = tally
  const value = numerator && valueOf(context, numerator, denominator)
  if (numerator === null || value === null) return null
  const basis = tally.isDerived ? 'derivedFromRates' : 'counts'
  const completeness = completenessOf(context, tally, [])
  const sums = { value, numerator, denominator, basis, completeness, sumOfParts: sumOfParts(context, tally), floor: null } as const
  return new TalliedValue(context, tally, sums, tally.marks)
}

/** The value of those that are there, numerator and denominator over the same territories: "9/12 đơn vị". */
function coveredMeasure(context: TallyContext, tally: Tally): Measure | null {
  const { covered } = tally
  const value = covered && valueOf(context, covered.numerator, covered.denominator)
  if (covered === null || value === null) return null
  const basis = tally.parts.some((part) => part.tally.isDerived) ? 'derivedFromRates' : 'counts'
  const { numerator, denominator, missing, marks } = covered
  const completeness = completenessOf(context, tally, missing)
  return new TalliedValue(
    context,
    tally,
    { value, numerator, denominator, basis, completeness, sumOfParts: null, floor: floorOf(context, tally) },
    marks,
  )
}

/** A value that lists its inputs when they are asked for. A class, because an accessor made anew for each object costs more than all the rest. */
class TalliedValue {
  readonly kind = 'value'
  readonly value: Value['value']
  readonly numerator: Value['numerator']
  readonly denominator: Value['denominator']
  readonly stage: Value['stage']
  readonly basis: Value['basis']
  readonly illustrative: Value['illustrative']
  readonly definition: Value['definition']
  readonly populationKind: Value['populationKind']
  readonly completeness: Value['completeness']
  readonly sumOfParts: Value['sumOfParts']
  readonly floor: Value['floor']
  readonly #shape: FormulaShape
  readonly #tally: Tally

  constructor({ shape }: TallyContext, tally: Tally, sums: Omit<Value, 'kind' | 'inputs' | keyof ReturnType<typeof marked>>, marks: NumberMarks) {
    this.value = sums.value
    this.numerator = sums.numerator
    this.denominator = sums.denominator
    this.stage = marks.stage
    this.basis = sums.basis
    this.illustrative = marks.illustrative
    this.definition = definitionOf(marks)
    this.populationKind = marks.populationKind
    this.completeness = sums.completeness
    this.sumOfParts = sums.sumOfParts
    this.floor = sums.floor
    this.#shape = shape
    this.#tally = tally
  }

  get inputs(): Value['inputs'] {
    return inputsOf(this.#shape, this.#tally)
  }
}

function missingMeasure(context: TallyContext, tally: Tally): Measure {
  const { atLeast, denominator } = tally
  return {
    kind: 'missing',
    reason: reasonOf(context, tally),
    partial: atLeast && { numerator: atLeast, denominator, value: floorOf(context, tally) },
    completeness: completenessOf(context, tally, tally.missing),
    illustrative: tally.terms.reduce((joined, term) => joinedMarks(joined, term.marks), noMarks).illustrative,
    get inputs() {
      return inputsOf(context.shape, tally)
    },
  }
}

function marked(marks: NumberMarks): Pick<Value, 'stage' | 'illustrative' | 'definition' | 'populationKind'> {
  const { stage, illustrative, populationKind } = marks
  return { stage, illustrative, definition: definitionOf(marks), populationKind }
}

function definitionOf({ definitions }: NumberMarks): string {
  const [only, second] = definitions
  return only !== undefined && second === undefined ? String(only) : definitions.join('+')
}

/** Factor × numerator ÷ denominator; null without the denominator a ratio needs, and for a denominator of zero. */
function valueOf({ shape }: TallyContext, numerator: Exact, denominator: Exact | null): Exact | null {
  if (shape.denominator.length === 0) return numerator
  return denominator && quotient(numerator.mul(shape.factor), denominator)
}

function floorOf(context: TallyContext, tally: Tally): Exact | null {
  return tally.atLeast && valueOf(context, tally.atLeast, tally.denominator)
}

/** What the parts add up to where a count recorded on the unit itself wins over them. */
function sumOfParts({ register, indicator, shape, period }: TallyContext, tally: Tally): Exact | null {
  const hasOwn = shape.numerator.some((_, index) => tally.terms[index]?.own != null)
  if (!hasOwn || !tally.hasOwedParts) return null
  return tallyOfParts(register, indicator, tally.unit, period).numerator
}

/** The numerator's reason comes first: that is what somebody has to send. Without any people or units to divide by there is nothing to measure. */
function reasonOf({ register, shape, period }: TallyContext, { unit, terms, numerator, denominator }: Tally): MissingReason {
  if (numerator !== null && denominator?.equals(0) === true) return 'notApplicable'
  const published = shape.published.map(({ element }) => ownReason(register, { source: { kind: 'element', element } }, unit, period))
  const counted = shape.numerator.length
  return published.find((reason) => reason !== null) ?? gravestOf(terms.slice(0, counted)) ?? gravestOf(terms.slice(counted)) ?? 'notOwed'
}

function gravestOf(terms: readonly TermTotal[]): MissingReason | null {
  return terms.reduce<MissingReason | null>((gravest, { reason }) => gravestReason(gravest, reason), null)
}
