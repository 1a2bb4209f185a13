import type { ReportCell } from '../domain/report/report.ts'

/** What a cell of a report's table says, as it is printed; nothing for an empty one. */
export function textOf(cell: ReportCell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : cell.text
}

/** What a heading within a table says, wherever in its row it stands. */
export function groupText(cells: readonly ReportCell[]): string {
  return cells.map(textOf).find((text) => text !== '') ?? ''
}
