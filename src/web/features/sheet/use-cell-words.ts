import type { Locale } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import type { GridColumn, GroupHeading, OwedCell } from './sheet-grid-model.ts'
import type { SheetReport, SheetRow } from './sheet-rows.ts'

/** Names of rows, columns and cells, as the screen shows and reads them. */
export interface CellWords {
  locale: Locale
  rowName: (row: SheetRow, heading: GroupHeading) => string
  headingName: (heading: NonNullable<GroupHeading>) => string
  /** The row by itself, wherever it stands: with its place when that is not the reporter. */
  fullRowName: (row: SheetRow, reporter: string) => string
  columnName: (column: GridColumn, year: number) => string
  stageName: (stage: SheetReport['stage'], year: number) => string
  cellName: (owed: Pick<OwedCell, 'row' | 'report' | 'address' | 'isOfMany'>, year: number) => string
}

export function useCellWords(): CellWords {
  const text = useText(sheetTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const stageName = (stage: SheetReport['stage'], year: number) => text.column[stage](String(year))
  const unitAndElement = (row: SheetRow) => text.rowUnder(row.subject.name, inLanguage(row.element.name))
  const fullRowName = (row: SheetRow, reporter: string) => (row.subject.id === reporter ? inLanguage(row.element.name) : unitAndElement(row))
  return {
    locale,
    stageName,
    fullRowName,
    rowName: (row, heading) => (heading?.kind === 'element' ? row.subject.name : inLanguage(row.element.name)),
    headingName: (heading) => {
      if (heading.kind === 'element') return inLanguage(heading.element.name)
      return heading.kind === 'subject' ? heading.subject.name : heading.reporter.name
    },
    columnName: (column, year) => {
      if (column.kind === 'previous') return text.actual(String(column.year))
      if (column.kind === 'stage') return stageName(column.report.stage, year)
      const element = inLanguage(column.element.name)
      return column.kind === 'element' ? element : text.cellName(element, text.actual(String(column.year)))
    },
    cellName: ({ row, report, address, isOfMany }, year) =>
      text.cellName(isOfMany ? unitAndElement(row) : fullRowName(row, address.reporter), stageName(report.stage, year)),
  }
}
