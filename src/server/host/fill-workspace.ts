import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { momentOf } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { importFiles } from '../import/import-files.ts'
import type { ImportFile } from '../import/read-table.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { addSampleAccounts } from '../sign-in/sample-accounts.ts'
import { listAccounts } from '../stores/accounts.ts'
import { StartProblem } from './start-problem.ts'

interface FillParts {
  clock: Clock
  log: Log
  /** The folder of the sample: `common`, `national`, `lam-dong`. */
  folder: string
}

/**
 * Fills an empty database. The sample workspace gets the whole sample and its accounts; production the units, indicators and the Lâm Đồng
 * resolution with its targets and populations, but no figure and nothing illustrative. A database that holds units stays as it is.
 * Throws StartProblem when production is to run on a sample workspace.
 */
export async function fillEmptyWorkspace(database: Database, { mode }: Pick<Settings, 'mode'>, { clock, log, folder }: FillParts): Promise<void> {
  const { kysely } = database
  const hasSampleAccounts = (await listAccounts(kysely, { sampleOnly: true })).length > 0
  if (mode === 'production' && hasSampleAccounts) {
    throw new StartProblem('Cơ sở dữ liệu này là bộ mẫu, không dùng cho chế độ production được. Đặt DATABASE_URL tới một cơ sở dữ liệu khác.')
  }
  const stamp = { at: momentOf(clock), by: null }
  await inTransaction(kysely, async (transaction) => {
    const isEmpty = (await transaction.selectFrom('unit').select('id').limit(1).executeTakeFirst()) === undefined
    if (isEmpty) {
      const files = mode === 'sample' ? sampleFiles(folder) : productionFiles(folder)
      // A row may stand in one import once: what the sample says again of a resolution comes after.
      const [again, first] = [true, false].map((isAgain) => files.filter(({ name }) => name.endsWith('resolutions-illustrative.csv') === isAgain))
      for (const part of [first ?? [], again ?? []]) if (part.length > 0) await importAll({ ...database, kysely: transaction }, part, stamp.at)
      log.info({ files: files.length }, 'the empty database was filled')
    }
    const hasAccounts = (await listAccounts(transaction)).length > 0
    if (mode === 'sample' && isEmpty && !hasAccounts) await addSampleAccounts(transaction, stamp)
  })
}

async function importAll(database: Database, files: readonly ImportFile[], now: string): Promise<void> {
  const { problems } = await importFiles(database, files, { dryRun: false, account: null, now })
  const [first] = problems
  if (first !== undefined) throw new StartProblem(`Bộ dữ liệu kèm theo không đọc được: ${first.file}, dòng ${first.row ?? '–'}: ${first.message}`)
}

function sampleFiles(folder: string): ImportFile[] {
  return ['common', 'national', 'lam-dong'].flatMap((part) => filesOf(folder, part))
}

/** Figures are the department's own to enter; a made-up value must never be taken for a real one. */
function productionFiles(folder: string): ImportFile[] {
  return ['common', 'lam-dong'].flatMap((part) => filesOf(folder, part)).filter(({ name }) => !/\/figures|-illustrative/.test(name))
}

function filesOf(folder: string, part: string): ImportFile[] {
  const names = readdirSync(join(folder, part)).filter((name) => name.endsWith('.csv'))
  // What is made up comes last: of two rows about the same thing the later counts.
  return names
    .toSorted((a, b) => Number(a.includes('-illustrative')) - Number(b.includes('-illustrative')) || (a < b ? -1 : 1))
    .map((name) => ({ name: `${part}/${name}`, bytes: readFileSync(join(folder, part, name)) }))
}
