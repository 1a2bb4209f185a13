import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType } from 'docx'
import type { ITableCellOptions } from 'docx'
import type { HeadCell } from '../table-head.ts'
import { black, cell as measures, sizes } from './decree-layout.ts'
import type { DocumentCell, DocumentRow, DocumentTable } from './document-model.ts'
import { centred, runsOf, textLine } from './docx-text.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: black } as const
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const look = { size: sizes.table } as const

/** A table with what stands above and below it. `width` in twips; its head is repeated on every page, and no row is parted. */
export function tableBlock(table: DocumentTable, width: number): (Paragraph | Table)[] {
  const { number, caption, about, notes } = table
  const above = { size: sizes.tableNumber }
  return [
    ...(number === null
      ? []
      : [textLine(number, { ...above, isBold: true }, { alignment: AlignmentType.RIGHT, spacing: { before: 60, after: 0 }, keepNext: true })]),
    ...(caption === null
      ? []
      : [textLine(caption, { ...above, isBold: true }, { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 0 }, keepNext: true })]),
    ...about.map((said) => textLine(said, { ...above, isItalic: true }, { alignment: AlignmentType.CENTER, keepNext: true })),
    textLine('', { size: 8 }, { keepNext: true }),
    grid(table, widthsOf(table.weights, width), width),
    ...notes.map((note) => textLine(note, { size: sizes.recipients, isItalic: true }, { spacing: { before: 40, after: 0 } })),
    textLine('', { size: 8 }),
  ]
}

/** Whole twips that come to the width of the table exactly. */
function widthsOf(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const widths = weights.map((weight) => Math.floor((weight / total) * width))
  const rest = width - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((each, place) => (place === widths.length - 1 ? each + rest : each))
}

function grid({ head, rows }: DocumentTable, widths: readonly number[], width: number): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: measures.top, bottom: measures.bottom, left: measures.left, right: measures.right },
    rows: [...head.map((cells, place) => headRow(cells, { head, place, widths })), ...rows.map((row) => bodyRow(row, widths))],
  })
}

interface HeadPlace {
  head: DocumentTable['head']
  place: number
  widths: readonly number[]
}

/** Cells that reach down from the row above are written again here, as merged ones: Word asks for every column in every row. */
function headRow(cells: readonly HeadCell[], { head, place, widths }: HeadPlace): TableRow {
  const reaching = place === 0 ? [] : (head[0] ?? []).filter(({ rowSpan }) => rowSpan === 2).map((cell) => ({ ...cell, isBelow: true }))
  const all = [...cells.map((cell) => ({ ...cell, isBelow: false })), ...reaching].toSorted((a, b) => a.column - b.column)
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: all.map(({ text: said, column, columnSpan, rowSpan, isBelow }) => {
      const merge = rowSpan === 2 ? { verticalMerge: isBelow ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}
      return tableCell([centred(isBelow ? '' : said, { ...look, isBold: true })], widths.slice(column, column + columnSpan), merge)
    }),
  })
}

function bodyRow({ role, cells }: DocumentRow, widths: readonly number[]): TableRow {
  let column = 0
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell) => {
      const covered = widths.slice(column, column + cell.columnSpan)
      column += cell.columnSpan
      return tableCell([cellText(cell, role !== 'row')], covered)
    }),
  })
}

function cellText({ text: said, align, isItalic, indent }: DocumentCell, isBold: boolean): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    spacing: { before: 0, after: 0 },
    ...(indent === 0 ? {} : { indent: { left: indent * measures.indent } }),
    children: runsOf(said, { ...look, isBold, isItalic }),
  })
}

function tableCell(children: Paragraph[], covered: readonly number[], over: Partial<ITableCellOptions> = {}): TableCell {
  const size = covered.reduce((sum, each) => sum + each, 0)
  const span = covered.length > 1 ? { columnSpan: covered.length } : {}
  return new TableCell({ children, verticalAlign: VerticalAlign.CENTER, width: { size, type: WidthType.DXA }, ...span, ...over })
}
