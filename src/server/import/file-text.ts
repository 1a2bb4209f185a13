import { fileProblem } from './problems.ts'
import type { Problem } from './problems.ts'

/** Why the bytes cannot be the text of a CSV file, with the row it is noticed at (null: the whole file); null when they can be. */
export function textProblem(bytes: Uint8Array): { problem: Problem; row: number | null } | null {
  if (beginsWith(bytes, zipped) || beginsWith(bytes, olderSpreadsheet)) return { problem: fileProblem.spreadsheet(), row: null }
  if (isText(bytes)) return null
  return { problem: fileProblem.notUtf8(), row: firstWrongRow(bytes) }
}

/** The first bytes of a zip file, as newer spreadsheets are, and of a spreadsheet of before 2007. */
const zipped = [0x50, 0x4b, 0x03, 0x04]
const olderSpreadsheet = [0xd0, 0xcf, 0x11, 0xe0]

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** UTF-8 without zero bytes: UTF-16 of plain letters would pass for UTF-8 otherwise. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const lineFeed = 0x0a

function firstWrongRow(bytes: Uint8Array): number {
  let row = 1
  for (let start = 0; start < bytes.length; row += 1) {
    const end = bytes.indexOf(lineFeed, start)
    const line = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (!isText(line) || end === -1) break
    start = end + 1
  }
  return row
}
