import type { Cell, Sheet } from '../../../contract/sheet.ts'
import { exact, roundedText } from '../../../domain/exact.ts'
import type { DecimalText, Element } from '../../../domain/figure.ts'
import type { Question } from '../../saving/cell-state.ts'
import { oddQuestions } from './odd-questions.ts'
import { pastOf } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import { storedEntry } from './stored-entry.ts'

export interface OddLine {
  row: SheetRow
  questions: readonly Question[]
  note: string | null
  /** True where the report cannot be signed without words: what was approved before was looked at then. */
  isUnexplained: boolean
}

export interface ChangeLine {
  row: SheetRow
  lastYear: DecimalText | null
  thisYear: DecimalText
  /** Null without a number for last year. */
  difference: Difference | null
}

/** `share` is the difference in % of last year with one decimal; null for a rate, which differs in points, and over 0. */
export interface Difference {
  text: DecimalText
  share: DecimalText | null
}

/** What a report holds before it is signed: every owed cell is in exactly one of filled, missing and empty. */
export interface SignOffSummary {
  owed: number
  filled: number
  empty: readonly SheetRow[]
  missing: readonly { row: SheetRow; cell: Cell }[]
  /** As the sheet's own years tell; the server looks at the whole series and the units of the same kind too. */
  odd: readonly OddLine[]
  changes: readonly ChangeLine[]
}

/** The report of one stage of the sheet, as it is stored. `column` is its place among the sheet's reports. */
export function signOffSummary(sheet: Sheet, column: number): SignOffSummary {
  const owed = sheet.rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell === null || cell === undefined ? [] : [{ row, cell, past: pastOf(sheet, row) }]
  })
  const withNumber = owed.flatMap(({ row, cell, past }) => (cell.value === null ? [] : [{ row, cell, past, value: cell.value }]))
  return {
    owed: owed.length,
    filled: withNumber.length,
    empty: owed.filter(({ cell }) => storedEntry(cell) === null).map(({ row }) => row),
    missing: owed.filter(({ cell }) => cell.value === null && storedEntry(cell) !== null),
    odd: withNumber
      .map(({ row, cell, past, value }) => ({
        row,
        questions: oddQuestions(value, past),
        note: cell.note,
        isUnexplained: cell.note === null && !cell.approved,
      }))
      .filter(({ questions }) => questions.length > 0),
    changes: withNumber.map(({ row, past, value }) => ({
      row,
      lastYear: past.lastYear,
      thisYear: value,
      difference: past.lastYear === null ? null : differenceOf(value, past.lastYear, past.valueKind),
    })),
  }
}

function differenceOf(value: DecimalText, lastYear: DecimalText, valueKind: Element['valueKind']): Difference {
  const difference = exact(value).sub(exact(lastYear))
  const decimals = Math.max(...[value, lastYear].map((text) => text.split('.')[1]?.length ?? 0))
  const hasShare = valueKind === 'count' && !exact(lastYear).equals(0)
  return {
    text: roundedText(difference, decimals),
    share: hasShare ? roundedText(difference.div(exact(lastYear).abs()).mul(100), 1) : null,
  }
}

/** The odd values a refused signing names, beside those the sheet's own years tell; the same row once. */
export function withRefusedOdd(
  odd: readonly OddLine[],
  rows: readonly SheetRow[],
  reasons: readonly (Question & { subject?: string | undefined; element?: string | undefined })[],
): readonly OddLine[] {
  const found = rows.flatMap((row) => {
    const questions = reasons.filter(({ subject, element }) => subject === row.subject.id && element === row.element.code)
    return questions.length === 0 ? [] : [{ row, questions, note: null, isUnexplained: true }]
  })
  return [...found, ...odd.filter(({ row }) => !found.some((line) => line.row === row))]
}
