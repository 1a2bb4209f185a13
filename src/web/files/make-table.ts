import { tableToCsv } from '../../documents/table-csv.ts'
import { tableToWorkbook } from '../../documents/table-file.ts'
import type { ShownCell, ShownColumn, ShownTable } from '../../documents/table-file.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { formatMoment } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { commonTexts } from '../locales/common.ts'
import { fileTexts } from '../locales/files.ts'

/** A table that a person takes away, with what must be said beside it. */
export interface TakenTable {
  title: string
  /** Of what, where, when; filters in words. */
  about: readonly string[]
  columns: readonly ShownColumn[]
  rows: readonly (readonly ShownCell[])[]
  /** Source and stages. */
  notes: readonly string[]
  isIllustrative: boolean
}

interface Making {
  locale: Locale
  /** ISO 8601. */
  made: string
  /** The address of the view, which holds every choice that made it. */
  address: string
}

export function tableAsCsv(table: TakenTable, making: Making): string {
  return tableToCsv(described(table, making))
}

export function tableAsWorkbook(table: TakenTable, making: Making): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(tableToWorkbook(described(table, making), making.made))
}

function described(table: TakenTable, { locale, made, address }: Making): ShownTable {
  const text = fileTexts[locale]
  const hasFormulas = table.rows.some((cells) => cells.some(({ formula, number }) => formula !== undefined && number !== undefined))
  return {
    title: table.title,
    about: table.about.filter((line) => line !== ''),
    columns: table.columns,
    rows: table.rows,
    notes: [
      ...table.notes,
      ...(table.isIllustrative ? [`${commonTexts[locale].illustrative}: ${text.illustrative}`] : []),
      ...(hasFormulas ? [text.formulas] : []),
      text.made(formatMoment(made), address),
    ],
    beside: text.beside,
  }
}
