import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { migrate, NewerSchemaError } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { importFiles } from './import-files.ts'
import type { ImportOutcome } from './import-files.ts'
import { tableKinds } from './table-kinds.ts'

/** `npm run import -- [--dry-run] FILE…`: see docs/import-format.md. Exit code 1 when there is a problem in a file, 2 when it is used wrongly. */
const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } }, allowPositionals: true })
const dryRun = values['dry-run']
if (positionals.length === 0) {
  console.error('Cách dùng: npm run import -- [--dry-run] TỆP…')
  process.exit(2)
}

const files = await Promise.all(positionals.map(async (path) => ({ name: path, bytes: await readFile(path).catch(() => refuseUnreadable(path)) })))
const database = await openDatabase(process.env['DATABASE_URL'] ?? 'sqlite:data/van-dan.sqlite')
try {
  await migrate(database)
  const outcome = await importFiles(database, files, { dryRun, account: null, now: new Date().toISOString() })
  print(outcome)
  if (outcome.problemCount > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof NewerSchemaError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await database.close()
}

function refuseUnreadable(path: string): never {
  console.error(`Không mở được tệp ${path}. Kiểm tra lại tên và quyền đọc.`)
  process.exit(2)
}

function print({ isStored, problems, problemCount, counts }: ImportOutcome): void {
  for (const { file, row, column, message } of problems) {
    const place = [file, row === null ? null : `dòng ${row}`, column === null ? null : `cột ${column}`].filter((part) => part !== null)
    console.log(`${place.join(', ')}: ${message}`)
  }
  if (problemCount > problems.length) console.log(`… và ${problemCount - problems.length} lỗi nữa.`)
  if (counts === null) {
    console.log(`\n${problemCount} lỗi; chưa lưu gì.`)
    return
  }
  for (const kind of tableKinds) {
    const { added, changed, unchanged } = counts[kind]
    if (added + changed + unchanged > 0) console.log(`${kind}: ${added} thêm mới, ${changed} thay đổi, ${unchanged} đã có`)
  }
  if (dryRun) console.log('\nKhông có lỗi; chạy thử nên chưa lưu gì.')
  else console.log(isStored ? '\nĐã lưu.' : '\nMọi dòng đã có sẵn, không có gì mới để lưu.')
}
