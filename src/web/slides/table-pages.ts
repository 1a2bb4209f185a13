import type { Mark } from '../../domain/mark.ts'
import { marksBestFirst } from '../../domain/mark.ts'
import type { ReportRow, ReportTable } from '../../domain/report/report.ts'
import type { Size } from './slide-size.ts'
import { cellOf } from './table-columns.ts'
import type { SlideColumn } from './table-columns.ts'
import { cellPadding, headSize, indentWidth, waysToSet } from './table-widths.ts'
import type { SetTable } from './table-widths.ts'
import { lineCount } from './text-room.ts'

/** The rows and columns of a table that stand on one page, and how they are set. */
export interface TablePart {
  table: ReportTable
  /** Of what, where, when, as far as the slide does not say it already. */
  about: string
  columns: readonly SlideColumn[]
  /** Of each of these columns, in logical pixels. */
  widths: readonly number[]
  rows: readonly ReportRow[]
  /** Of the letters in its cells. */
  size: number
  /** The verdicts that stand here as a shape beside their value, best first, each with its word. */
  legend: readonly { mark: Mark; word: string }[]
  isLast: boolean
}

const leading = 1.25
const aboutHeight = 34
const legendHeight = 40
const noteHeight = 26

/**
 * A table over as few pages as it can be, and on those in the largest letters; a heading within it never stands last on one, and is said again where
 * its rows go on. `subtitle`: what the slide says of where and when already. `above`: height of what stands over it on the first page.
 */
export function tablePages(table: ReportTable, body: Size, above: number, subtitle: string | null = null): readonly TablePart[] {
  const about = table.about.filter((line) => line !== subtitle).join(' · ')
  const ways = waysToSet(table, body.width).map((way) => partsOf(table, way, body, above, about))
  const fewest = Math.min(...ways.map((parts) => parts.length))
  const parts = ways.find(({ length }) => length === fewest) ?? []
  return parts.map((part, at) => ({ ...part, isLast: at === parts.length - 1 }))
}

function partsOf(table: ReportTable, { setting: { size }, groups }: SetTable, body: Size, above: number, about: string): Omit<TablePart, 'isLast'>[] {
  return groups.flatMap(({ columns, widths }) => {
    const hasLegend = columns.some(({ markAt }) => markAt !== null)
    const aboveTable = table.number === null && about === '' ? 0 : aboutHeight
    const belowTable = Math.min(2, table.notes.length) * noteHeight + (hasLegend ? legendHeight : 0)
    const room = body.height - headHeight(columns, widths) - aboveTable - belowTable
    const heights = table.rows.map((row) => rowHeight(row, columns, widths, size))
    return rowGroups(table.rows, heights, room - above, room).map((rows) => ({
      table,
      about,
      columns,
      widths,
      rows,
      size,
      legend: legendOf(rows, columns),
    }))
  })
}

function legendOf(rows: readonly ReportRow[], columns: readonly SlideColumn[]): TablePart['legend'] {
  const words = new Map<Mark, string>()
  for (const row of rows) {
    for (const column of columns) {
      const { mark } = cellOf(row, column)
      if (mark !== null) words.set(mark.mark, mark.text)
    }
  }
  return marksBestFirst.flatMap((mark) => {
    const word = words.get(mark)
    return word === undefined ? [] : [{ mark, word }]
  })
}

function headHeight(columns: readonly SlideColumn[], widths: readonly number[]): number {
  const rowOf = (texts: readonly { text: string; width: number }[]) =>
    Math.max(1, ...texts.map(({ text, width }) => lineCount(text, { size: headSize, width: width - cellPadding.across, isStrong: true }))) *
      headSize *
      leading +
    cellPadding.along
  const heads = rowOf(columns.map(({ header }, place) => ({ text: header, width: widths[place] ?? 0 })))
  const grouped = columns.flatMap(({ group }) => group ?? [])
  if (grouped.length === 0) return heads
  const over = [...new Set(grouped)].map((group) => {
    return { text: group, width: columns.reduce((sum, column, place) => sum + (column.group === group ? (widths[place] ?? 0) : 0), 0) }
  })
  return heads + rowOf(over)
}

function rowHeight(row: ReportRow, columns: readonly SlideColumn[], widths: readonly number[], size: number): number {
  if (row.role === 'group') return size * leading + cellPadding.along
  const lines = columns.map((column, place) => {
    const { cell, mark } = cellOf(row, column)
    if (cell.kind === 'empty' || cell.kind === 'number') return 1
    const shape = cell.kind === 'mark' || mark !== null ? size * 1.35 : 0
    const inner = (widths[place] ?? 0) - cellPadding.across - shape - (cell.kind === 'text' ? row.indent * indentWidth : 0)
    return lineCount(cell.text, { size, width: Math.max(inner, size * 2), isStrong: cell.kind === 'mark' })
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
      const again: { row: ReportRow; height: number } | null = row.role === 'row' ? heading : null
      pages.push(again === null ? [] : [again.row])
      used = again?.height ?? 0
    }
    pages.at(-1)?.push(row)
    used += height
    if (row.role === 'group') heading = { row, height }
  }
  return pages
}
