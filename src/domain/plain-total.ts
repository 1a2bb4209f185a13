import { exact } from './exact.ts'
import type { FormulaShape, ShapedTerm } from './formula-shape.ts'
import { applicabilityTo } from './indicator.ts'
import type { EffectiveFigure } from './ledger.ts'
import { joinedMarks, marksOfFigure, marksOfPopulation, noMarks } from './number-marks.ts'
import type { NumberMarks } from './number-marks.ts'
import { lastDayOf, yearOf } from './period.ts'
import type { Register } from './register.ts'
import type { Tally, TallyContext, TallyPart } from './tally.ts'
import { publishedOn } from './tally-sums.ts'
import { ownNumber } from './term-total.ts'
import type { OwnNumber, TermTotal } from './term-total.ts'
import { isTerritory } from './unit.ts'
import type { Day, Unit } from './unit.ts'

/**
 * The tally of a whole that is nothing but the sum of its parts: one count per person, every part a unit with nothing below it and with its number
 * there. The same as `tallyOf` gives for it, without a tally for each part, which for the communes of a country takes most of the time; null for
 * every other whole. `listParts` makes the tallies of the parts when somebody asks for them.
 */
export function plainTotal(context: TallyContext, unit: Unit, parts: readonly Unit[], listParts: () => readonly TallyPart[]): Tally | null {
  const { register, indicator, shape, period } = context
  const plain = plainTerms(shape)
  if (plain === null) return null
  const { element, people } = plain
  if (register.figure(unit.id, element, period) !== null) return null
  const heads = sumOfCounts(context, element, parts)
  const own = ownNumber(register, people, unit, period)
  const persons =
    own === null ? sumOfPeople(context, parts) : { own, total: own.value, known: own.value, marks: own.marks, reason: null, isExcused: false }
  if (heads === null || persons === null) return null
  const isConcerned = applicabilityTo(indicator, unit.kind) !== 'notApplicable'
  let listed: readonly TallyPart[] | null = null
  return {
    unit,
    isOwed: true,
    hasOwedParts: true,
    terms: [heads, persons],
    published: isConcerned ? publishedOn(context, unit) : null,
    numerator: heads.total,
    denominator: persons.total,
    marks: joinedMarks(heads.marks, persons.marks),
    isDerived: false,
    atLeast: shape.isGrowing ? heads.total : null,
    covered: null,
    owed: parts.length,
    missing: none,
    get parts() {
      listed ??= listParts()
      return listed
    },
  }
}

const none: readonly never[] = []

/**
 * The tally of a territory with nothing below it, with its own count and its own people: the same as `tallyOf` gives for it. Null for every other.
 */
export function plainLeaf(context: TallyContext, unit: Unit): Tally | null {
  const { register, indicator, shape, period } = context
  const plain = plainTerms(shape)
  if (plain === null || !isTerritory(unit.kind) || applicabilityTo(indicator, unit.kind) === 'notApplicable') return null
  const heads = ownNumber(register, plain.counted, unit, period)
  const persons = ownNumber(register, plain.people, unit, period)
  if (heads === null || persons === null) return null
  return {
    unit,
    isOwed: true,
    hasOwedParts: false,
    terms: [ownTotal(heads), ownTotal(persons)],
    published: publishedOn(context, unit),
    numerator: heads.value,
    denominator: persons.value,
    marks: joinedMarks(heads.marks, persons.marks),
    isDerived: false,
    atLeast: shape.isGrowing ? heads.value : null,
    covered: null,
    owed: 1,
    missing: none,
    parts: none,
  }
}

function ownTotal(own: OwnNumber): TermTotal {
  return { own, total: own.value, known: own.value, marks: own.marks, reason: null, isExcused: false }
}

/** The two terms of a formula that divides one count by the people; null for every other formula. */
function plainTerms({ numerator, denominator }: FormulaShape): { counted: ShapedTerm; element: string; people: ShapedTerm } | null {
  const [counted, second] = numerator
  const [people, secondDenominator] = denominator
  if (counted?.source.kind !== 'element' || counted.times !== null || second !== undefined) return null
  if (people?.source.kind !== 'population' || people.times !== null || secondDenominator !== undefined) return null
  return { counted, element: counted.source.element, people }
}

/** Null as soon as a part is not plain: it has parts of its own, is not concerned, or its number is not there. */
function sumOfCounts({ register, indicator, period }: TallyContext, element: string, parts: readonly Unit[]): TermTotal | null {
  if (!areLeaves(register, parts, lastDayOf(period))) return null
  const figures = register.figuresOf(element, period)
  let total = 0n
  let marks = noMarks
  let last: EffectiveFigure | undefined
  for (const part of parts) {
    const figure = figures.get(part.id)
    if (figure === undefined || figure.value === null || figure.value.includes('.')) return null
    if (applicabilityTo(indicator, part.kind) === 'notApplicable') return null
    total += BigInt(figure.value)
    if (last === undefined || part.illustrative || !isMarkedAs(figure, last)) {
      marks = joinedMarks(marks, marksOfFigure(figure.stage, figure.illustrative || part.illustrative, figure.definition))
    }
    last = figure
  }
  return sumWith(total, marks)
}

function isMarkedAs(figure: EffectiveFigure, other: EffectiveFigure): boolean {
  return figure.stage === other.stage && figure.illustrative === other.illustrative && figure.definition === other.definition
}

/** What was found out about a list of parts; a register keeps its lists, so that every indicator asks about the same ones. */
const leaves = new WeakMap<readonly Unit[], boolean>()
const peopleOf = new WeakMap<Register, WeakMap<readonly Unit[], Map<number, TermTotal | null>>>()

function areLeaves(register: Register, parts: readonly Unit[], day: Day): boolean {
  const known = leaves.get(parts)
  if (known !== undefined) return known
  const areAll = parts.every((part) => register.contributorsTo(part.id, day).length === 0)
  leaves.set(parts, areAll)
  return areAll
}

/** The people of the territories among the parts; null when there are none, or when those of one are not known. */
function sumOfPeople({ register, period }: TallyContext, parts: readonly Unit[]): TermTotal | null {
  const ofRegister = peopleOf.get(register) ?? new WeakMap<readonly Unit[], Map<number, TermTotal | null>>()
  peopleOf.set(register, ofRegister)
  const byYear = ofRegister.get(parts) ?? new Map<number, TermTotal | null>()
  ofRegister.set(parts, byYear)
  const year = yearOf(period)
  const people = byYear.has(year) ? (byYear.get(year) ?? null) : addPeople(register, parts, year)
  byYear.set(year, people)
  return people
}

function addPeople(register: Register, parts: readonly Unit[], year: number): TermTotal | null {
  let total = 0n
  let marks: NumberMarks | null = null
  for (const part of parts) {
    if (!isTerritory(part.kind)) continue
    const population = register.population(part.id, year)
    if (population === null || population.value.includes('.')) return null
    total += BigInt(population.value)
    marks = joinedMarks(marks ?? noMarks, marksOfPopulation(population.kind, population.illustrative || part.illustrative))
  }
  return marks && sumWith(total, marks)
}

function sumWith(total: bigint, marks: NumberMarks): TermTotal {
  const value = exact(total)
  return { own: null, total: value, known: value, marks, reason: null, isExcused: false }
}
