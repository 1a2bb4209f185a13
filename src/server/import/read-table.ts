import { CsvError, parse } from 'csv-parse/sync'
import { textProblem } from './file-text.ts'
import type { ProblemList } from './problem-list.ts'
import { fileProblem } from './problems.ts'
import type { Problem } from './problems.ts'
import { columnsOf, tableKinds } from './table-kinds.ts'
import type { TableKind } from './table-kinds.ts'

/** A file as it was handed in. */
export interface ImportFile {
  name: string
  bytes: Uint8Array
}

/** A file whose table is known. */
export interface Table {
  file: string
  kind: TableKind
  /** Place of each column in a row. */
  columns: ReadonlyMap<string, number>
  /** The rows after the header; the first is row 2 of the file. */
  rows: readonly (readonly string[])[]
}

/** Reads a file and finds out by its header which table it is; null, with the reason added to `problems`, when that is not possible. */
export function readTable(file: ImportFile, problems: ProblemList): Table | null {
  const refuse = (problem: Problem, row: number | null, column: string | null = null): null => {
    problems.add({ file: file.name, row, column }, problem)
    return null
  }
  const wrongText = textProblem(file.bytes)
  if (wrongText !== null) return refuse(wrongText.problem, wrongText.row)
  const records = readRecords(file.bytes)
  if ('problem' in records) return refuse(records.problem, records.row)
  const [header = [], ...rows] = records.rows
  if (header.every((name) => name.trim() === '')) return refuse(fileProblem.empty(), null)
  const names = header.map((name) => name.trim())
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) return refuse(fileProblem.repeatedColumn(), 1, repeated)
  const kind = tableKinds.find((each) => missingColumns(each, names).length === 0 && unknownColumns(each, names).length === 0)
  if (kind === undefined) return refuse(unrecognised(names), 1)
  return { file: file.name, kind, columns: new Map(names.map((name, index) => [name, index])), rows }
}

function readRecords(bytes: Uint8Array): { rows: string[][] } | { problem: Problem; row: number } {
  try {
    return { rows: parse(bytes, { bom: true, relax_column_count: true }) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number(error['records']) + 1
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { problem: fileProblem.unterminatedQuote(), row }
    // Quoted cells with something else than a comma between them look like quotes in the wrong place.
    const line = new TextDecoder().decode(bytes).split('\n')[Number(error['lines']) - 1] ?? ''
    return { problem: otherSeparator(line) ?? fileProblem.strayQuote(), row }
  }
}

function missingColumns(kind: TableKind, names: readonly string[]): string[] {
  return columnsOf[kind].required.filter((column) => !names.includes(column))
}

function unknownColumns(kind: TableKind, names: readonly string[]): string[] {
  const { required, optional } = columnsOf[kind]
  return names.filter((name) => !required.includes(name) && !optional.includes(name))
}

function unrecognised(names: readonly string[]): Problem {
  const separated = otherSeparator(names.join(','))
  if (separated !== null) return separated
  const distance = (kind: TableKind) => missingColumns(kind, names).length + unknownColumns(kind, names).length
  const [nearest = 'figures'] = tableKinds.toSorted((a, b) => distance(a) - distance(b))
  return fileProblem.unknownTable(nearest, missingColumns(nearest, names), unknownColumns(nearest, names))
}

function otherSeparator(line: string): Problem | null {
  const commas = line.split(',').length
  if (line.split(';').length > commas) return fileProblem.separator('dấu chấm phẩy')
  return line.split('\t').length > commas ? fileProblem.separator('dấu tab') : null
}
