import type { Locale } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import type { GridColumn, OwedCell } from './sheet-grid-model.ts'
import type { RowGroup, SheetReport, SheetRow } from './sheet-rows.ts'

/** Names of rows, columns and cells, as the screen shows and reads them. */
export interface CellWords {
  locale: Locale
  rowName: (row: SheetRow, heading: RowGroup['heading']) => string
  headingName: (heading: NonNullable<RowGroup['heading']>) => string
  /** The row by itself, wherever it stands: with its place when that is not the reporter. */
  fullRowName: (row: SheetRow, reporter: string) => string
  columnName: (column: GridColumn, year: number) => string
  stageName: (stage: SheetReport['stage'], year: number) => string
  cellName: (owed: Pick<OwedCell, 'row' | 'report' | 'address'>, year: number) => string
}

export function useCellWords(): CellWords {
  const text = useText(sheetTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const stageName = (stage: SheetReport['stage'], year: number) => text.column[stage](String(year))
  const fullRowName = (row: SheetRow, reporter: string) =>
    row.subject.id === reporter ? inLanguage(row.element.name) : text.rowUnder(row.subject.name, inLanguage(row.element.name))
  return {
    locale,
    stageName,
    fullRowName,
    rowName: (row, heading) => (heading?.kind === 'element' ? row.subject.name : inLanguage(row.element.name)),
    headingName: (heading) => (heading.kind === 'element' ? inLanguage(heading.element.name) : heading.subject.name),
    columnName: (column, year) => (column.kind === 'previous' ? text.actual(String(column.year)) : stageName(column.report.stage, year)),
    cellName: ({ row, report, address }, year) => text.cellName(fullRowName(row, address.reporter), stageName(report.stage, year)),
  }
}
