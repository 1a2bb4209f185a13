import { HucreError } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { Cell, CellValue, Sheet } from 'hucre'
import type { FileCell, FileSheet } from '../domain/file-table/file-cell.ts'
import { readCsv } from './read-csv.ts'
import { zipDirectory } from './zip-directory.ts'

/** Why a file cannot be read; each has a sentence in the catalogues. */
export const fileProblems = [
  'empty',
  'tooLarge',
  'unpacksTooLarge',
  'tooManyCells',
  'oldOrLocked',
  'notAWorkbook',
  'notAFile',
  'broken',
  'brokenCsv',
  'noSheet',
] as const
export type FileProblem = (typeof fileProblems)[number]

export interface FileContent {
  kind: 'xlsx' | 'csv'
  sheets: FileSheet[]
  /** How the text of a CSV file was written; null for a workbook. */
  encoding: string | null
  separator: string | null
}

/** Nothing an office keeps by hand is larger; a file beyond is refused before it is looked into. */
export const fileCaps = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  entries: 2000,
  rows: 20_000,
  columns: 300,
  cells: 1_000_000,
  sheets: 60,
}

/**
 * The sheets of a workbook (.xlsx) or of a CSV or TSV file as plain matrices: text composed and trimmed, the results of formulas, dates as
 * days. Says by a code why a file cannot be read; never throws, whatever the bytes.
 */
export async function readFile(bytes: Uint8Array): Promise<FileContent | { problem: FileProblem }> {
  if (bytes.length === 0) return { problem: 'empty' }
  if (bytes.length > fileCaps.bytes) return { problem: 'tooLarge' }
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'oldOrLocked' }
  if (beginsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes)
  if (isOtherFile(bytes)) return { problem: 'notAFile' }
  const csv = readCsv(bytes, fileCaps)
  if ('problem' in csv) return csv
  return { kind: 'csv', sheets: [csv.sheet], encoding: csv.encoding, separator: csv.separator }
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** PDF, pictures, RAR, gzip and 7z, and pages that are saved under the name of a workbook. */
function isOtherFile(bytes: Uint8Array): boolean {
  const beginnings = [
    [0x25, 0x50, 0x44, 0x46],
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    [0x52, 0x61, 0x72, 0x21],
    [0x1f, 0x8b],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x47, 0x49, 0x46, 0x38],
  ]
  if (beginnings.some((beginning) => beginsWith(bytes, beginning))) return true
  return /^\s*<(!doctype html|html|table|\?xml)/i.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)))
}

async function readWorkbook(bytes: Uint8Array): Promise<FileContent | { problem: FileProblem }> {
  const entries = zipDirectory(bytes)
  if (entries === null) return { problem: 'broken' }
  if (entries.length > fileCaps.entries || entries.reduce((sum, entry) => sum + entry.size, 0) > fileCaps.unpackedBytes)
    return { problem: 'unpacksTooLarge' }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return { problem: 'notAWorkbook' }
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, maxRows: fileCaps.rows + 1, sheets: (_, index) => index < fileCaps.sheets })
    if (workbook.sheets.length === 0) return { problem: 'noSheet' }
    let cells = 0
    for (const { rows } of workbook.sheets) {
      const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
      cells += rows.length * width
      if (rows.length > fileCaps.rows || cells > fileCaps.cells) return { problem: 'tooManyCells' }
    }
    return { kind: 'xlsx', sheets: workbook.sheets.map(toSheet), encoding: null, separator: null }
  } catch (error) {
    // What the library says is for programmers; a file it cannot read is broken for people. Its own limits name the size.
    return { problem: error instanceof HucreError && /limit|exceed|too (many|large)|cap\b/i.test(error.message) ? 'tooManyCells' : 'broken' }
  }
}

function toSheet(sheet: Sheet): FileSheet {
  const rows = sheet.rows.map((row, place) =>
    shortened(row.slice(0, fileCaps.columns).map((value, column) => toCell(value, sheet.cells?.get(`${place},${column}`)))),
  )
  const merged = (sheet.merges ?? [])
    .slice(0, 5000)
    .map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }))
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : []))
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, place) => (column?.hidden === true ? [place] : []))
  return {
    name: sheet.name.normalize('NFC'),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rows.slice(0, lastFilled(rows) + 1),
    merged,
    hiddenRows,
    hiddenColumns,
  }
}

function shortened(row: FileCell[]): FileCell[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)
}

function lastFilled(rows: readonly FileCell[][]): number {
  return rows.findLastIndex((row) => row.length > 0)
}

function toCell(value: CellValue, detail: Cell | undefined): FileCell {
  const shown = detail?.type === 'formula' ? (detail.formulaResult ?? value) : value
  if (shown === null || shown === undefined) return null
  if (typeof shown === 'number') return Number.isFinite(shown) ? { kind: 'number', value: shown, isPercent: isPercent(detail?.style?.numFmt) } : null
  if (typeof shown === 'boolean') return { kind: 'truth', value: shown }
  if (shown instanceof Date) return Number.isNaN(shown.getTime()) ? null : { kind: 'day', day: shown.toISOString().slice(0, 10) }
  const text = shown
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .slice(0, 2000)
  if (text === '') return null
  return /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text) ? { kind: 'fault', text } : { kind: 'text', text }
}

/** A number format in per cent, outside of quoted words. */
function isPercent(format: string | undefined): boolean {
  return format !== undefined && format.replace(/"[^"]*"|\\./g, '').includes('%')
}
