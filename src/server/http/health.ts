import { Hono } from 'hono'
import type { Database } from '../database/database.ts'
import { migrationsFor } from '../database/migrations/migrations.ts'
import type { AppParts } from './context.ts'

/** `live`: the process answers. `ready`: the database answers too and has every table this program knows; 503 when not. */
export function healthRoutes({ database, log }: Pick<AppParts, 'database' | 'log'>): Hono {
  const health = new Hono()
  health.get('/live', (c) => c.json({ live: true }))
  health.get('/ready', async (c) => {
    try {
      const missing = await missingMigrations(database)
      if (missing.length === 0) return c.json({ ready: true })
      log.error({ missing }, 'the database lacks tables')
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : typeof error }, 'the database does not answer')
    }
    return c.json({ ready: false }, 503)
  })
  return health
}

async function missingMigrations({ kysely, dialect }: Database): Promise<string[]> {
  const applied = await kysely.withTables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration').select('name').execute()
  const names = new Set(applied.map((migration) => migration.name))
  return Object.keys(migrationsFor(dialect)).filter((name) => !names.has(name))
}
