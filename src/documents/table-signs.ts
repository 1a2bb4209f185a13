import type { Locale } from '../domain/number-format.ts'
import type { ReportCell, ReportTable } from '../domain/report/report.ts'
import { documentWords } from '../words/document.ts'

/** True for a number that will still change: printed in italics. */
export function isEstimated(cell: ReportCell): boolean {
  return cell.kind === 'number' && (cell.stage === 'estimate' || cell.stage === 'preliminary')
}

/** Whether illustrative numbers carry a star (only where some are and some are not), and what is said below the table about its signs. */
export function signsOf(table: ReportTable, locale: Locale, illustrativeWord: string): { isStarred: boolean; signs: string[] } {
  const words = documentWords[locale]
  const numbers = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'number' && cell.stage !== null ? [cell] : [])))
  const illustrative = numbers.filter((cell) => cell.illustrative).length
  const isStarred = illustrative > 0 && illustrative < numbers.length
  const estimated = numbers.some(isEstimated) ? [words.estimated] : []
  if (illustrative === 0) return { isStarred, signs: estimated }
  return { isStarred, signs: [...estimated, isStarred ? words.starred(illustrativeWord) : words.allIllustrative(illustrativeWord)] }
}
