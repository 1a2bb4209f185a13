import type { ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'
import { widthOf } from './fit-text.ts'
import type { PageTable, PageTableRow } from './page.ts'
import { plainText } from './plain-text.ts'
import { textSizes } from './slide-shape.ts'
import { headRows } from './table-heads.ts'
import { textOf } from '../report-cell.ts'
import { bodyRow, cellMargin } from './table-rows.ts'

/** The table in portions that fit into boxes so wide and high, each with its heads; none without rows or columns. */
export function tablePortions({ columns, rows }: ReportTable, width: number, height: number): PageTable[] {
  if (columns.length === 0 || rows.length === 0) return []
  const [large] = [textSizes.tight, 18, 16]
    .filter((size) => size > sizeOf(columns.length) && rows.length <= 20)
    .map((size) => laidOut(columns, rows, width, size))
    .filter((each) => fitsAtOnce(each, height))
  const { widths, size, heads, body } = large ?? laidOut(columns, rows, width, sizeOf(columns.length))
  return portions(body, height - heightOfRows(heads)).map((portion) => ({ columns: widths, size, rows: [...heads, ...portion] }))
}

interface LaidOut {
  widths: readonly number[]
  size: number
  heads: readonly PageTableRow[]
  body: readonly PageTableRow[]
  hasBrokenWord: boolean
}

function laidOut(columns: readonly ReportColumn[], rows: readonly ReportRow[], width: number, size: number): LaidOut {
  const widths = widthsOf(columns, rows, width, size)
  const hasBrokenWord = columns.some(({ header }, at) =>
    [header, ...rows.slice(0, 60).map(({ cells, role }) => (role === 'group' ? '' : textOf(cells[at])))].some((text) =>
      plainText(text)
        .split(' ')
        .some((word) => widthOf(word, { size, isBold: true }) > (widths[at] ?? 0) - 2 * cellMargin.side),
    ),
  )
  return { widths, size, heads: headRows(columns, widths, size), body: rows.map((row) => bodyRow(row, columns, widths, size)), hasBrokenWord }
}

/** A short table is written larger. */
function fitsAtOnce({ heads, body, hasBrokenWord }: LaidOut, height: number): boolean {
  return !hasBrokenWord && heightOfRows(heads) + heightOfRows(body) <= height
}

function heightOfRows(rows: readonly PageTableRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function sizeOf(columns: number): number {
  if (columns <= 4) return textSizes.tight
  if (columns <= 6) return 18
  if (columns <= 8) return 16
  return columns <= 11 ? 14 : textSizes.least
}

/** By weight, but none narrower than the longest word of it where there is room to take. */
function widthsOf(columns: readonly ReportColumn[], rows: readonly ReportRow[], width: number, size: number): number[] {
  const weights = columns.map(({ weight }) => (Number.isFinite(weight) && weight > 0 ? weight : 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map((weight) => (weight / sum) * width)
  const needed = columns.map(({ header }, at) => {
    const words = [header, ...rows.slice(0, 200).map(({ cells, role }) => (role === 'group' ? '' : textOf(cells[at])))]
      .flatMap((text) => plainText(text).split(' '))
      .filter((word) => word.length <= 14)
    const longest = words.reduce((most, word) => Math.max(most, breakWidth(word, size)), 0)
    return Math.min(longest + 2 * cellMargin.side + 0.04, (width / columns.length) * 1.6)
  })
  const lacking = shares.map((share, at) => Math.max(0, (needed[at] ?? 0) - share))
  const spare = shares.map((share, at) => Math.max(0, share - (needed[at] ?? 0)))
  const lack = lacking.reduce((total, each) => total + each, 0)
  const room = spare.reduce((total, each) => total + each, 0)
  if (lack === 0 || room === 0) return shares
  const moved = Math.min(lack, room)
  return shares.map((share, at) => share + ((lacking[at] ?? 0) / lack) * moved - ((spare[at] ?? 0) / room) * moved)
}

function breakWidth(word: string, size: number): number {
  return (word.length * size * 0.6) / 72
}

function portions(rows: readonly PageTableRow[], height: number): PageTableRow[][] {
  const all: PageTableRow[][] = []
  let portion: PageTableRow[] = []
  let used = 0
  for (const row of rows) {
    if (portion.length > 0 && used + row.height > height) {
      all.push(portion)
      portion = []
      used = 0
    }
    portion.push(row)
    used += row.height
  }
  return portion.length === 0 ? all : [...all, portion]
}
