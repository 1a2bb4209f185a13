import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { migrationsFor } from './migrations/migrations.ts'

/** The database was last used by a newer version of the program, which this one must not touch. */
export class NewerSchemaError extends Error {
  readonly code = 'NEWER_SCHEMA'

  constructor(unknown: readonly string[]) {
    super(
      `Cơ sở dữ liệu này đã được một phiên bản mới hơn của chương trình sử dụng (bước ${unknown.join(', ')}). ` +
        'Hãy cập nhật chương trình, hoặc mở bản sao lưu trước lần nâng cấp; dữ liệu chưa bị thay đổi.',
    )
  }
}

/**
 * Brings the tables to the shape this program knows; in one transaction, so that a failed step leaves nothing behind. Several processes may
 * start at once. Throws NewerSchemaError, changing nothing, when the database is ahead of the program.
 */
export async function migrate(database: Database): Promise<void> {
  const migrations = migrationsFor(database.dialect)
  await refuseNewerSchema(database, Object.keys(migrations))
  const migrator = new Migrator({ db: database.kysely, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewerSchema(database: Database, known: readonly string[]): Promise<void> {
  const tables = await database.kysely.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return
  const applied = await database.kysely.withTables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration').select('name').execute()
  const unknown = applied.map((migration) => migration.name).filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new NewerSchemaError(unknown)
}
