import { missingReasons, stages } from '../../domain/figure.ts'
import { marks } from '../../domain/mark.ts'
import type { ReportBlock, ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'
import type { UnitKind } from '../../domain/unit.ts'
import { markTexts } from '../../words/marks.ts'
import type { Making } from './making.ts'
import { countText, emptyCell, numberCell, plainCell, textCell } from './number-text.ts'
import { aboutText } from './place-words.ts'
import { isOfKinds } from './unit-rows.ts'

type HeatMap = ReturnType<Making['overview']>['heatMap']
export type HeatColumn = HeatMap['columns'][number]

export interface UnitRows {
  heatMap: HeatMap
  /** The indicators that concern some of the units. */
  columns: readonly HeatColumn[]
  /** Places of the units within the heat map, the ground itself not among them, each with how deep it stands. */
  rows: readonly { place: number; depth: number }[]
  /** Place of the ground itself; null where the heat map is empty. */
  ground: number | null
  /** How many units and how many indicators there are besides. */
  leftOut: number
  columnsLeftOut: number
}

/** The units of the heat map in its order, of the given kinds only, where some are given. */
export function unitRowsOf(making: Making, kinds: readonly UnitKind[] | null): UnitRows {
  const { heatMap } = making.overview()
  const { id, kind, parent } = heatMap.units
  const ground = id.length === 0 ? null : 0
  const rows = id.flatMap((_, place) => (place === ground || !isOfKinds(heatMap.kinds[kind[place] ?? -1] ?? 'country', kinds) ? [] : [place]))
  const shown = new Set(rows)
  const depthOf = (place: number): number => {
    const above = parent[place] ?? -1
    return above <= 0 ? 0 : depthOf(above) + Number(shown.has(above))
  }
  const places = ground === null ? rows : [ground, ...rows]
  const columns = heatMap.columns.filter(({ mark }) => places.some((place) => marks[mark[place] ?? -1] !== 'notApplicable'))
  return { heatMap, columns, rows: rows.map((place) => ({ place, depth: depthOf(place) })), ground, leftOut: 0, columnsLeftOut: 0 }
}

/** As many rows as a slide can hold: the levels of the tree that fit as a whole, from above, in the order of the table. */
export function firstRows(all: UnitRows, most: { rows: number; columns: number }): UnitRows {
  const depths = [...new Set(all.rows.map(({ depth }) => depth))].toSorted((a, b) => b - a)
  const levels = depths.map((deepest) => all.rows.filter(({ depth }) => depth <= deepest))
  const rows = (levels.find((level) => level.length <= most.rows) ?? levels.at(-1) ?? []).slice(0, most.rows)
  const columns = all.columns.slice(0, most.columns)
  return { ...all, rows, columns, leftOut: all.rows.length - rows.length, columnsLeftOut: all.columns.length - columns.length }
}

/** A table that fits a slide, and where it is cut, all of it for the annex. */
export function unitTableBlocks(
  making: Making,
  kinds: readonly UnitKind[] | null,
  tableOf: (making: Making, rows: UnitRows) => ReportTable,
  mostColumns: number,
): ReportBlock[] {
  const all = unitRowsOf(making, kinds)
  const first = firstRows(all, { rows: mostRows, columns: mostColumns })
  if (first.leftOut === 0 && first.columnsLeftOut === 0) return [{ kind: 'table', table: tableOf(making, all), annex: false }]
  const whole = tableOf(making, all)
  return [
    { kind: 'table', table: tableOf(making, first), annex: false },
    { kind: 'table', table: { ...whole, title: making.text.table.all(whole.title) }, annex: true },
  ]
}

/** Rows that can be read from the back of a hall, the ground's own not counted. */
const mostRows = 13

function notesOf({ text, locale }: Making, { leftOut, columnsLeftOut, columns, rows }: UnitRows): string[] {
  const hasContributors = rows.some(({ place }) =>
    columns.some(({ mark, shown }) => marks[mark[place] ?? -1] === 'contributes' && shown[place] !== null),
  )
  return [
    ...(hasContributors ? [text.contributorsNote] : []),
    ...(leftOut === 0 ? [] : [text.table.leftOut(countText(leftOut, locale))]),
    ...(columnsLeftOut === 0 ? [] : [text.columnsLeftOut(countText(columnsLeftOut, locale))]),
  ]
}

/** One row for each unit, value and verdict on every indicator, and the ground itself as the last row. */
export function unitTable(making: Making, all: UnitRows): ReportTable {
  const { text } = making
  const { heatMap, columns, rows, ground } = all
  const unitRow = (place: number, role: ReportRow['role'], depth: number, number: ReportCell): ReportRow => ({
    key: heatMap.units.id[place] ?? '',
    role,
    indent: depth,
    subject: { kind: 'unit', id: heatMap.units.id[place] ?? '' },
    cells: [
      number,
      textCell(heatMap.units.name[place] ?? ''),
      ...columns.flatMap((column) => [heatValueCell(making, column, place), heatMarkCell(making, column, place)]),
    ],
  })
  const units = rows.map(({ place, depth }, index) => unitRow(place, 'row', depth, plainCell(String(index + 1), making.locale)))
  return {
    number: null,
    title: text.titles.unitTable,
    about: [aboutText(making)],
    columns: unitColumns(making, columns),
    rows: ground === null ? units : [...units, unitRow(ground, 'total', 0, emptyCell)],
    notes: notesOf(making, all),
  }
}

/** One row for each unit, its verdict on every indicator as a mark beside its value. */
export function heatMapTable(making: Making, all: UnitRows): ReportTable {
  const { text, register, locale } = making
  const { heatMap, columns, rows, ground } = all
  const row = (place: number, role: ReportRow['role'], indent: number): ReportRow => ({
    key: heatMap.units.id[place] ?? '',
    role,
    indent,
    subject: { kind: 'unit', id: heatMap.units.id[place] ?? '' },
    cells: [textCell(heatMap.units.name[place] ?? ''), ...columns.map((column) => heatCell(making, column, place))],
  })
  const units = rows.map(({ place, depth }) => row(place, 'row', depth))
  return {
    number: null,
    title: text.titles.heatMap,
    about: [aboutText(making)],
    columns: [
      { key: 'name', header: text.table.unit, group: null, kind: 'text', weight: 5 },
      ...columns.map(({ indicator }): ReportColumn => {
        const known = register.indicator(indicator)
        const header = known === null ? indicator : `${known.shortName[locale]} (${known.measureUnit[locale]})`
        return { key: indicator, header, group: null, kind: 'mark', weight: 3 }
      }),
    ],
    rows: ground === null ? units : [...units, row(ground, 'total', 0)],
    notes: notesOf(making, all),
  }
}

/** The mark with the value as its text, where there is one, else with its word. */
function heatCell(making: Making, column: HeatColumn, place: number): ReportCell {
  const mark = heatMarkCell(making, column, place)
  const value = heatValueCell(making, column, place)
  if (mark.kind === 'empty') return value
  return mark.kind === 'mark' && value.kind === 'number' ? { ...mark, text: value.text } : mark
}

function unitColumns({ text, locale, register }: Making, columns: readonly HeatColumn[]): ReportColumn[] {
  const leading: ReportColumn[] = [
    { key: 'place', header: text.table.place, group: null, kind: 'number', weight: 1 },
    { key: 'name', header: text.table.unit, group: null, kind: 'text', weight: 5 },
  ]
  return [
    ...leading,
    ...columns.flatMap(({ indicator }): ReportColumn[] => {
      const known = register.indicator(indicator)
      const group = known === null ? indicator : `${known.shortName[locale]} (${known.measureUnit[locale]})`
      return [
        { key: `${indicator}:value`, header: text.table.value, group, kind: 'number', weight: 2 },
        { key: `${indicator}:mark`, header: text.table.mark, group, kind: 'mark', weight: 2 },
      ]
    }),
  ]
}

/** The value as the heat map shows it; nothing where the indicator does not concern the unit. */
export function heatValueCell({ locale }: Making, column: HeatColumn, place: number): ReportCell {
  const mark = marks[column.mark[place] ?? -1]
  const shown = column.shown[place] ?? null
  if (shown === null && (mark === 'notApplicable' || mark === 'contributes')) return emptyCell
  const value = {
    shown,
    stage: stages[column.stage[place] ?? -1] ?? null,
    illustrative: column.illustrative.includes(place),
    missingReason: missingReasons[column.missing[place] ?? -1] ?? null,
  }
  return numberCell(value, locale)
}

export function heatMarkCell({ locale }: Making, column: HeatColumn, place: number): ReportCell {
  const mark = marks[column.mark[place] ?? -1]
  return mark === undefined || mark === 'notApplicable' || mark === 'contributes'
    ? emptyCell
    : { kind: 'mark', mark, text: markTexts[locale].word[mark] }
}
