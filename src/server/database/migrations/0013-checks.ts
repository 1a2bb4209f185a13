import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'

/** Written out here, because what the rules of the program come to be later must not change what this step did. */
const beginning = [
  {
    code: 'unitSlip',
    name: { vi: 'Nhầm đơn vị tính, thừa hoặc thiếu chữ số', en: 'Wrong unit of measure, a digit too many or too few' },
    test: { kind: 'unitSlip', tolerance: 0.3 },
  },
  {
    code: 'jump',
    name: { vi: 'Tăng, giảm nhiều so với năm trước', en: 'A large change against last year' },
    test: { kind: 'jump', share: 0.3, minimumHeads: 2, minimumShare: 0.05 },
  },
  {
    code: 'outlier',
    name: { vi: 'Khác hẳn các năm trước', en: 'Quite different from earlier years' },
    test: { kind: 'outlier', modifiedZ: 3.5, minimumValues: 5, minimumHeads: 2, minimumShare: 0.05 },
  },
  {
    code: 'farFromPeers',
    name: { vi: 'Khác hẳn các đơn vị cùng loại', en: 'Quite different from units of its kind' },
    test: { kind: 'farFromPeers', factor: 2, minimumUnits: 4 },
  },
]

/** The rules that entries are checked by, and those that every workspace begins with (methods §9). */
export async function createCheckTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text } = types
  await versionedTable(database, types, 'check_rule')
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('is_on', 'integer', (column) => column.notNull())
    .addColumn('trial', text)
    .execute()
  await uniqueCurrentVersion(database, 'check_rule', ['code'])
  for (const [place, { code, name, test }] of beginning.entries()) {
    const content = JSON.stringify({ name, message: null, severity: 'ask', elements: null, unitKinds: null, test })
    await sql`insert into check_rule (recorded_at, code, place, content, is_on) values ('2020-01-01T00:00:00.000Z', ${code}, ${place}, ${content}, 1)`.execute(
      database,
    )
  }
}
