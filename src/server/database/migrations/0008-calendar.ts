import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'

/** When reports are due, who was reminded of them, and the letters on their way. */
export async function createCalendarTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createDeadlines(database, types)
  await createReminders(database, types)
  await createLetters(database, types)
  await database.schema.alterTable('account').addColumn('email', types.text).execute()
  await database.schema.alterTable('report_event').addColumn('sent_on', types.text).execute()
}

async function createDeadlines(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await versionedTable(database, types, 'deadline_rule')
    .addColumn('period_kind', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('span', text, (column) => column.notNull())
    .addColumn('opens', text, (column) => column.notNull())
    .addColumn('due', text, (column) => column.notNull())
    .addColumn('basis', text)
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'deadline_rule', ['period_kind', 'stage', 'year', 'span'])

  await versionedTable(database, types, 'special_day')
    .addColumn('day', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'special_day', ['day'])

  await versionedTable(database, types, 'announced_year')
    .addColumn('year', integer, (column) => column.notNull())
    .addColumn('announced', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'announced_year', ['year'])

  await versionedTable(database, types, 'extension')
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('due', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'extension', ['reporter', 'period', 'stage'])
}

async function createReminders(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('reminder')
    .addColumn('id', integer, types.identity)
    .addColumn('key', text, (column) => column.notNull().unique())
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('cause', text, (column) => column.notNull())
    .addColumn('due', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by_account', text)
    .execute()
  await database.schema.createIndex('reminder_report').on('reminder').columns(['reporter', 'period', 'stage', 'id']).execute()
  await database.schema.createIndex('reminder_period').on('reminder').columns(['period', 'id']).execute()

  await database.schema
    .createTable('reminder_read')
    .addColumn('reminder', integer, (column) => column.notNull().references('reminder.id'))
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_read_once', ['reminder', 'account'])
    .execute()
}

async function createLetters(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('letter')
    .addColumn('id', integer, types.identity)
    .addColumn('key', text, (column) => column.notNull().unique())
    .addColumn('account', text, (column) => column.notNull())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', text, (column) => column.notNull())
    .addColumn('problem', text)
    .addColumn('settled_at', text)
    .execute()
  await database.schema.createIndex('letter_next').on('letter').columns(['state', 'next_at']).execute()
}
