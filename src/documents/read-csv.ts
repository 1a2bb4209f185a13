// The edition without Node: files are read in the page of the demo too.
import { parse } from 'csv-parse/browser/esm/sync'
import type { FileCell, FileSheet } from '../domain/file-table/file-cell.ts'
import { decodeText } from './text-encoding.ts'
import type { TextEncoding } from './text-encoding.ts'
import type { FileProblem } from './read-workbook.ts'

const separators = [';', ',', '\t', '|'] as const

export interface ReadCsv {
  sheet: FileSheet
  encoding: TextEncoding
  separator: (typeof separators)[number]
}

interface Caps {
  rows: number
  columns: number
}

/** Reads a CSV or TSV file, its encoding and separator found out. Cells are text, but plain numbers of a file that plainly uses the decimal dot. */
export function readCsv(bytes: Uint8Array, caps: Caps): ReadCsv | { problem: FileProblem } {
  const decoded = decodeText(bytes)
  if (decoded === null) return { problem: 'notAFile' }
  const text = decoded.text.replace(/^\ufeff/, '')
  if (text.trim() === '') return { problem: 'empty' }
  const separator = separatorOf(text)
  const rows = recordsOf(text, separator)
  if (rows === null) return { problem: 'brokenCsv' }
  if (rows.length > caps.rows || rows.some((row) => row.length > caps.columns)) return { problem: 'tooManyCells' }
  const isDotted = usesDecimalDot(rows)
  const cells = rows.map((row) => row.map((value) => toCell(value, isDotted)))
  return { sheet: { name: '', isHidden: false, rows: cells, merged: [], hiddenRows: [], hiddenColumns: [] }, encoding: decoded.encoding, separator }
}

/** The mark that divides most lines into the same number of parts, outside of quotes. Excel may name it in the first line: `sep=;`. */
function separatorOf(text: string): (typeof separators)[number] {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1]
  const said = separators.find((each) => each === named)
  if (said !== undefined) return said
  const lines = text
    .slice(0, 60_000)
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
  let best: (typeof separators)[number] = ','
  let most = 0
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const usual = mostCommon(counts.filter((count) => count > 0))
    const score = usual === 0 ? 0 : counts.filter((count) => count === usual).length * Math.sqrt(usual)
    if (score > most) [best, most] = [separator, score]
  }
  return best
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function recordsOf(text: string, separator: string): string[][] | null {
  const body = text.replace(/^sep=.\r?\n/, '')
  const options = { delimiter: separator, relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] }
  try {
    return parse(body, options)
  } catch {
    return withoutQuotes(body, options)
  }
}

/** People type inch marks and forget the second quote: then quotes are letters like others. */
function withoutQuotes(body: string, options: object): string[][] | null {
  try {
    return parse(body, { ...options, quote: null })
  } catch {
    return null
  }
}

/** True when some number can only have a decimal dot (`0.5`, `12.5`, `1345.25`) and none a decimal comma. */
function usesDecimalDot(rows: readonly (readonly string[])[]): boolean {
  let isDotted = false
  for (const row of rows) {
    for (const value of row) {
      const text = value.trim()
      if (/^-?\d+,\d+$/.test(text)) return false
      if (/^-?(\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+)$/.test(text)) isDotted = true
      if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return false
    }
  }
  return isDotted
}

function toCell(value: string, isDotted: boolean): FileCell {
  const text = value
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
  if (text === '') return null
  if (isDotted && /^-?\d{1,12}(\.\d{1,10})?$/.test(text)) return { kind: 'number', value: Number(text), isPercent: false }
  return { kind: 'text', text: text.slice(0, 2000) }
}
