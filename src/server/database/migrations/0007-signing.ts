import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'

/** How units sign, who reviews a report, the cells a return asks about, and the years that are closed. */
export async function createSigningTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema.alterTable('report').addColumn('taken_up_by', text).execute()

  await versionedTable(database, types, 'signing')
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('signing', text, (column) => column.notNull())
    .addCheckConstraint('signing_known', sql`signing in ('oneStep', 'twoSteps')`)
    .execute()
  await uniqueCurrentVersion(database, 'signing', ['unit', 'valid_from'])

  await database.schema
    .createTable('asked_cell')
    .addColumn('id', integer, types.identity)
    .addColumn('report', integer, (column) => column.notNull().references('report.id'))
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('element', text, (column) => column.notNull())
    .addColumn('figure', integer, (column) => column.references('figure.version'))
    .addColumn('words', text, (column) => column.notNull())
    .addColumn('asked_at', text, (column) => column.notNull())
    .addColumn('asked_by', text)
    .execute()
  await database.schema.createIndex('asked_cell_report').on('asked_cell').columns(['report', 'id']).execute()
  await types.protect(database, 'asked_cell')

  await database.schema
    .createTable('year_closing')
    .addColumn('id', integer, types.identity)
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('department', text, (column) => column.notNull())
    .addColumn('closed_at', text, (column) => column.notNull())
    .addColumn('closed_by', text)
    .addColumn('unfinished', 'integer', (column) => column.notNull())
    .addColumn('reopened_at', text)
    .addColumn('reopened_by', text)
    .addColumn('reason', text)
    .execute()
  await database.schema
    .createIndex('year_closing_current')
    .unique()
    .on('year_closing')
    .columns(['year', 'department'])
    .where(sql.ref('reopened_at'), 'is', null)
    .execute()
}
