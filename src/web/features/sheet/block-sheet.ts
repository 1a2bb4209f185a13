import type { BlockSheet } from '../../../domain/block-placement.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { GridColumn, GridLine, GridModel } from './sheet-grid-model.ts'

const languages = ['vi', 'en'] as const

/** The grid as a pasted block sees it: every name by which a list may call its rows and columns, and what cannot be filled. */
export function gridToBlockSheet(grid: GridModel): BlockSheet {
  const groups = new Map(grid.groups.flatMap(({ key, rows }) => rows.map(({ index }) => [index, key] as const)))
  return {
    rows: grid.rows.map((line) => ({ names: rowNames(grid, line), group: groups.get(line.index) ?? '' })),
    columns: grid.columns.map((column) => ({ names: columnNames(column, grid.year) })),
    lockOf({ row, column }) {
      const slot = grid.rows[row]?.slots[column]
      if (slot === undefined || slot.kind === 'notOwed') return 'notOwed'
      if (slot.kind === 'past') return 'past'
      return slot.owed.report.mayEdit ? null : 'closed'
    },
  }
}

/** A row of a unit is called by its names; a row of an element too, where it is counted for several units, else by the element. */
function rowNames({ rowsAre, otherNames, sheet, rows }: GridModel, { row }: GridLine): readonly string[] {
  const { subject, element } = row
  const ofUnit = [subject.name, subject.shortName, ...(otherNames[subject.id] ?? [])]
  if (rowsAre === 'units') return ofUnit
  const isOfSeveral = rows.some((other) => other.row !== row && other.row.element.code === element.code)
  const ofElement = languages.map((language) => element.name[language])
  return isOfSeveral && subject.id !== sheet?.reporter.id ? ofUnit : ofElement
}

function columnNames(column: GridColumn, year: number): readonly string[] {
  switch (column.kind) {
    case 'previous':
      return yearNames(column.year)
    case 'stage':
      return languages.flatMap((language) => {
        const stage = vocabulary[language].stage[column.report.stage]
        return [sheetTexts[language].column[column.report.stage](String(year)), stage, `${stage} ${year}`, String(year), `năm ${year}`]
      })
    case 'lastYear':
      return languages.flatMap((language) =>
        [column.year, `TH ${column.year}`, sheetTexts[language].actual(String(column.year))].map(
          (name) => `${column.element.name[language]} ${name}`,
        ),
      )
    case 'element':
      return languages.map((language) => column.element.name[language])
  }
}

function yearNames(year: number): readonly string[] {
  return [String(year), `năm ${year}`, `TH ${year}`, `TH năm ${year}`, ...languages.map((language) => sheetTexts[language].actual(String(year)))]
}
