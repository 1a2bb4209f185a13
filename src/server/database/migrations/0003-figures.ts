import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Figures with their approvals, and the reports they come in. */
export async function createFigureTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createReports(database, types)
  const { text, integer } = types
  await database.schema
    .createTable('figure')
    .addColumn('version', integer, types.identity)
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('element', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('value', text)
    .addColumn('missing_reason', text)
    .addColumn('definition', 'integer', (column) => column.notNull())
    .addColumn('reported_by', text)
    .addColumn('note', text)
    .addColumn('source', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addColumn('recorded_by', text)
    .addCheckConstraint('figure_value_or_reason', sql`(value is null) <> (missing_reason is null)`)
    .addCheckConstraint('figure_stage', sql`stage in ('estimate', 'preliminary', 'final')`)
    .execute()
  await database.schema.createIndex('figure_cell').unique().on('figure').columns(['subject', 'element', 'period', 'stage', 'ordinal']).execute()
  await types.protect(database, 'figure')

  await database.schema
    .createTable('approval')
    .addColumn('figure', integer, (column) => column.primaryKey().references('figure.version'))
    .addColumn('report', integer, (column) => column.references('report.id'))
    .addColumn('approved_at', text, (column) => column.notNull())
    .addColumn('approved_by', text)
    .addColumn('superseded_at', text)
    .execute()
}

async function createReports(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('report')
    .addColumn('id', integer, types.identity)
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('state_since', text, (column) => column.notNull())
    .addColumn('lock', 'integer', (column) => column.notNull())
    .addUniqueConstraint('report_key', ['reporter', 'period', 'stage'])
    .execute()
  await database.schema.createIndex('report_state').on('report').columns(['state', 'period']).execute()

  await database.schema
    .createTable('report_event')
    .addColumn('id', integer, types.identity)
    .addColumn('report', integer, (column) => column.notNull().references('report.id'))
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('from_state', text, (column) => column.notNull())
    .addColumn('to_state', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by_account', text)
    .execute()
  await database.schema.createIndex('report_event_report').on('report_event').columns(['report', 'id']).execute()
  await types.protect(database, 'report_event')
}
