import { sum } from './exact.ts'
import type { FormulaShape } from './formula-shape.ts'
import { applicabilityTo } from './indicator.ts'
import { joinedMarks, noMarks } from './number-marks.ts'
import { previousYear } from './period.ts'
import type { Covered, Tally, TallyContext, TallyPart } from './tally.ts'
import { hasNumerator, knownNumerator, publishedOn, sumsOf } from './tally-sums.ts'
import { shareOf, termTotal } from './term-total.ts'
import type { TermPart } from './term-total.ts'
import { isTerritory } from './unit.ts'
import type { Unit, UnitId } from './unit.ts'

/** Adds up the owed parts and what is recorded on the unit; `hasOwn` false leaves the latter out, for a whole that only its parts make. */
export function tallyOf(context: TallyContext, unit: Unit, allParts: readonly TallyPart[], hasOwn = true): Tally {
  const { register, indicator, shape, period } = context
  const isConcerned = applicabilityTo(indicator, unit.kind) !== 'notApplicable'
  const parts = allParts.filter((part) => part.tally.isOwed)
  const terms = shape.terms.map((term, index) => {
    const isElement = term.source.kind === 'element'
    const recordedOn = hasOwn && (isConcerned || !isElement) ? unit : null
    const relevant = allParts.flatMap((part) => partOfTerm(part, index, isElement))
    return termTotal(register, term, recordedOn, period, relevant)
  })
  const published = hasOwn && isConcerned ? publishedOn(context, unit) : null
  const sums = sumsOf(shape, terms, published, parts)
  const isWhole = sums.numerator !== null && (shape.denominator.length === 0 || sums.denominator !== null)
  const isThere = sums.numerator !== null
  const isExpected = hasOwn && !isThere && isExpectedItself(context, unit, parts)
  const counted = countedUnits(unit, isThere, isExpected || hasNumerator(shape, terms), parts)
  const isSplit = !isWhole && !hasNumerator(shape, terms) && counted.missing[0] !== unit.id
  const isExcused = shape.numerator.length > 0 && shape.numerator.every((_, index) => terms[index]?.isExcused)
  return {
    unit,
    isOwed: (isConcerned || parts.length > 0) && !isExcused,
    hasOwedParts: parts.length > 0,
    terms,
    published,
    ...sums,
    atLeast: shape.isGrowing ? (sums.numerator ?? knownNumerator(shape, terms)) : null,
    covered: isSplit ? coveredBy(shape, parts) : null,
    ...counted,
    parts: allParts,
  }
}

function partOfTerm({ tally, share }: TallyPart, index: number, isElement: boolean): TermPart[] {
  const term = tally.terms[index]
  if (term === undefined || term.isExcused) return []
  return (isElement ? tally.isOwed : isTerritory(tally.unit.kind)) ? [{ term, share }] : []
}

/**
 * A missing territory can be left out together with its people. A missing facility cannot: its people are everybody's, so there is no ratio
 * without it (model 7); nor does what a facility counts belong to the people of some of the territories only.
 */
function coveredBy(shape: FormulaShape, parts: readonly TallyPart[]): Covered | null {
  if (shape.denominator.length === 0 || parts.some((part) => !isTerritory(part.tally.unit.kind) && !shape.hasReportedDenominator)) return null
  const covered: Covered[] = []
  const missing: UnitId[] = []
  for (const { tally, share } of parts) {
    const part = coverOf(tally)
    missing.push(...(part?.missing ?? (tally.missing.length > 0 ? tally.missing : [tally.unit.id])))
    if (part !== null) covered.push({ ...part, numerator: shareOf(part.numerator, share), denominator: shareOf(part.denominator, share) })
  }
  const denominator = sum(covered.map((part) => part.denominator))
  if (denominator.equals(0)) return null
  const marks = covered.reduce((joined, part) => joinedMarks(joined, part.marks), noMarks)
  return { numerator: sum(covered.map((part) => part.numerator)), denominator, marks, missing }
}

function coverOf(tally: Tally): Covered | null {
  const { numerator, denominator, marks } = tally
  return numerator === null || denominator === null ? tally.covered : { numerator, denominator, marks, missing: none }
}

const none: readonly never[] = []

/** Who owes the figures: the unit itself when it has them, is expected to or has no parts, otherwise its parts. */
function countedUnits(unit: Unit, isThere: boolean, isForItself: boolean, parts: readonly TallyPart[]): Pick<Tally, 'owed' | 'missing'> {
  if (isForItself || parts.length === 0) return { owed: 1, missing: isThere ? none : [unit.id] }
  const owed = parts.reduce((count, part) => count + part.tally.owed, 0)
  return { owed, missing: isThere ? none : parts.flatMap((part) => part.tally.missing) }
}

/**
 * Whether a figure is awaited of the unit itself rather than of its parts: it had one a year ago and they had none, or it is on the list of owed
 * figures and none of them is or has sent one.
 */
function isExpectedItself({ register, shape, period }: TallyContext, unit: Unit, parts: readonly TallyPart[]): boolean {
  const counted = shape.numerator.flatMap(({ source }) => (source.kind === 'element' ? source.element : []))
  const elements = [...counted, ...shape.published.map(({ element }) => element)]
  const hadOne = (id: UnitId) => elements.some((element) => register.figure(id, element, previousYear(period))?.value != null)
  if (hadOne(unit.id)) return !parts.some((part) => isTrueOf(part.tally, (tally) => hadOne(tally.unit.id)))
  const isListed = (id: UnitId) => elements.some((element) => register.owedReason(id, element, period) !== null)
  return isListed(unit.id) && !parts.some((part) => isTrueOf(part.tally, (tally) => hasSent(tally) || isListed(tally.unit.id)))
}

function hasSent(tally: Tally): boolean {
  return tally.published !== null || tally.terms.some((term) => term.own?.version != null)
}

/** True when it is so of the tally or of anything that counts towards it. */
function isTrueOf(tally: Tally, isSo: (tally: Tally) => boolean): boolean {
  return isSo(tally) || tally.parts.some((part) => isTrueOf(part.tally, isSo))
}
