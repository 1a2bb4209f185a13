import type { Locale } from '../../domain/number-format.ts'
import type { ReportCell, ReportColumn, ReportTable } from '../../domain/report/report.ts'
import { headOf } from '../table-head.ts'
import { groupText, textOf } from '../report-cell.ts'
import { isEstimated, signsOf } from '../table-signs.ts'
import type { DocumentCell, DocumentRow, DocumentTable } from './document-model.ts'

interface Said {
  caption: string | null
  locale: Locale
  illustrativeWord: string
}

/**
 * The table as a document prints it: numbers as they are, estimates in italics, illustrative numbers with a star where only some are; below it what
 * these signs mean.
 */
export function documentTable(table: ReportTable, { caption, locale, illustrativeWord }: Said): DocumentTable {
  const { isStarred, signs } = signsOf(table, locale, illustrativeWord)
  return {
    number: table.number,
    caption,
    about: table.about,
    weights: table.columns.map(({ weight }) => weight),
    head: headOf(table.columns),
    rows: table.rows.map(({ role, indent, cells }): DocumentRow => {
      if (role === 'group') return { role, cells: [groupCell(cells, table.columns.length)] }
      return { role, cells: cells.map((cell, place) => toCell(cell, { columns: table.columns, place, indent, isStarred })) }
    }),
    notes: [...table.notes, ...signs],
  }
}

/** A heading within the table reaches over all its columns. */
function groupCell(cells: readonly ReportCell[], columnSpan: number): DocumentCell {
  return { text: groupText(cells), align: 'left', isItalic: false, indent: 0, columnSpan }
}

interface CellPlace {
  columns: readonly ReportColumn[]
  place: number
  indent: number
  isStarred: boolean
}

function toCell(cell: ReportCell, { columns, place, indent, isStarred }: CellPlace): DocumentCell {
  const star = isStarred && cell.kind === 'number' && cell.illustrative ? '*' : ''
  const isName = place === columns.findIndex(({ kind }) => kind === 'text')
  return {
    text: textOf(cell) + star,
    align: alignOf(cell, columns[place], place),
    isItalic: cell.kind === 'missing' || isEstimated(cell),
    indent: isName ? indent : 0,
    columnSpan: 1,
  }
}

/** Numbers on the right, running numbers and verdicts in the middle. */
function alignOf(cell: ReportCell, column: ReportColumn | undefined, place: number): DocumentCell['align'] {
  if (column?.kind === 'mark' || cell.kind === 'mark' || cell.kind === 'missing') return 'center'
  if (column?.kind !== 'number') return 'left'
  return place === 0 ? 'center' : 'right'
}

/** Columns as rows: a short row of years takes less room lying than standing. */
export function turned(table: ReportTable): ReportTable {
  const [first, ...others] = table.columns
  if (first === undefined) return table
  const width = Math.max(3, ...others.map(({ header }) => Math.min(6, header.length / 6)))
  return {
    ...table,
    columns: [
      { ...first, weight: width },
      ...table.rows.map(({ key, cells }): ReportColumn => {
        const [head] = cells
        return { key, header: head === undefined ? '' : textOf(head), group: null, kind: 'number', weight: 2 }
      }),
    ],
    rows: others.map(({ key, header }, place) => ({
      key,
      role: 'row',
      indent: 0,
      subject: null,
      cells: [{ kind: 'text', text: header }, ...table.rows.map(({ cells }) => cells[place + 1] ?? ({ kind: 'empty' } as const))],
    })),
  }
}
