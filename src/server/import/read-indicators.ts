import { parseFormula } from '../../domain/formula.ts'
import { applicabilities } from '../../domain/indicator.ts'
import type { Formula, Indicator, Term } from '../../domain/indicator.ts'
import { unitKinds } from '../../domain/unit.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem, rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'

export function readIndicators(tables: readonly Table[], context: ImportContext): Indicator[] {
  const keys = new KeysSeen()
  const indicators: Indicator[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const indicator = readIndicator(row, context)
    keys.note(row, indicator.code)
    context.indicators.add(indicator.code)
    if (row.isSound) indicators.push(indicator)
  }
  return indicators
}

const mostDecimals = 6

function readIndicator(row: TableRow, context: ImportContext): Indicator {
  const decimals = Number(row.wholeNumber('decimals'))
  if (decimals > mostDecimals) row.refuse('decimals', cellProblem.tooLarge(String(decimals)))
  return {
    code: row.code('code'),
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    shortName: { vi: row.text('short_name_vi'), en: row.text('short_name_en') },
    measureUnit: { vi: row.text('measure_unit_vi'), en: row.text('measure_unit_en') },
    formula: readFormula(row, context),
    published: readPublished(row, context),
    decimals,
    direction: row.oneOf('direction', ['higher', 'lower', 'band']),
    naturalLimit: row.decimalOrNull('natural_limit'),
    applicability: readApplicability(row),
    needInHeads: readPair(row, 'need_vi', 'need_en'),
    clause: row.textOrNull('clause'),
  }
}

function readFormula(row: TableRow, context: ImportContext): Formula {
  const text = row.text('formula', 'note')
  const parsed = parseFormula(text)
  if (parsed.kind === 'refused') {
    if (text !== '') row.refuse('formula', rowProblem.badFormula(parsed.part))
    return { kind: 'count', terms: [] }
  }
  for (const element of elementsOf(parsed.formula)) requireElement(row, 'formula', element, context)
  return parsed.formula
}

function elementsOf(formula: Formula): string[] {
  if (formula.kind === 'published') return [formula.element]
  const terms: readonly Term[] = formula.kind === 'count' ? formula.terms : [...formula.numerator, ...formula.denominator]
  return terms.flatMap(({ source }) => (source.kind === 'element' ? [source.element] : []))
}

function requireElement(row: TableRow, column: string, element: string, context: ImportContext): void {
  if (!context.elements.has(element)) row.refuse(column, rowProblem.unknownElement(element))
}

function readPublished(row: TableRow, context: ImportContext): Indicator['published'] {
  const element = row.textOrNull('published_element')
  const factor = row.decimalOrNull('published_factor')
  if (element === null) {
    if (factor !== null) row.refuse('published_element', rowProblem.pairNeeded('published_factor'))
    return null
  }
  requireElement(row, 'published_element', element, context)
  if (factor !== null && Number(factor) <= 0) row.refuse('published_factor', cellProblem.notPositive(factor))
  return { element, factor: factor ?? '1' }
}

function readApplicability(row: TableRow): Indicator['applicability'] {
  const applicability: Indicator['applicability'] = {}
  for (const word of row.words('applicability', true)) {
    const [kindText, howText, ...more] = word.split(':')
    const kind = unitKinds.find((each) => each === kindText)
    const how = applicabilities.find((each) => each === howText)
    if (kind === undefined || how === undefined || more.length > 0) row.refuse('applicability', cellProblem.badApplicability(word))
    else applicability[kind] = how
  }
  return applicability
}

/** A text in both languages, or in neither. */
export function readPair(row: TableRow, vi: string, en: string): { vi: string; en: string } | null {
  const [inVietnamese, inEnglish] = [row.textOrNull(vi, 'note'), row.textOrNull(en, 'note')]
  if ((inVietnamese === null) !== (inEnglish === null))
    row.refuse(inVietnamese === null ? vi : en, rowProblem.pairNeeded(inVietnamese === null ? en : vi))
  return inVietnamese === null || inEnglish === null ? null : { vi: inVietnamese, en: inEnglish }
}
