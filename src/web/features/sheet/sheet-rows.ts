import type { Sheet } from '../../../contract/sheet.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import { compareVietnamese } from '../../../domain/text-fold.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import type { Past } from './odd-questions.ts'

export type SheetRow = Sheet['rows'][number]
export type SheetReport = Sheet['reports'][number]

/** A row as the grid has it; `index` counts the rows of the whole grid from 0, headings left out. */
export interface GridRow {
  row: SheetRow
  index: number
}

/** Rows that share a heading: what is counted for several places, or a place other than the reporter. */
export interface RowGroup {
  key: string
  /** What the heading names; null for what the reporter counts for itself. */
  heading: { kind: 'element'; element: SheetRow['element'] } | { kind: 'subject'; subject: SheetRow['subject'] } | null
  rows: readonly GridRow[]
}

/**
 * The rows in the order of the form: the reporter's own, then those of other single places, then what is counted place by place, by name.
 * Within a place the order of the sheet holds.
 */
export function groupRows({ reporter, rows }: Pick<Sheet, 'reporter' | 'rows'>): readonly RowGroup[] {
  const places = new Map<string, number>()
  for (const { element } of rows) places.set(element.code, (places.get(element.code) ?? 0) + 1)
  const groups = new Map<string, { rank: number; heading: RowGroup['heading']; rows: SheetRow[] }>()
  for (const row of rows) {
    const { key, rank, heading } = placeOf(row, reporter.id, (places.get(row.element.code) ?? 0) > 1)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { rank, heading, rows: [row] })
    else group.rows.push(row)
  }
  let index = 0
  return [...groups]
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .map(([key, group]) => ({ key, heading: group.heading, rows: inOrder(group).map((row) => ({ row, index: index++ })) }))
}

function placeOf(row: SheetRow, reporter: string, hasSeveralPlaces: boolean): { key: string; rank: number; heading: RowGroup['heading'] } {
  if (hasSeveralPlaces) return { key: `element ${row.element.code}`, rank: 2, heading: { kind: 'element', element: row.element } }
  if (row.subject.id === reporter) return { key: 'own', rank: 0, heading: null }
  return { key: `subject ${row.subject.id}`, rank: 1, heading: { kind: 'subject', subject: row.subject } }
}

function inOrder({ heading, rows }: { heading: RowGroup['heading']; rows: readonly SheetRow[] }): readonly SheetRow[] {
  return heading?.kind === 'element' ? rows.toSorted((a, b) => compareVietnamese(a.subject.name, b.subject.name)) : rows
}

/** The address of the cell of a row for one of the sheet's stages. */
export function addressOf(sheet: Pick<Sheet, 'reporter' | 'period'>, row: SheetRow, report: Pick<SheetReport, 'stage'>): CellAddress {
  return { reporter: sheet.reporter.id, subject: row.subject.id, element: row.element.code, period: sheet.period, stage: report.stage }
}

/** The earlier values of a row, oldest first, and last year's. */
export function pastOf({ year, previousYears, checks }: Pick<Sheet, 'year' | 'previousYears' | 'checks'>, row: SheetRow): Past {
  const known: { year: number; value: DecimalText }[] = []
  previousYears.forEach((previousYear, index) => {
    const value = row.previous[index]?.value ?? null
    if (value !== null) known.push({ year: previousYear, value })
  })
  const ascending = known.toSorted((a, b) => a.year - b.year)
  return {
    element: row.element.code,
    unitKind: row.subject.kind,
    checks,
    valueKind: row.element.valueKind,
    earlier: ascending.map(({ value }) => value),
    lastYear: ascending.find((past) => past.year === year - 1)?.value ?? null,
  }
}

/** True when any figure shown in the sheet was made up to illustrate. */
export function isIllustrative({ rows }: Pick<Sheet, 'rows'>): boolean {
  return rows.some(({ previous, cells }) => [...previous, ...cells].some((figure) => figure?.illustrative === true))
}
