import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Indicator, Term, TermSource } from './indicator.ts'
import type { Register } from './register.ts'

/** A term with its coefficient read; `times` is null where it is 1, which most are. */
export interface ShapedTerm {
  role: 'numerator' | 'denominator'
  source: TermSource
  times: Exact | null
}

/** An indicator's formula, read once for all units and years. */
export interface FormulaShape {
  numerator: readonly ShapedTerm[]
  denominator: readonly ShapedTerm[]
  /** The numerator's terms, then the denominator's. */
  terms: readonly ShapedTerm[]
  factor: Exact
  /** Where a published result is looked for, in this order, with what turns it into the shown unit. */
  published: readonly { element: string; factor: Exact }[]
  /** Every denominator is itself reported by the units, so that a facility brings its own. */
  hasReportedDenominator: boolean
  /** The denominator is the people themselves, so that a part of it is a part of the population. */
  isPerPerson: boolean
  /** More of what is counted never makes the value smaller, so that a sum with parts missing is a lower bound. */
  isGrowing: boolean
}

export function shapeOf(register: Pick<Register, 'element'>, indicator: Indicator): FormulaShape {
  const { formula } = indicator
  const isRatio = formula.kind === 'ratio'
  const numerator = formula.kind === 'published' ? [] : (isRatio ? formula.numerator : formula.terms).map((term) => shaped('numerator', term))
  const denominator = isRatio ? formula.denominator.map((term) => shaped('denominator', term)) : []
  const factor = exact(isRatio ? formula.factor : '1')
  const [only, second] = denominator
  return {
    numerator,
    denominator,
    terms: [...numerator, ...denominator],
    factor,
    published: publishedSources(indicator),
    hasReportedDenominator: denominator.length > 0 && denominator.every((term) => term.source.kind === 'element'),
    isPerPerson: only?.source.kind === 'population' && second === undefined,
    isGrowing: factor.compare(0) > 0 && numerator.every((term) => isCounted(register, term) && (term.times === null || term.times.compare(0) > 0)),
  }
}

function shaped(role: ShapedTerm['role'], term: Term): ShapedTerm {
  return { role, source: term.source, times: exact(term.coefficient).equals(1) ? null : exact(term.coefficient) }
}

function isCounted(register: Pick<Register, 'element'>, { source }: ShapedTerm): boolean {
  return source.kind !== 'element' || register.element(source.element)?.valueKind === 'count'
}

function publishedSources({ published, formula }: Indicator): FormulaShape['published'] {
  const stored = published === null ? [] : [{ element: published.element, factor: exact(published.factor) }]
  const isItself = formula.kind === 'published' && formula.element !== published?.element
  return isItself ? [...stored, { element: formula.element, factor: exact(1) }] : stored
}
