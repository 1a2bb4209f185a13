import { roundedText } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Input } from './assessment.ts'
import type { DecimalText } from './figure.ts'
import type { FormulaShape, ShapedTerm } from './formula-shape.ts'
import { shareOf } from './term-total.ts'
import type { TermTotal } from './term-total.ts'
import type { Tally } from './tally.ts'
import { isTerritory } from './unit.ts'
import type { UnitId } from './unit.ts'

/** The numbers a tally was made from: its own, else, down through its parts, each figure with the version that was reported. */
export function inputsOf(shape: FormulaShape, tally: Tally): Input[] {
  const published = tally.parts.flatMap((part) => (standsForCounts(part.tally) ? publishedInput(part.tally.unit.id, part.tally.published) : []))
  return [...published, ...shape.terms.flatMap((term, index) => inputsOfTerm(term, index, tally, null))]
}

/** Only what goes into the numerator: what a facility contributes. */
export function countsOf(shape: FormulaShape, tally: Tally): Input[] {
  return shape.numerator.flatMap((term, index) => inputsOfTerm(term, index, tally, null))
}

/** A published result as an input, in the unit it is stored in. */
export function publishedInput(subject: UnitId, published: NonNullable<Tally['published']>): Input {
  const { element, version, marks } = published
  const { stage, illustrative } = marks
  const value = published.text
  return { role: 'published', source: 'figure', subject, element, value, missingReason: null, version, stage, populationKind: null, illustrative }
}

/** True when all that is known of the unit is its published rate. */
function standsForCounts(tally: Tally): tally is Tally & { published: NonNullable<Tally['published']> } {
  return tally.isDerived && tally.published !== null
}

/** `share`: the part of the tally that counts, where it is a divided unit's. */
function inputsOfTerm(term: ShapedTerm, index: number, tally: Tally, share: Exact | null): Input[] {
  const own = tally.terms[index]
  if (own === undefined) return []
  const isElement = term.source.kind === 'element'
  const parts = tally.parts.filter((part) => (isElement ? part.tally.isOwed : isTerritory(part.tally.unit.kind)))
  if (own.own !== null || parts.length === 0) return [inputOf(term, tally.unit.id, own, share)]
  return parts.flatMap(({ tally: part, share: ofPartShare }) => {
    const ofPart = part.terms[index]
    if (ofPart === undefined || ofPart.isExcused || (term.role === 'numerator' && standsForCounts(part))) return []
    return inputsOfTerm(term, index, part, joinedShare(share, ofPartShare))
  })
}

function joinedShare(a: Exact | null, b: Exact | null): Exact | null {
  return a === null ? b : b === null ? a : a.mul(b)
}

function inputOf(term: ShapedTerm, subject: UnitId, total: TermTotal, share: Exact | null): Input {
  const value = total.total && shareOf(total.total, share)
  return {
    role: term.role,
    source: sourceOf(term, total),
    subject,
    element: term.source.kind === 'element' ? term.source.element : null,
    value: value && exactToText(value),
    missingReason: total.reason,
    version: total.own?.version ?? null,
    stage: total.marks.stage,
    populationKind: total.marks.populationKind,
    illustrative: total.marks.illustrative,
  }
}

/** A number of the unit itself that nobody typed was counted from recognitions. */
function sourceOf({ source }: ShapedTerm, { own }: TermTotal): Input['source'] {
  if (source.kind !== 'element') return source.kind
  return own !== null && own.version === null ? 'recognition' : 'figure'
}

/** All digits of a number that has finitely many; six decimals of one that has not, which only the share of a divided unit can give. */
export function exactToText(value: Exact): DecimalText {
  if (value.d === 1n) return roundedText(value, 0)
  for (let decimals = 1; decimals < 6; decimals += 1) if (10n ** BigInt(decimals) % value.d === 0n) return roundedText(value, decimals)
  return roundedText(value, 6)
}
