import type { Sheet } from '../../contract/sheet.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'

export type SheetRow = Sheet['rows'][number]

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
