import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One row of a file of the sample, by column name; a column the file leaves out reads as an empty text. */
export type Row = Readonly<Record<string, string>>

/** The tables of the import format, in the order in which they are read. */
export const tables = [
  'elements',
  'indicators',
  'units',
  'links',
  'successions',
  'resolutions',
  'targets',
  'populations',
  'figures',
  'duties',
  'recognitions',
  'scores',
] as const
export type Table = (typeof tables)[number]

/** The folders of the sample: what both resolutions share, then one per resolution. */
export const folders = ['common', 'national', 'lam-dong'] as const

const sampleFolder = import.meta.dirname

function isIllustrative(file: string): boolean {
  return file.includes('-illustrative')
}

/** The files of the sample as `folder/name.csv`, sorted, in each folder what is made up last: of two rows about the same thing the later counts. */
export function sampleFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(sampleFolder, folder))
      .filter((name) => name.endsWith('.csv'))
      .toSorted((a, b) => Number(isIllustrative(a)) - Number(isIllustrative(b)) || (a < b ? -1 : 1))
      .map((name) => `${folder}/${name}`),
  )
}

/** The table a file belongs to: its name up to the first hyphen, e.g. `lam-dong/figures-illustrative.csv` → `figures`. */
export function tableOf(file: string): Table {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/(-.*)?\.csv$/, '')
  const table = tables.find((candidate) => candidate === name)
  if (table === undefined) throw new Error(`not a file of the sample: ${file}`)
  return table
}

/** The text of a file of the sample, `folder/name.csv`. */
export function readText(file: string): string {
  return readFileSync(join(sampleFolder, file), 'utf8')
}

/** The column names of a file, as its header has them. */
export function readHeader(file: string): string[] {
  return parse(readText(file), { to_line: 1 })[0] ?? []
}

/** The rows of a file. */
export function readRows(file: string): Row[] {
  return parse(readText(file), { columns: true }) as Row[]
}

/** The rows of a table over all its files in the given folders (all folders when left out). */
export function readTable(table: Table, within: readonly string[] = folders): Row[] {
  return sampleFiles()
    .filter((file) => tableOf(file) === table && within.some((folder) => file.startsWith(`${folder}/`)))
    .flatMap((file) => readRows(file))
}
