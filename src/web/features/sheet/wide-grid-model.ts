import type { WideSheet } from '../../../contract/sheet.ts'
import { cellKey } from '../../saving/cell-address.ts'
import type { GridColumn, GridGroup, GridLine, GridModel, Slot } from './sheet-grid-model.ts'
import type { SheetRow } from './sheet-rows.ts'

type WideGroup = WideSheet['groups'][number]
type WideRow = WideGroup['rows'][number]

/** The columns of the table of several units: an element each, with last year's value before it where that is wanted. */
export function wideToColumns(
  { elements, stage, year }: Pick<WideSheet, 'elements' | 'stage' | 'year'>,
  hasLastYear: boolean,
): readonly GridColumn[] {
  return elements.flatMap((element, index): GridColumn[] => {
    const toFill = { kind: 'element' as const, element, stage, index }
    return hasLastYear ? [{ kind: 'lastYear', element, year: year - 1, index }, toFill] : [toFill]
  })
}

/** Several units as one grid. Reporters with nothing but their own row stand together on top; every other one has a heading. */
export function wideToGrid(wide: WideSheet, columns: readonly GridColumn[]): GridModel {
  const isAlone = ({ reporter, rows }: WideGroup) => rows.every(({ subject }) => subject.id === reporter.id)
  const alone = wide.groups.filter(isAlone)
  const others = wide.groups.filter((group) => !isAlone(group))
  const hasHeadings = wide.groups.length > 1
  const parts = [
    ...(alone.length === 0 ? [] : [{ key: 'alone', heading: null, of: alone }]),
    ...others.map((group) => ({
      key: group.reporter.id,
      heading: hasHeadings ? { kind: 'reporter' as const, reporter: group.reporter, report: group.report } : null,
      of: [group],
    })),
  ]
  let index = 0
  const groups: GridGroup[] = parts.map(({ key, heading, of }) => ({
    key,
    heading,
    rows: of.flatMap((group) => group.rows.flatMap((row) => lineOf(wide, group, row, columns, index++) ?? [])),
  }))
  return {
    sheet: null,
    year: wide.year,
    rowsAre: 'units',
    otherNames: wide.otherNames,
    groups,
    rows: groups.flatMap(({ rows }) => rows),
    columns,
  }
}

const known = new WeakMap<WideRow, { columns: readonly GridColumn[]; report: WideGroup['report']; slots: readonly Slot[] }>()

function lineOf(wide: WideSheet, group: WideGroup, row: WideRow, columns: readonly GridColumn[], index: number): GridLine | null {
  const before = known.get(row)
  const isKnown = before?.columns === columns && before.report === group.report
  const slots = isKnown ? before.slots : columns.map((column) => slotOf(wide, group, row, column))
  if (!isKnown) known.set(row, { columns, report: group.report, slots })
  const owed = slots.find((slot) => slot.kind === 'owed')
  return owed === undefined ? null : { row: owed.owed.row, index, slots }
}

function slotOf(wide: WideSheet, { reporter, report }: WideGroup, { subject, cells }: WideRow, column: GridColumn): Slot {
  const held = cells[column.index]
  if (held === null || held === undefined || !('element' in column)) return { kind: 'notOwed' }
  if (column.kind === 'lastYear') return { kind: 'past', figure: held.previous[wide.previousYears.indexOf(column.year)] }
  const { element } = column
  const row: SheetRow = { subject, element, previous: held.previous, cells: [held.cell] }
  const address = { reporter: reporter.id, subject: subject.id, element: element.code, period: wide.period, stage: wide.stage }
  return { kind: 'owed', owed: { row, report, address, key: cellKey(address), cell: held.cell, isOfMany: true } }
}
