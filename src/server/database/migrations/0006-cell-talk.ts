import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

/** Conversations about cells, and the files that prove figures; a file's bytes are stored once, by their hash, and never removed. */
export async function createCellTalkTables(database: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { text, integer } = types
  await database.schema
    .createTable('cell_note')
    .addColumn('id', integer, types.identity)
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('element', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('text', text)
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by_account', text, (column) => column.notNull())
    .addCheckConstraint('cell_note_text', sql`(act = 'message') = (text is not null)`)
    .execute()
  await database.schema.createIndex('cell_note_cell').on('cell_note').columns(['reporter', 'period', 'subject', 'element', 'id']).execute()
  await database.schema.createIndex('cell_note_account').on('cell_note').columns(['by_account', 'at']).execute()
  await types.protect(database, 'cell_note')

  await database.schema
    .createTable('evidence_content')
    .addColumn('sha256', text, (column) => column.primaryKey())
    .addColumn('bytes', types.bytes, (column) => column.notNull())
    .execute()
  await types.protect(database, 'evidence_content')

  await createEvidence(database, types)
}

async function createEvidence(database: Kysely<unknown>, { text, integer, identity }: ColumnTypes): Promise<void> {
  await database.schema
    .createTable('evidence')
    .addColumn('id', integer, identity)
    .addColumn('reporter', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('stage', text, (column) => column.notNull())
    // Both empty: the file belongs to the report as a whole. Not null, because a unique index takes every null for different.
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('element', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull().references('evidence_content.sha256'))
    .addColumn('legal', 'integer', (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('added_at', text, (column) => column.notNull())
    .addColumn('added_by', text, (column) => column.notNull())
    .addColumn('removed_at', text)
    .addColumn('removed_by', text)
    .addColumn('removed_reason', text)
    .execute()
  await database.schema
    .createIndex('evidence_once')
    .unique()
    .on('evidence')
    .columns(['reporter', 'period', 'stage', 'subject', 'element', 'sha256'])
    .where(sql.ref('removed_at'), 'is', null)
    .execute()
  await database.schema.createIndex('evidence_account').on('evidence').columns(['added_by', 'added_at']).execute()
}
