import { missingReasons, stages } from '../../domain/figure.ts'
import { marks } from '../../domain/mark.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report/report.ts'
import type { UnitKind } from '../../domain/unit.ts'
import { markTexts } from '../../words/marks.ts'
import type { Making } from './making.ts'
import { emptyCell, numberCell, plainCell, textCell } from './number-text.ts'
import { aboutText } from './place-words.ts'

type HeatMap = ReturnType<Making['overview']>['heatMap']
export type HeatColumn = HeatMap['columns'][number]

export interface UnitRows {
  heatMap: HeatMap
  /** Places of the units within the heat map, the ground itself not among them, each with how deep it stands. */
  rows: readonly { place: number; depth: number }[]
  /** Place of the ground itself; null where the heat map is empty. */
  ground: number | null
}

/** The units of the heat map in its order, of the given kinds only, where some are given. */
export function unitRowsOf(making: Making, kinds: readonly UnitKind[] | null): UnitRows {
  const { heatMap } = making.overview()
  const { id, kind, parent } = heatMap.units
  const isWanted = (place: number) => kinds === null || kinds.length === 0 || kinds.includes(heatMap.kinds[kind[place] ?? -1] ?? 'country')
  const ground = id.length === 0 ? null : 0
  const rows = id.flatMap((_, place) => (place === ground || !isWanted(place) ? [] : [place]))
  const shown = new Set(rows)
  const depthOf = (place: number): number => {
    const above = parent[place] ?? -1
    return above <= 0 ? 0 : depthOf(above) + Number(shown.has(above))
  }
  return { heatMap, rows: rows.map((place) => ({ place, depth: depthOf(place) })), ground }
}

/** One row for each unit, value and verdict on every indicator, and the ground itself as the last row. */
export function unitTable(making: Making, { heatMap, rows, ground }: UnitRows): ReportTable {
  const { text } = making
  const unitRow = (place: number, role: ReportRow['role'], depth: number, number: ReportCell): ReportRow => ({
    key: heatMap.units.id[place] ?? '',
    role,
    indent: depth,
    subject: { kind: 'unit', id: heatMap.units.id[place] ?? '' },
    cells: [
      number,
      textCell(heatMap.units.name[place] ?? ''),
      ...heatMap.columns.flatMap((column) => [heatValueCell(making, column, place), heatMarkCell(making, column, place)]),
    ],
  })
  const units = rows.map(({ place, depth }, index) => unitRow(place, 'row', depth, plainCell(String(index + 1), making.locale)))
  return {
    number: null,
    title: text.titles.unitTable,
    about: [aboutText(making)],
    columns: unitColumns(making, heatMap),
    rows: ground === null ? units : [...units, unitRow(ground, 'total', 0, emptyCell)],
    notes: [],
  }
}

function unitColumns({ text, locale, register }: Making, { columns }: HeatMap): ReportColumn[] {
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
  return mark === undefined || mark === 'notApplicable' ? emptyCell : { kind: 'mark', mark, text: markTexts[locale].word[mark] }
}
