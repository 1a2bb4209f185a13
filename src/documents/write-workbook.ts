import { writeXlsx } from 'hucre/xlsx'
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx'
import { toCellText, looksLikeFormula, toSheetName } from './cell-text.ts'
import { toCellStyle, toNumberFormat } from './sheet-style.ts'
import { columnName, rangeName } from './cell-name.ts'
import type { SheetCell, Validation, Workbook, WorkbookSheet } from './workbook.ts'

/** What Excel takes for the head and the body of a message on a cell; a longer one makes the file damaged. */
const longestMessage = { title: 32, body: 225 }

/** The workbook as the bytes of an `.xlsx` file. */
export async function writeWorkbook({ title, made, sheets }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const moment = new Date(made)
  const names = new Set<string>()
  const written = sheets.map((sheet) => {
    const name = toSheetName(sheet.name, names)
    names.add(name)
    return toWriteSheet(sheet, name)
  })
  const bytes = await writeXlsx({
    sheets: written,
    properties: { title: toCellText(title), creator: 'Vạn Dân', created: moment, modified: moment },
    defaultFont: { name: 'Times New Roman', size: 11 },
  })
  return new Uint8Array(bytes)
}

function toWriteSheet(sheet: WorkbookSheet, name: string): WriteSheet {
  const { columns, rows, merges = [], frozen, print, validations = [], isProtected = false, visibility = 'shown' } = sheet
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach((row, place) => {
    row.cells.forEach((cell, column) => {
      if (cell !== null) cells.set(`${place},${column}`, toWriteCell(cell))
    })
  })
  return {
    name,
    rows: [],
    cells,
    columns: columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden })),
    rowDefs: new Map(
      rows.flatMap(({ height, isHidden = false }, place) =>
        height === undefined && !isHidden ? [] : [[place, { ...(height === undefined ? {} : { height }), hidden: isHidden }] as const],
      ),
    ),
    merges: merges.map((range) => ({ startRow: range.row, startCol: range.column, endRow: range.lastRow, endCol: range.lastColumn })),
    ...(frozen === undefined ? {} : { freezePane: frozen }),
    dataValidations: validations.map(toDataValidation),
    ...(isProtected ? { protection } : {}),
    ...(print === undefined ? {} : printing(print)),
    view: { showGridLines: false },
    ...(visibility === 'veryHidden' ? { veryHidden: true } : {}),
  }
}

/** Looks and sizes may be changed, contents of locked cells may not. No password: it protects from slips, not from people. */
const protection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
} as const

function printing({ orientation, pagesWide, repeatedRows, repeatedColumns }: NonNullable<WorkbookSheet['print']>): Partial<WriteSheet> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
      ...(repeatedRows === undefined ? {} : { printTitlesRow: `$${repeatedRows.first + 1}:$${repeatedRows.last + 1}` }),
      ...(repeatedColumns === undefined ? {} : { printTitlesColumn: `$A:$${columnName(repeatedColumns)}` }),
    },
    headerFooter: { differentFirst: true, oddHeader: '&C&P' },
  }
}

function toWriteCell(cell: SheetCell): Partial<Cell> {
  const look = cell.kind === 'text' ? undefined : cell.look
  const format = look === undefined ? undefined : toNumberFormat(look)
  switch (cell.kind) {
    case 'text':
      return writtenText(cell)
    case 'number':
      return { value: Number(cell.value), style: toCellStyle(cell.style, format) }
    case 'formula':
      return { formula: cell.formula, formulaResult: cell.result, style: toCellStyle(cell.style, format) }
    case 'blank':
      return { value: null, style: toCellStyle(cell.style, format) }
  }
}

/** Always a run of text: hucre would write `#N/A` as an error. The format `@` keeps what looks like a formula from becoming one when it is edited. */
function writtenText({ text, style }: Extract<SheetCell, { kind: 'text' }>): Partial<Cell> {
  const kept = toCellText(text)
  const written = toCellStyle(style, looksLikeFormula(kept) ? '@' : undefined)
  return /^#[A-Z/0_?!]+$/.test(kept) ? { value: null, richText: [{ text: kept }], style: written } : { value: kept, style: written }
}

function toDataValidation({ range, formula, hint, refusal }: Validation): DataValidation {
  return {
    type: 'custom',
    formula1: formula,
    range: rangeName(range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: short(hint.title, longestMessage.title),
    inputMessage: short(hint.message, longestMessage.body),
    errorTitle: short(refusal.title, longestMessage.title),
    errorMessage: short(refusal.message, longestMessage.body),
  }
}

function short(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
