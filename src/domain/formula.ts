import type { DecimalText } from './figure.ts'
import type { Formula, Term, TermSource } from './indicator.ts'
import { formatNumber } from './number-format.ts'
import type { Locale } from './number-format.ts'
import { unitKinds } from './unit.ts'
import type { UnitKind } from './unit.ts'

/** Why a formula cannot be read. */
type FormulaProblem = 'empty' | 'unreadableTerm' | 'noDenominator' | 'severalDivisions' | 'zeroFactor' | 'zeroCoefficient' | 'unknownUnitKind'

export type ParsedFormula =
  | { kind: 'formula'; formula: Formula }
  /** `part` is the piece of the text that is meant. */
  | { kind: 'refused'; problem: FormulaProblem; part: string }

/** Element codes: a letter, then letters, digits and `_`; the words of the notation are no codes. */
export function isElementCode(text: string): boolean {
  return codeShape.test(text) && !reservedWords.includes(text)
}

const codeShape = /^[A-Za-z][A-Za-z0-9_]*$/
const reservedWords = ['population', 'units', 'count', 'published']

/**
 * A formula as it is written on paper, terms joined by ` + ` or ` - `: `10000 * doctors / population`, `100 * births - deaths / population`
 * (the leading factor multiplies the whole and is 1 when left out), `count doctors + 2*nurses`, `published lifeExpectancy`,
 * `100 * communesRecognised / units(commune)`. Brackets around the terms of a side may be written and mean nothing.
 */
export function parseFormula(text: string): ParsedFormula {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (trimmed === '') return refused('empty', text)
  const published = /^published (\S+)$/.exec(trimmed)?.[1]
  if (published !== undefined) {
    return isElementCode(published) ? { kind: 'formula', formula: { kind: 'published', element: published } } : refused('unreadableTerm', published)
  }
  return trimmed.startsWith('count ') ? parseCount(trimmed.slice('count '.length)) : parseRatio(trimmed)
}

function parseCount(text: string): ParsedFormula {
  const terms = parseTerms(text)
  return 'problem' in terms ? terms : { kind: 'formula', formula: { kind: 'count', terms: terms.terms } }
}

function parseRatio(text: string): ParsedFormula {
  const [above = '', below, ...more] = text.split('/')
  if (below === undefined) return refused('noDenominator', text)
  if (more.length > 0) return refused('severalDivisions', text)
  const [, factor = '1', rest = above] = /^\s*(\d+(?:\.\d+)?)\s*\*\s*(\S.*)$/.exec(above) ?? []
  if (isZero(factor)) return refused('zeroFactor', factor)
  const numerator = parseTerms(rest)
  if ('problem' in numerator) return numerator
  const denominator = parseTerms(below)
  if ('problem' in denominator) return denominator
  return { kind: 'formula', formula: { kind: 'ratio', factor: plainDecimal(factor), numerator: numerator.terms, denominator: denominator.terms } }
}

type Refusal = Extract<ParsedFormula, { kind: 'refused' }>

function parseTerms(text: string): { terms: Term[] } | Refusal {
  const inside = /^\((.*)\)$/.exec(text.trim())?.[1] ?? text.trim()
  const pieces = inside.replace(/^([-+]) ?/, '$1 ').split(/(?:^| )([-+]) /)
  // Splitting at a leading sign leaves an empty piece before it; without one the first term has none and is added.
  const signed = pieces[0] === '' && pieces.length > 1 ? pieces.slice(1) : ['+', ...pieces]
  const terms: Term[] = []
  for (let index = 0; index < signed.length; index += 2) {
    const term = parseTerm(signed[index + 1]?.trim() ?? '', signed[index] === '-')
    if ('problem' in term) return term
    terms.push(term)
  }
  return { terms }
}

function parseTerm(text: string, isNegative: boolean): Term | Refusal {
  const [, coefficient = '1', name = ''] = /^(?:(\d+(?:\.\d+)?)\s*\*\s*)?(\S+)$/.exec(text) ?? []
  const source = parseSource(name)
  if (source === null) return refused(/^units\(.*\)$/.test(name) ? 'unknownUnitKind' : 'unreadableTerm', text)
  if (isZero(coefficient)) return refused('zeroCoefficient', text)
  return { coefficient: (isNegative ? '-' : '') + plainDecimal(coefficient), source }
}

function parseSource(name: string): TermSource | null {
  if (name === 'population') return { kind: 'population' }
  const counted = /^units\((\w+)\)$/.exec(name)?.[1]
  const unitKind = unitKinds.find((kind) => kind === counted)
  if (unitKind !== undefined) return { kind: 'unitCount', unitKind }
  return isElementCode(name) ? { kind: 'element', element: name } : null
}

function refused(problem: FormulaProblem, part: string): Refusal {
  return { kind: 'refused', problem, part: part.trim() }
}

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal)
}

function plainDecimal(decimal: string): DecimalText {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const digits = fraction.replace(/0+$/, '')
  const plainWhole = whole.replace(/^0+(?=\d)/, '')
  return digits === '' ? plainWhole : `${plainWhole}.${digits}`
}

/** What people call the things a formula is made of. */
export interface FormulaNames {
  element(code: string): string
  population: string
  unitCount(kind: UnitKind): string
}

/** The formula for people: `10.000 × bác sĩ / dân số trung bình`, `100 × (sinh − chết) / dân số trung bình`. */
export function formulaToText(formula: Formula, names: FormulaNames, locale: Locale): string {
  if (formula.kind === 'published') return names.element(formula.element)
  if (formula.kind === 'count') return termsToText(formula.terms, names, locale)
  const numerator = bracketed(formula.numerator, names, locale)
  const above = formula.factor === '1' ? numerator : `${formatNumber(formula.factor, locale)} × ${numerator}`
  return `${above} / ${bracketed(formula.denominator, names, locale)}`
}

function bracketed(terms: readonly Term[], names: FormulaNames, locale: Locale): string {
  const text = termsToText(terms, names, locale)
  return terms.length === 1 && terms[0]?.coefficient === '1' ? text : `(${text})`
}

function termsToText(terms: readonly Term[], names: FormulaNames, locale: Locale): string {
  return terms
    .map(({ coefficient, source }, index) => {
      const isNegative = coefficient.startsWith('-')
      const size = isNegative ? coefficient.slice(1) : coefficient
      const sign = index === 0 ? (isNegative ? '−' : '') : isNegative ? ' − ' : ' + '
      return sign + (size === '1' ? '' : `${formatNumber(size, locale)} × `) + sourceName(source, names)
    })
    .join('')
}

function sourceName(source: TermSource, names: FormulaNames): string {
  if (source.kind === 'element') return names.element(source.element)
  return source.kind === 'population' ? names.population : names.unitCount(source.unitKind)
}
