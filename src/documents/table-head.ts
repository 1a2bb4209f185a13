import type { ReportColumn } from '../domain/report/report.ts'

export interface HeadCell {
  text: string
  /** Of the table, counted from 0. */
  column: number
  columnSpan: number
  rowSpan: number
}

/** The head of a table: one row, or two where neighbours share a heading ("So với" over "Năm 2023" and "Kế hoạch"). */
export function headOf(columns: readonly Pick<ReportColumn, 'header' | 'group'>[]): HeadCell[][] {
  if (columns.every(({ group }) => group === null)) return [columns.map(({ header }, column) => one(header, column, 1))]
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  let before: string | null = null
  columns.forEach(({ header, group }, column) => {
    if (group === null) upper.push(one(header, column, 2))
    else {
      const open = upper.at(-1)
      if (group === before && open !== undefined) open.columnSpan += 1
      else upper.push(one(group, column, 1))
      lower.push(one(header, column, 1))
    }
    before = group
  })
  return [upper, lower]
}

function one(text: string, column: number, rowSpan: number): HeadCell {
  return { text, column, columnSpan: 1, rowSpan }
}
