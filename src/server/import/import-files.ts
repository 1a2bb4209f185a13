import { inTransaction } from '../database/database.ts'
import type { Connection, Database, Stamp } from '../database/database.ts'
import { appendAudit } from '../stores/audit.ts'
import { bumpRevision } from '../stores/revision.ts'
import type { SavedCounts } from '../stores/versioned.ts'
import { openContext } from './import-context.ts'
import { ProblemList } from './problem-list.ts'
import type { ImportProblem } from './problems.ts'
import { readContent } from './read-content.ts'
import { readTable } from './read-table.ts'
import type { ImportFile, Table } from './read-table.ts'
import { checkLinks, planFigures, storeContent } from './store-content.ts'
import type { TableKind } from './table-kinds.ts'

export interface ImportOptions {
  /** Check and count only. */
  dryRun: boolean
  /** Who imports; null: the program's administrator at the command line. */
  account: string | null
  /** The moment of the import, ISO. */
  now: string
}

export interface ImportOutcome {
  /** True when something is in the database now that was not there before. */
  isStored: boolean
  /** Up to 500 problems, in the order of reading; with one, nothing is stored. */
  problems: readonly ImportProblem[]
  problemCount: number
  /** What was (or, in a dry run, would be) added, changed or found unchanged; null with problems. */
  counts: Readonly<Record<TableKind, SavedCounts>> | null
}

/** Imports files of docs/import-format.md in one transaction: all of them or, with a problem in any, none. */
export async function importFiles(database: Database, files: readonly ImportFile[], options: ImportOptions): Promise<ImportOutcome> {
  const problems = new ProblemList()
  const read = files.map((file) => ({ file, table: readTable(file, problems) }))
  const tables = read.flatMap(({ table }) => table ?? [])
  const audited = await Promise.all(read.map(({ file, table }) => describeFile(file, table)))
  try {
    return await inTransaction(database.kysely, (transaction) => importTables(transaction, tables, problems, options, audited))
  } catch (reason) {
    if (reason instanceof NothingStored) return reason.outcome
    throw reason
  }
}

/** Thrown to roll back everything, with what is answered instead. */
class NothingStored extends Error {
  readonly outcome: ImportOutcome

  constructor(problems: ProblemList, counts: ImportOutcome['counts']) {
    super('nothing is stored')
    this.outcome = { isStored: false, problems: problems.shown, problemCount: problems.total, counts }
  }
}

async function importTables(
  transaction: Connection,
  tables: readonly Table[],
  problems: ProblemList,
  { dryRun, account, now }: ImportOptions,
  audited: readonly object[],
): Promise<ImportOutcome> {
  const stamp: Stamp = { at: now, by: account }
  const content = readContent(tables, await openContext(transaction, problems, now))
  await checkLinks(transaction, content)
  const plan = await planFigures(transaction, content.figures)
  if (problems.total > 0) throw new NothingStored(problems, null)
  const counts = await storeContent(transaction, content, plan, stamp)
  if (dryRun) throw new NothingStored(problems, counts)
  const isStored = Object.values(counts).some(({ added, changed }) => added + changed > 0)
  if (isStored) {
    const detail = { files: audited, counts }
    await appendAudit(transaction, { act: 'import', resource: 'import', resourceId: now, unit: null, detail, request: null }, stamp)
    await bumpRevision(transaction)
  }
  return { isStored, problems: [], problemCount: 0, counts }
}

/** What the audit log keeps of a file, to recognise it later. */
async function describeFile({ name, bytes }: ImportFile, table: Table | null): Promise<object> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name, table: table?.kind ?? null, rows: table?.rows.length ?? 0, sha256 }
}
