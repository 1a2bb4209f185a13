import type { Overview } from '../../../contract/overview.ts'
import { missingReasons, stages } from '../../../domain/figure.ts'
import type { MissingReason, Stage } from '../../../domain/figure.ts'
import { marks, marksBestFirst } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'
import { compareVietnamese } from '../../../domain/text-fold.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { hasVerdict, verdictMarks } from './answers.ts'

/** One cell of the heat map, read out of the reply's columns. */
export interface HeatCell {
  indicator: string
  mark: Mark
  previousMark: Mark | null
  shown: string | null
  missing: MissingReason | null
  stage: Stage | null
  isIllustrative: boolean
  isPartial: boolean
}

export interface HeatRow {
  id: string
  name: string
  kind: UnitKind
  /** How deep it lies under the first row: 0 for the resolution's own ground. */
  depth: number
  cells: readonly HeatCell[]
}

/** The rows of the reply's columns, in the reply's order: every parent before its parts. */
export function heatMapToRows(heatMap: Overview['heatMap']): HeatRow[] {
  const { units, kinds, columns } = heatMap
  const illustrative = columns.map((column) => new Set(column.illustrative))
  const partial = columns.map((column) => new Set(column.partial))
  const depths: number[] = []
  return units.id.map((id, row) => {
    const parent = units.parent[row] ?? -1
    depths[row] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1
    return {
      id,
      name: units.name[row] ?? '',
      kind: kinds[units.kind[row] ?? 0] ?? 'province',
      depth: depths[row],
      cells: columns.map((column, index) => ({
        indicator: column.indicator,
        mark: marks[column.mark[row] ?? 0] ?? 'noData',
        previousMark: marks[column.previousMark[row] ?? -1] ?? null,
        shown: column.shown[row] ?? null,
        missing: missingReasons[column.missing[row] ?? -1] ?? null,
        stage: stages[column.stage[row] ?? -1] ?? null,
        isIllustrative: illustrative[index]?.has(row) ?? false,
        isPartial: partial[index]?.has(row) ?? false,
      })),
    }
  })
}

export interface HeatFilter {
  kinds: readonly string[]
  marks: readonly Mark[]
}

/** The rows that have a wished kind and, where marks are wished, a cell with one of them. An empty list asks for all. */
export function filterRows(rows: readonly HeatRow[], filter: HeatFilter): HeatRow[] {
  return rows.filter(
    (row) =>
      (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
      (filter.marks.length === 0 || row.cells.some((cell) => filter.marks.includes(cell.mark))),
  )
}

export interface HeatSort {
  /** `tree`: as the units lie in one another; `name`; or an indicator's code. */
  by: string
  descending: boolean
}

/** Rows in the wished order. By an indicator: worst state first, then by value; those without a verdict stay last either way. */
export function sortRows(rows: readonly HeatRow[], sort: HeatSort): HeatRow[] {
  if (sort.by === 'tree') return [...rows]
  const sign = sort.descending ? -1 : 1
  if (sort.by === 'name') return rows.toSorted((a, b) => sign * compareVietnamese(a.name, b.name))
  return rows.toSorted((a, b) => {
    const [left, right] = [cellOf(a, sort.by), cellOf(b, sort.by)]
    return Number(!isJudged(left)) - Number(!isJudged(right)) || sign * compareCells(left, right) || compareVietnamese(a.name, b.name)
  })
}

function isJudged(cell: HeatCell | undefined): boolean {
  return cell !== undefined && hasVerdict(cell.mark)
}

function cellOf(row: HeatRow, indicator: string): HeatCell | undefined {
  return row.cells.find((cell) => cell.indicator === indicator)
}

function compareCells(a: HeatCell | undefined, b: HeatCell | undefined): number {
  const byMark = worstFirst(b) - worstFirst(a)
  return byMark === 0 ? Number(a?.shown ?? 0) - Number(b?.shown ?? 0) : byMark
}

function worstFirst(cell: HeatCell | undefined): number {
  return marksBestFirst.indexOf(cell?.mark ?? 'notApplicable')
}

export interface ChangedCell {
  unit: string
  name: string
  indicator: string
  from: Mark
  to: Mark
  isBetter: boolean
}

/**
 * Cells whose verdict is another than the year before; a cell without a verdict in either year has not changed, it is unknown. So is one that
 * was exceeded and is met with parts missing: those may lift it again.
 */
export function changedCells(rows: readonly HeatRow[]): ChangedCell[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const { previousMark: from, mark: to } = cell
      if (from === null || from === to || !hasVerdict(from) || !hasVerdict(to)) return []
      if (from === 'exceeded' && to === 'met' && (cell.shown === null || cell.isPartial)) return []
      return [{ unit: row.id, name: row.name, indicator: cell.indicator, from, to, isBetter: verdictMarks.indexOf(to) < verdictMarks.indexOf(from) }]
    }),
  )
}
