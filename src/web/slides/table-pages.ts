import type { ReportCell, ReportRow, ReportTable } from '../../domain/report/report.ts'
import type { Size } from './slide-size.ts'
import { lineCount, textWidth, widestWord } from './text-room.ts'

/** The rows and columns of a table that stand on one page, and how they are set. */
export interface TablePart {
  table: ReportTable
  /** Places of its columns, in order. */
  columns: readonly number[]
  /** Of each of these columns, in logical pixels. */
  widths: readonly number[]
  rows: readonly ReportRow[]
  /** Of the letters in its cells. */
  size: number
  isLast: boolean
}

/** Tried in this order: letters, the share of the width for names, and on how many lines words in cells may stand. */
const settings: readonly Setting[] = [
  { size: 26, names: 0.3, lines: 2 },
  { size: 24, names: 0.28, lines: 2 },
  { size: 24, names: 0.22, lines: 2 },
  { size: 22, names: 0.22, lines: 2 },
  { size: 22, names: 0.2, lines: 3 },
]
const headSize = 22
export const cellPadding = { across: 20, along: 16 } as const
const leading = 1.25

interface Setting {
  size: number
  names: number
  lines: number
}
const aboutHeight = 34
const noteHeight = 26
const indentWidth = 26

/**
 * A table over as many pages as it needs: letters as large as its columns allow, never below 22; columns that do not fit even so go to further pages,
 * each with the columns that name the row; a heading within the table never stands last, and is said again where its rows go on.
 */
