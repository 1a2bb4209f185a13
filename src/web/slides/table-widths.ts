import type { ReportRow, ReportTable } from '../../domain/report/report.ts'
import { cellOf, slideColumns } from './table-columns.ts'
import type { SlideColumn } from './table-columns.ts'
import { textWidth, widestWord } from './text-room.ts'

export const headSize = 22
export const cellPadding = { across: 20, along: 16 } as const
export const indentWidth = 26

export interface TableSetting {
  /** Of the letters in cells. */
  size: number
  /** Share of the width for names. */
  names: number
  /** On how many lines reasons and verdicts may stand. */
  lines: number
}

const settings: readonly TableSetting[] = [
  { size: 28, names: 0.34, lines: 1 },
  { size: 26, names: 0.3, lines: 2 },
  { size: 24, names: 0.34, lines: 2 },
  { size: 24, names: 0.22, lines: 2 },
  { size: 22, names: 0.34, lines: 2 },
  { size: 22, names: 0.22, lines: 2 },
]
const tightest: TableSetting = { size: 22, names: 0.19, lines: 3 }
const split: TableSetting = { size: 22, names: 0.28, lines: 2 }

/** One way to set a table: columns that stand together, and how wide each is. */
export interface SetTable {
  setting: TableSetting
  groups: readonly { columns: readonly SlideColumn[]; widths: readonly number[] }[]
}

/**
 * The ways to set a table in a width, the largest letters first, never below 22; remarks are left to the files before anything is set tighter, and the
 * yearly plan before a table is taken apart: a hall reads target, value and verdict; where nothing fits, columns go to further pages, each with those that name the row. At least one.
 */
export function waysToSet(table: ReportTable, width: number): readonly SetTable[] {
  const all = slideColumns(table)
  const withoutRemarks = all.filter(({ key }) => key !== 'note')
  const withoutPlan = withoutRemarks.filter(({ key }) => key !== 'plan' && key !== 'toPlan')
  for (const [columns, tried] of [
    [all, settings],
    [withoutRemarks, settings],
    [withoutRemarks, [tightest]],
    [withoutPlan, settings],
    [withoutPlan, [tightest]],
  ] as const) {
    const fitting = tried.filter((setting) => sumOf(minimums(table, columns, setting, width)) <= width)
    if (fitting.length > 0) return fitting.map((setting) => setColumns(table, columns, setting, width))
  }
  return [setColumns(table, withoutRemarks, split, width)]
}

function setColumns(table: ReportTable, columns: readonly SlideColumn[], setting: TableSetting, width: number): SetTable {
  const needed = minimums(table, columns, setting, width)
  const groups = columnGroups(columns, needed, width).map((places) => ({
    columns: places.flatMap((place) => columns[place] ?? []),
    widths: shareOut(places, columns, needed, width),
  }))
  return { setting, groups }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

/** Where the words that name a row stand. */
export function namingOf(columns: readonly SlideColumn[]): number {
  return columns.findIndex((column) => column.kind === 'text')
}

/** What each column needs at least: no number and no word cut, reasons and verdicts on a few lines, names on about one. */
function minimums(table: ReportTable, columns: readonly SlideColumn[], setting: TableSetting, width: number): number[] {
  const naming = namingOf(columns)
  return columns.map((column, place) => {
    const head = Math.max(widestWord(column.header, headSize, true), column.group === null ? 0 : widestWord(column.group, headSize, true) / 2)
    const cells = table.rows.map((row) => {
      const least = cellMinimum(row, column, setting)
      return place === naming ? Math.max(least, Math.min(nameWidth(row, column, setting.size), width * setting.names)) : least
    })
    return Math.ceil(Math.max(head, ...cells)) + cellPadding.across
  })
}

function nameWidth(row: ReportRow, column: SlideColumn, size: number): number {
  const { cell } = cellOf(row, column)
  return cell.kind === 'empty' || row.role === 'group' ? 0 : textWidth(cell.text, size) + row.indent * indentWidth
}

function cellMinimum(row: ReportRow, column: SlideColumn, { size, lines }: TableSetting): number {
  const { cell, mark } = cellOf(row, column)
  const shape = mark !== null || cell.kind === 'mark' ? size * 1.35 : 0
  if (cell.kind === 'empty' || row.role === 'group') return shape
  if (cell.kind === 'number') return textWidth(cell.text, size) + (cell.illustrative ? size * 0.8 : 0) + shape
  const isMark = cell.kind === 'mark'
  const broken = cell.kind === 'text' ? 0 : (textWidth(cell.text, size, isMark) / lines) * (lines === 1 ? 1 : 1.12)
  return Math.max(widestWord(cell.text, size, isMark), broken) + shape
}

/** All columns, or groups of them that fit, each behind the columns up to the first one of words. Places among the columns. */
function columnGroups(columns: readonly SlideColumn[], needed: readonly number[], width: number): number[][] {
  const all = columns.map((_, place) => place)
  if (sumOf(needed) <= width) return [all]
  const lead = all.slice(0, namingOf(columns) + 1)
  const leadWidth = sumOf(lead.map((place) => needed[place] ?? 0))
  const groups: number[][] = [[]]
  let used = leadWidth
  for (const place of all.slice(lead.length)) {
    const next = needed[place] ?? 0
    const isFull = (groups.at(-1)?.length ?? 0) > 0 && used + next > width
    if (isFull) groups.push([])
    used = isFull ? leadWidth + next : used + next
    groups.at(-1)?.push(place)
  }
  return groups.map((group) => [...lead, ...group])
}

/** What is left over goes to the columns by their weight; names have about what they need already. */
function shareOut(places: readonly number[], columns: readonly SlideColumn[], needed: readonly number[], width: number): number[] {
  const naming = namingOf(columns)
  const weightOf = (place: number) => (place === naming ? 1 : (columns[place]?.weight ?? 1))
  const left = Math.max(0, width - sumOf(places.map((place) => needed[place] ?? 0)))
  const whole = sumOf(places.map(weightOf))
  return places.map((place) => Math.floor((needed[place] ?? 0) + (left * weightOf(place)) / whole))
}
