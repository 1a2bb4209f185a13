import type { ReportColumn } from '../../domain/report/report.ts'
import { palette } from '../palette.ts'
import type { PageTableCell, PageTableRow } from './page.ts'
import { inCell } from './table-rows.ts'

const mostLines = { alone: 5, group: 2, under: 3 } as const

/** The heads of a table: one row, or two where neighbours have a heading in common. */
export function headRows(columns: readonly ReportColumn[], widths: readonly number[], size: number): PageTableRow[] {
  const hasGroups = columns.some(({ group }) => group !== null)
  if (!hasGroups) return [rowOf(columns.map(({ header }, at) => head(header, widths[at] ?? 1, size, mostLines.alone)))]
  const alone: Head[] = []
  const groups: Head[] = []
  const upper = columns.flatMap(({ header, group }, at): PageTableCell[] => {
    if (group === null) {
      const cell = head(header, widths[at] ?? 1, size, mostLines.alone)
      alone.push(cell)
      return [{ ...cell.cell, down: 2 }]
    }
    if (columns[at - 1]?.group === group) return []
    const next = columns.findIndex((other, place) => place > at && other.group !== group)
    const end = next === -1 ? columns.length : next
    const cell = head(
      group,
      widths.slice(at, end).reduce((sum, each) => sum + each, 0),
      size,
      mostLines.group,
    )
    groups.push(cell)
    return [end - at > 1 ? { ...cell.cell, across: end - at } : cell.cell]
  })
  const under = columns.flatMap(({ header, group }, at) => (group === null ? [] : [head(header, widths[at] ?? 1, size, mostLines.under)]))
  const top = highest(groups)
  return [
    { height: top, cells: upper },
    { ...rowOf(under), height: Math.max(highest(under), highest(alone) - top) },
  ]
}

interface Head {
  cell: PageTableCell
  height: number
}

function head(text: string, width: number, size: number, most: number): Head {
  const fitted = inCell(text, width, { size, isBold: true }, most)
  return { cell: { text: fitted.text, align: 'center', isBold: true, colour: palette.onAccent, fill: palette.accentStrong }, height: fitted.height }
}

function highest(heads: readonly Head[]): number {
  return heads.reduce((most, { height }) => Math.max(most, height), 0)
}

function rowOf(heads: readonly Head[]): PageTableRow {
  return { cells: heads.map(({ cell }) => cell), height: highest(heads) }
}
