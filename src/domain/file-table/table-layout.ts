import { cellAt, cellText, widthOf } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import { headerWord, isColumnNumber, isHeading, isTotalName } from './header-words.ts'
import { bareYear } from './period-words.ts'

/** Where a table stands in a sheet; rows from 0. There is no header when `headerLast` is before `headerFirst`. */
export interface Layout {
  headerFirst: number
  headerLast: number
  /** The first and last row with figures; `last` is before `first` when there are none. */
  first: number
  last: number
}

/** Whether a text names something figures are told of: a unit, or what is counted. */
export type IsName = (text: string) => boolean

const mostHeaderRows = 5
/** A header stands near the top; a sheet without one in so many rows is left to the person. */
const searchedRows = 80

/** Finds the table of a sheet: the rows of its header, and the rows of figures from the first to the last. What is below is notes and signatures. */
export function findLayout(sheet: FileSheet, isName: IsName): Layout {
  const rows = sheet.rows.map((_, row) => lookAt(sheet, row, isName))
  const top = firstRow(rows)
  if (top === null) return { headerFirst: 0, headerLast: -1, first: 0, last: -1 }
  const header = headerAbove(sheet, rows, top)
  const last = rows.findLastIndex((row, place) => place >= top && holdsFigures(row))
  return { ...header, first: top, last }
}

interface LookedAtRow {
  /** Cells that are not blank. */
  filled: number
  /** Cells that hold a number, or a mark that stands for one. */
  numbers: number
  years: number
  headings: number
  names: number
  isTotal: boolean
  isColumnNumbers: boolean
}

function lookAt(sheet: FileSheet, row: number, isName: IsName): LookedAtRow {
  const texts = (sheet.rows[row] ?? []).map(cellText)
  const filled = texts.filter((text) => text !== '')
  const words = filled.filter((text) => /\p{L}/u.test(text))
  return {
    filled: filled.length,
    numbers: (sheet.rows[row] ?? []).filter((cell) => cell !== null && isNumberLike(cellText(cell))).length,
    years: filled.filter((text) => bareYear(text) !== null).length,
    headings: words.filter(isHeading).length,
    names: words.filter((text) => text.length <= 120 && isName(text)).length,
    isTotal: words.some(isTotalName),
    isColumnNumbers: filled.length > 1 && filled.every(isColumnNumber) && isRunning(filled),
  }
}

/** `1 2 3`, `A B 1 2`, `(1) (2)`: each number one more than the one before. */
function isRunning(texts: readonly string[]): boolean {
  const numbers = texts
    .map((text) => /\d+/.exec(text)?.[0])
    .filter((digits) => digits !== undefined)
    .map(Number)
  if (texts.some((text) => /^[a-e]$/i.test(text))) return numbers.every((number, place) => number === place + 1)
  return numbers[0] === 1 && numbers.every((number, place) => number === place + 1) && texts.length > 2
}

export function isNumberLike(text: string): boolean {
  return /^[-+(]?\d[\d.,\s\u00a0]*\)?\s*(%|‰)?$/.test(text) || /^(-|–|—|…|\.{2,4}|x)$/i.test(text) || /^\d[\d.,]*\s+\p{L}{2,8}$/u.test(text)
}

function holdsFigures(row: LookedAtRow): boolean {
  return row.filled > 1 && (row.names > 0 || row.numbers > 0)
}

function firstRow(rows: readonly LookedAtRow[]): number | null {
  const named = rows.findIndex((row) => row.names > 0 && row.numbers > row.years && !isHeaderLike(row))
  const searched = named === -1 ? rows.length : named
  const heading = rows.slice(0, Math.min(searched, searchedRows)).findLastIndex(isHeaderLike)
  if (named === -1) {
    const next = rows.findIndex(
      (row, place) => place > heading && row.numbers > 0 && row.filled > 1 && !row.isColumnNumbers && row.numbers > row.years,
    )
    return next === -1 ? null : next
  }
  // Sums and groups may stand between the header and the first row that names a unit.
  let first = named
  for (let row = named - 1; row > heading; row -= 1) {
    const above = rows[row]
    if (above === undefined || above.filled === 0 || above.isColumnNumbers || above.headings > 1) break
    if (above.numbers > above.years || (above.names > 0 && above.filled > 1)) first = row
    else if (above.filled > 2) break
  }
  return first
}

function isHeaderLike(row: LookedAtRow): boolean {
  return row.isColumnNumbers || (row.headings >= 2 && row.numbers - row.years <= 1) || (row.years >= 2 && row.numbers === row.years)
}

function headerAbove(sheet: FileSheet, rows: readonly LookedAtRow[], top: number): Pick<Layout, 'headerFirst' | 'headerLast'> {
  let last = top - 1
  while (last >= 0 && top - last <= 2 && rows[last]?.filled === 0) last -= 1
  // Groups and sums that are no figures of their own may stand between.
  while (last >= 0 && rows[last]?.filled === 1 && rows.slice(0, last).some(isHeaderLike) && top - last <= 3) last -= 1
  if (last < 0 || rows[last]?.filled === 0) return { headerFirst: 0, headerLast: -1 }
  let first = last
  while (first > 0 && last - first + 1 < mostHeaderRows && isPartOfHeader(sheet, rows[first - 1], first - 1)) first -= 1
  const isHeader = rows.slice(first, last + 1).some((row) => row.filled > 1 || row.headings > 0)
  return isHeader ? { headerFirst: first, headerLast: last } : { headerFirst: 0, headerLast: -1 }
}

/** A row above the lowest header row belongs to it when it names several columns; a title is one text, or two beside each other far above. */
function isPartOfHeader(sheet: FileSheet, row: LookedAtRow | undefined, place: number): boolean {
  if (row === undefined || row.filled === 0) return false
  const texts = Array.from({ length: widthOf(sheet) }, (_, column) => cellText(cellAt(sheet, place, column))).filter((text) => text !== '')
  if (
    texts.some(
      (text) => text.length > 100 || /^(don vi tinh|đơn vị tính|đvt)\s*:/iu.test(text) || /^(cộng hòa|độc lập|ubnd|ủy ban|sở y tế)/iu.test(text),
    )
  )
    return false
  if (row.filled > 1) return row.headings > 0 || row.years > 0 || row.isColumnNumbers || hasMergeOver(sheet, place)
  return (
    hasMergeOver(sheet, place, 2) || (texts[0] !== undefined && headerWord(texts[0]) !== null && texts[0].length < 40 && !/:\s*\S/.test(texts[0]))
  )
}

/** A heading over several columns that does not begin at the left edge: a title would. */
function hasMergeOver(sheet: FileSheet, row: number, left = 1): boolean {
  return sheet.merged.some((merge) => merge.top <= row && merge.bottom >= row && merge.left >= left)
}