export function tablePages(table: ReportTable, body: Size, above: number): readonly TablePart[] {
  const fits = (setting: Setting) => sumOf(minimums(table, setting, body.width)) <= body.width
  const setting = settings.find(fits) ?? { size: 22, names: 0.28, lines: 2 }
  const { size } = setting
  const needed = minimums(table, setting, body.width)
  const groups = columnGroups(table, needed, body.width)
  const parts = groups.flatMap((columns) => {
    const widths = shareOut(columns, table, needed, body.width)
    const room = body.height - headHeight(table, columns, widths) - aboveTable(table) - belowTable(table)
    const heights = table.rows.map((row) => rowHeight(row, columns, widths, size))
    return rowGroups(table.rows, heights, room - above, room).map((rows) => ({ table, columns, widths, rows, size }))
  })
  return parts.map((part, at) => ({ ...part, isLast: at === parts.length - 1 }))
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
const aboveTable = (table: ReportTable) => (table.number !== null || table.about.length > 0 ? aboutHeight : 0)
const belowTable = (table: ReportTable) => Math.min(2, table.notes.length) * noteHeight

/** What each column needs at least: no number and no word cut, reasons and verdicts on a few lines, names on about one. */
function minimums(table: ReportTable, setting: Setting, width: number): number[] {
  const naming = table.columns.findIndex((column) => column.kind === 'text')
  return table.columns.map((column, at) => {
    const head = Math.max(widestWord(column.header, headSize, true), column.group === null ? 0 : widestWord(column.group, headSize, true) / 2)
    const cells = table.rows.map((row) => {
      const least = cellMinimum(row, row.cells[at], setting)
      return at === naming ? Math.max(least, Math.min(nameWidth(row, at, setting.size), width * setting.names)) : least
    })
    return Math.ceil(Math.max(head, ...cells)) + cellPadding.across
  })
}

function nameWidth(row: ReportRow, at: number, size: number): number {
  const cell = row.cells[at]
  return cell === undefined || cell.kind === 'empty' || row.role === 'group' ? 0 : textWidth(cell.text, size) + row.indent * indentWidth
}

function cellMinimum(row: ReportRow, cell: ReportCell | undefined, { size, lines }: Setting): number {
  if (cell === undefined || cell.kind === 'empty' || row.role === 'group') return 0
  if (cell.kind === 'number') return textWidth(cell.text, size) + (cell.illustrative ? size * 0.6 : 0)
  const isMark = cell.kind === 'mark'
  const broken = cell.kind === 'text' ? 0 : (textWidth(cell.text, size, isMark) / lines) * 1.12
  return Math.max(widestWord(cell.text, size, isMark), broken) + (isMark ? size * 1.3 : 0)
}

/** All columns, or groups of them that fit, each behind the columns up to the first one of words. */
function columnGroups(table: ReportTable, needed: readonly number[], width: number): number[][] {
  const all = table.columns.map((_, at) => at)
  if (sumOf(needed) <= width) return [all]
  const naming = table.columns.findIndex((column) => column.kind === 'text')
  const lead = all.slice(0, naming + 1)
  const leadWidth = sumOf(lead.map((at) => needed[at] ?? 0))
  const groups: number[][] = [[]]
  let used = leadWidth
  for (const at of all.slice(lead.length)) {
    const current = groups.at(-1)
    if (current === undefined) continue
    const next = needed[at] ?? 0
    if (current.length > 0 && used + next > width) {
      groups.push([at])
      used = leadWidth + next
    } else {
      current.push(at)
      used += next
    }
  }
  return groups.map((group) => [...lead, ...group])
}

/** What is left over goes to the columns by their weight. */
function shareOut(columns: readonly number[], table: ReportTable, needed: readonly number[], width: number): number[] {
  const weights = columns.map((at) => table.columns[at]?.weight ?? 1)
  const left = Math.max(0, width - sumOf(columns.map((at) => needed[at] ?? 0)))
  const whole = sumOf(weights)
  return columns.map((at, index) => Math.floor((needed[at] ?? 0) + (left * (weights[index] ?? 1)) / whole))
}

function headHeight(table: ReportTable, columns: readonly number[], widths: readonly number[]): number {
  const lines = columns.map((at, index) => {
    const width = (widths[index] ?? 0) - cellPadding.across
    return lineCount(table.columns[at]?.header ?? '', { size: headSize, width, isStrong: true })
  })
  const hasGroups = columns.some((at) => table.columns[at]?.group !== null)
  return Math.max(1, ...lines) * headSize * leading + cellPadding.along + (hasGroups ? headSize * leading + cellPadding.along : 0)
}

function rowHeight(row: ReportRow, columns: readonly number[], widths: readonly number[], size: number): number {
  if (row.role === 'group') return size * leading + cellPadding.along
  const lines = columns.map((at, index) => {
    const cell = row.cells[at]
    if (cell === undefined || cell.kind === 'empty' || cell.kind === 'number') return 1
    const inner =
      (widths[index] ?? 0) - cellPadding.across - (cell.kind === 'mark' ? size * 1.3 : 0) - (cell.kind === 'text' ? row.indent * indentWidth : 0)
    return lineCount(cell.text, { size, width: Math.max(inner, size * 2) })
  })
  return Math.max(1, ...lines) * size * leading + cellPadding.along
}

function rowGroups(rows: readonly ReportRow[], heights: readonly number[], firstRoom: number, room: number): (readonly ReportRow[])[] {
  const pages: ReportRow[][] = [[]]
  let used = 0
  let heading: { row: ReportRow; height: number } | null = null
  for (const [at, row] of rows.entries()) {
    const height = heights[at] ?? 0
    const together = height + (row.role === 'group' ? (heights[at + 1] ?? 0) : 0)
    const current = pages.at(-1) ?? []
    if (current.length > 0 && used + together > (pages.length === 1 ? firstRoom : room)) {
      const isGoingOn = row.role !== 'group' && row.role !== 'total' && heading !== null
      pages.push(isGoingOn && heading !== null ? [heading.row] : [])
      used = isGoingOn && heading !== null ? heading.height : 0
    }
    pages.at(-1)?.push(row)
    used += height
    if (row.role === 'group') heading = { row, height }
  }
  return pages
}
