import { scoreForm1300 } from '../../domain/commune-criteria.ts'
import { scoreLayers } from '../../domain/commune-scores.ts'
import type { ScoreAnswer } from '../../domain/commune-scores.ts'
import { exact } from '../../domain/exact.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitThereIn } from './unit-directory.ts'

export type ReadScore = ScoreAnswer & { illustrative: boolean }

/** Scores of QĐ 1300, one row for each commune, year and layer: ten numbers, `-` for what is not scored. */
export function readScores(tables: readonly Table[], context: ImportContext): ReadScore[] {
  const keys = new KeysSeen()
  const scores: ReadScore[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const read = readSheet(row, context)
    const [first] = read
    if (row.isSound && first !== undefined) keys.note(row, first.commune, first.year, first.layer)
    if (row.isSound) scores.push(...read)
  }
  return scores
}

function readSheet(row: TableRow, context: ImportContext): ReadScore[] {
  const year = row.year('year')
  const day = lastDayOf(String(year))
  const commune = unitThereIn(row, 'commune', context.units, day, day)
  const layer = row.oneOf('layer', scoreLayers)
  const illustrative = row.flag('illustrative')
  const points = row.words('points', true)
  const isFitting = points.length === scoreForm1300.maxima.length && points.every(fits)
  if (year < 2023 || !isFitting) row.refuse('points', cellProblem.notOneOf(points.join(' '), scoreForm1300.maxima))
  if (!row.isSound) return []
  return points.map((score, index) => {
    const given = score === '-' ? null : score
    return { commune, year, layer, item: String(index + 1), score: given, maximum: null, illustrative }
  })
}

function fits(text: string, index: number): boolean {
  return text === '-' || (/^\d+(\.\d{1,2})?$/.test(text) && exact(text).lte(exact(scoreForm1300.maxima[index] ?? '0')))
}
