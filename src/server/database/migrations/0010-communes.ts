import type { Kysely } from 'kysely'
import { uniqueCurrentVersion, versionedTable } from './column-types.ts'
import type { ColumnTypes } from './column-types.ts'

/** The commune criteria: forms, scores of both layers, decisions; and what a number of people is told with: its day and its explanation. */
export async function createCommuneTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text } = types
  await versionedTable(database, types, 'score_form')
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'score_form', ['code'])

  await versionedTable(database, types, 'commune_score')
    .addColumn('commune', text, (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('layer', text, (column) => column.notNull())
    .addColumn('item', text, (column) => column.notNull())
    .addColumn('score', text)
    .addColumn('maximum', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'commune_score', ['commune', 'year', 'layer', 'item'])
  await database.schema.createIndex('commune_score_year').on('commune_score').columns(['year', 'commune']).execute()

  await versionedTable(database, types, 'recognition')
    .addColumn('commune', text, (column) => column.notNull())
    .addColumn('decision_number', text, (column) => column.notNull())
    .addColumn('decided_on', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('valid_from', text, (column) => column.notNull())
    .addColumn('valid_to', text)
    .addColumn('withdrawn_on', text)
    .addColumn('withdrawn_reason', text)
    .addColumn('source', text)
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .execute()
  await uniqueCurrentVersion(database, 'recognition', ['commune', 'decision_number', 'decided_on'])

  for (const column of ['published_on', 'note']) await database.schema.alterTable('population').addColumn(column, text).execute()
}
