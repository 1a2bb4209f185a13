import { sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { FormulaShape, ShapedTerm } from './formula-shape.ts'
import { joinedMarks, noMarks } from './number-marks.ts'
import type { Tally, TallyContext, TallyPart } from './tally.ts'
import { ownFigure, shareOf } from './term-total.ts'
import type { TermTotal } from './term-total.ts'
import { isTerritory } from './unit.ts'
import type { Unit } from './unit.ts'

/** Some count of the numerator is recorded on the unit itself. */
export function hasNumerator(shape: FormulaShape, terms: readonly TermTotal[]): boolean {
  return shape.numerator.some((_, index) => terms[index]?.own != null)
}

/** The published result recorded on the unit, in the indicator's shown unit; null when there is none. */
export function publishedOn({ register, shape, period }: TallyContext, unit: Unit): Tally['published'] {
  for (const { element, factor } of shape.published) {
    const own = ownFigure(register, element, unit, period)
    if (own !== null) return { ...own, value: own.value.mul(factor), element }
  }
  return null
}

type Sums = Pick<Tally, 'numerator' | 'denominator' | 'marks' | 'isDerived'>

/**
 * Counts where they are all there; else what a published rate says of its own denominator; else the sum of parts some of which are so.
 * A total of published rates is thereby weighted by their denominators (methods §2).
 */
export function sumsOf(shape: FormulaShape, terms: readonly TermTotal[], published: Tally['published'], parts: readonly TallyPart[]): Sums {
  const marks = terms.reduce((joined, term) => joinedMarks(joined, term.marks), noMarks)
  const numerator = combined(shape.numerator, terms, 0)
  const denominator = combined(shape.denominator, terms, shape.numerator.length)
  if (numerator !== null) return { numerator, denominator, marks, isDerived: false }
  if (published !== null && shape.denominator.length === 0 && shape.numerator.length > 0) {
    return { numerator: published.value, denominator: null, marks: published.marks, isDerived: false }
  }
  if (published !== null && denominator !== null) {
    return { numerator: published.value.mul(denominator).div(shape.factor), denominator, marks: joinedMarks(marks, published.marks), isDerived: true }
  }
  return derivedFromParts(shape, terms, parts) ?? { numerator: null, denominator, marks, isDerived: false }
}

function derivedFromParts(shape: FormulaShape, terms: readonly TermTotal[], parts: readonly TallyPart[]): Sums | null {
  if (!parts.some((part) => part.tally.isDerived) || hasNumerator(shape, terms)) return null
  const numerators: Exact[] = []
  const denominators: Exact[] = []
  let marks = noMarks
  for (const { tally, share } of parts) {
    if (tally.numerator === null || (tally.denominator === null && isTerritory(tally.unit.kind))) return null
    numerators.push(shareOf(tally.numerator, share))
    if (tally.denominator !== null) denominators.push(shareOf(tally.denominator, share))
    marks = joinedMarks(marks, tally.marks)
  }
  return { numerator: sum(numerators), denominator: sum(denominators), marks, isDerived: true }
}

/** Σ coefficient × total; null while a term has no total, and for no terms. */
function combined(shaped: readonly ShapedTerm[], terms: readonly TermTotal[], offset: number): Exact | null {
  if (shaped.length === 0) return null
  let result: Exact | null = null
  for (const [index, { times }] of shaped.entries()) {
    const total = terms[offset + index]?.total ?? null
    if (total === null) return null
    const value = times === null ? total : total.mul(times)
    result = result === null ? value : result.add(value)
  }
  return result
}

/** The sum of what is there, which is no less than nothing only while nothing in it is taken off; null when nothing is there. */
export function knownNumerator(shape: FormulaShape, terms: readonly TermTotal[]): Exact | null {
  const known = shape.numerator.flatMap(({ times }, index) => {
    const value = terms[index]?.known ?? null
    return value === null ? [] : [times === null ? value : value.mul(times)]
  })
  return known.length === 0 ? null : sum(known)
}
