import { exact, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText, MissingReason } from './figure.ts'
import type { ShapedTerm } from './formula-shape.ts'
import { gravestReason, joinedMarks, marksOfFigure, marksOfPopulation, noMarks } from './number-marks.ts'
import type { NumberMarks } from './number-marks.ts'
import { lastDayOf, yearOf } from './period.ts'
import type { Period } from './period.ts'
import type { Population } from './population.ts'
import type { Register } from './register.ts'
import { isTerritory } from './unit.ts'
import type { Unit } from './unit.ts'

/** A number recorded on the unit itself. */
export interface OwnNumber {
  value: Exact
  text: DecimalText
  version: number | null
  marks: NumberMarks
}

/** One term of a formula for one unit. */
export interface TermTotal {
  own: OwnNumber | null
  /** Its own number, else the sum of its parts when all of them are there. */
  total: Exact | null
  /** The sum of what is there; null when nothing is. */
  known: Exact | null
  marks: NumberMarks
  /** Why there is no total. */
  reason: MissingReason | null
  /** The facility answered that it has nothing of the kind: it owes nothing, and a total is whole without it. */
  isExcused: boolean
}

/** A part of a total: its own term total, and the share of it that belongs to the whole (null: all of it). */
export interface TermPart {
  term: TermTotal
  share: Exact | null
}

/**
 * A term's total over `parts`, of which the unit's own number takes precedence; `unit` null for a whole that has none, such as several former units.
 * Missing is never zero: without every part there is no total.
 */
export function termTotal(register: Register, term: ShapedTerm, unit: Unit | null, period: Period, parts: readonly TermPart[]): TermTotal {
  const own = unit && ownNumber(register, term, unit, period)
  if (own !== null) return { own, total: own.value, known: own.value, marks: own.marks, reason: null, isExcused: false }
  const answer = unit && ownReason(register, term, unit, period)
  if (parts.length === 0) {
    const isExcused = answer === 'notApplicable' && unit !== null && !isTerritory(unit.kind)
    return { own: null, total: null, known: null, marks: noMarks, reason: answer ?? reasonUnasked(term), isExcused }
  }
  let marks = noMarks
  let reason: MissingReason | null = null
  const known: Exact[] = []
  let isWhole = true
  for (const { term: part, share } of parts) {
    marks = joinedMarks(marks, part.marks)
    if (part.known !== null) known.push(shareOf(part.known, share))
    if (part.total !== null) continue
    isWhole = false
    reason = gravestReason(reason, part.reason)
  }
  const sumOfKnown = known.length === 0 ? null : sum(known)
  return { own: null, total: isWhole ? sumOfKnown : null, known: sumOfKnown, marks, reason: isWhole ? null : (answer ?? reason), isExcused: false }
}

/** Why a number is not there that nobody was asked for. */
function reasonUnasked({ source }: ShapedTerm): MissingReason {
  return source.kind === 'population' ? 'noPopulation' : 'notOwed'
}

/** The part of a number that belongs to a whole. */
export function shareOf(value: Exact, share: Exact | null): Exact {
  return share === null ? value : value.mul(share)
}

/** The number of the term that is recorded on the unit itself, or null. */
export function ownNumber(register: Register, { source }: ShapedTerm, unit: Unit, period: Period): OwnNumber | null {
  if (source.kind === 'element') return ownFigure(register, source.element, unit, period)
  if (!isTerritory(unit.kind)) return null
  return source.kind === 'population' ? ownPopulation(register, unit, period) : ownUnitCount(register, source.unitKind, unit, period)
}

/** The unit's effective figure, or null when there is none or it says that there is no number. */
export function ownFigure(register: Register, element: string, unit: Unit, period: Period): OwnNumber | null {
  const figure = register.figure(unit.id, element, period)
  if (figure === null || figure.value === null) return null
  const illustrative = figure.illustrative || unit.illustrative
  const marks = marksOfFigure(figure.stage, illustrative, figure.definition)
  return { value: exact(figure.value), text: figure.value, version: figure.version, marks }
}

function ownPopulation(register: Register, unit: Unit, period: Period): OwnNumber | null {
  const population = register.population(unit.id, yearOf(period))
  if (population === null) return null
  const known = populationNumbers.get(population)
  if (known !== undefined) return known
  const illustrative = population.illustrative || unit.illustrative
  const marks = marksOfPopulation(population.kind, illustrative)
  const number = { value: exact(population.value), text: population.value, version: null, marks }
  populationNumbers.set(population, number)
  return number
}

/** Read once for all indicators: every ratio divides by the same people. */
const populationNumbers = new WeakMap<Population, OwnNumber>()

function ownUnitCount(register: Register, kind: Unit['kind'], unit: Unit, period: Period): OwnNumber {
  const count = register.countWithin(unit.id, kind, lastDayOf(period))
  return { value: exact(count), text: String(count), version: null, marks: unit.illustrative ? { ...noMarks, illustrative: true } : noMarks }
}

/** What is known about a number that is not there: a report on its way says more than an old answer, an answer more than silence. */
export function ownReason(register: Register, { source }: Pick<ShapedTerm, 'source'>, unit: Unit, period: Period): MissingReason | null {
  if (source.kind !== 'element') return null
  const owed = register.owedReason(unit.id, source.element, period)
  if (owed !== null && owed !== 'notSent') return owed
  return register.figure(unit.id, source.element, period)?.missingReason ?? owed
}
