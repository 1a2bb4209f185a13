import type { ReportCell, ReportColumn, ReportRow } from '../../domain/report/report.ts'
import { markPalette, palette } from '../palette.ts'
import { groupText, textOf } from '../report-cell.ts'
import { isEstimated } from '../table-signs.ts'
import { cutText, heightOfLines } from './fit-text.ts'
import type { PageTableCell, PageTableRow } from './page.ts'
import { plainText } from './plain-text.ts'

/** Of a cell, each side, in inches. */
export const cellMargin = { side: 0.07, top: 0.06 }

/** A step to the right within a cell, in inches. */
export const indentStep = 0.2

/** More lines do not stand in one cell; the rest of a longer text is left out. */
const mostLines = 6

/** A text in a cell so wide, cut after so many lines, and how high the cell is with it. */
export function inCell(text: string, width: number, look: { size: number; isBold?: boolean }, most: number): { text: string; height: number } {
  const cut = cutText(plainText(text), Math.max(0.2, width - 2 * cellMargin.side), look, most)
  return { text: cut.text, height: heightOfLines(cut.lines, look.size) + 2 * cellMargin.top }
}

export function bodyRow({ cells, role, indent }: ReportRow, columns: readonly ReportColumn[], widths: readonly number[], size: number): PageTableRow {
  if (role === 'group') {
    const whole: PageTableCell = { text: groupText(cells), align: 'left', isBold: true, colour: palette.ink, fill: palette.accentSoft }
    const across = columns.length > 1 ? { across: columns.length } : {}
    return rowOf([{ ...whole, ...across }], [widths.reduce((sum, each) => sum + each, 0)], size)
  }
  const firstText = columns.findIndex(({ kind }) => kind === 'text')
  const look = role === 'total' ? { isBold: true, fill: palette.sunken } : {}
  const row = columns.map((column, at) => ({
    ...look,
    ...cellOf(cells[at], column),
    indent: at === firstText ? Math.min(4, Math.max(0, indent)) : 0,
  }))
  return rowOf(row, widths, size)
}

function rowOf(cells: readonly PageTableCell[], widths: readonly number[], size: number): PageTableRow {
  const fitted = cells.map((cell, at) => {
    const { isBold = false, indent = 0 } = cell
    const { text, height } = inCell(cell.text, (widths[at] ?? 1) - indent * indentStep, { size, isBold }, mostLines)
    return { cell: { ...cell, text }, height }
  })
  return { cells: fitted.map(({ cell }) => cell), height: fitted.reduce((most, { height }) => Math.max(most, height), 0) }
}

function cellOf(cell: ReportCell | undefined, { kind }: ReportColumn): PageTableCell {
  const align = kind === 'number' ? 'right' : kind === 'mark' ? 'center' : 'left'
  const plain: PageTableCell = { text: textOf(cell), align, colour: palette.ink }
  if (cell?.kind === 'mark') return { ...plain, align: 'center', isBold: true, colour: markPalette[cell.mark].ink, fill: markPalette[cell.mark].soft }
  if (cell?.kind === 'missing') return { ...plain, isItalic: true, colour: palette.inkSoft }
  return cell !== undefined && isEstimated(cell) ? { ...plain, isItalic: true } : plain
}
