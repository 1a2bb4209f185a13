import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'

/** A column as it stands on a slide: one of the table, or a value with the verdict beside it, set as one cell on the verdict's ground. */
export interface SlideColumn {
  at: number
  /** The place of the verdict that belongs to the value; null for a plain column. */
  markAt: number | null
  key: string
  header: string
  group: string | null
  kind: ReportColumn['kind']
  weight: number
}

/** A reason in words, or a number with its verdict. */
export type SlideCell = { cell: ReportCell; mark: Extract<ReportCell, { kind: 'mark' }> | null }

/**
 * The columns of a table for a slide: value and verdict of one heading become one column; columns in which no row says anything are left to the files.
 */
export function slideColumns(table: ReportTable): readonly SlideColumn[] {
  const columns = table.columns.flatMap((column, at): SlideColumn[] => {
    if (isVerdictOf(table, at)) return []
    const markAt = isVerdictOf(table, at + 1) ? at + 1 : null
    const named = markAt === null ? column : { ...column, header: column.group ?? column.header, group: null, weight: column.weight + 1 }
    return [{ at, markAt, key: named.key, header: named.header, group: named.group, kind: named.kind, weight: named.weight }]
  })
  return columns.filter((column) => table.rows.some((row) => row.role !== 'group' && !isEmpty(cellOf(row, column))))
}

/** Whether the column holds the verdicts of the column before it: both alone under one heading. */
function isVerdictOf({ columns }: ReportTable, at: number): boolean {
  const [value, mark] = [columns[at - 1], columns[at]]
  if (value?.kind !== 'number' || mark?.kind !== 'mark' || mark.group === null || value.group !== mark.group) return false
  return columns.filter(({ group }) => group === mark.group).length === 2
}

/** What a row says in a column. */
export function cellOf(row: ReportRow, { at, markAt }: SlideColumn): SlideCell {
  const mark = markAt === null ? undefined : row.cells[markAt]
  return { cell: row.cells[at] ?? { kind: 'empty' }, mark: mark?.kind === 'mark' ? mark : null }
}

function isEmpty({ cell, mark }: SlideCell): boolean {
  return cell.kind === 'empty' && mark === null
}
