import { PostgresDialect } from 'kysely'
import type { Dialect } from 'kysely'
import { Pool, types } from 'pg'

/** What counts, sums and averages come as: text in pg, but no number of the project is beyond what a JavaScript number holds exactly. */
const numberTypes = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC])

/** A pool of up to eight connections to a PostgreSQL server; opened when first needed. */
export function createPostgresDialect(url: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    application_name: 'van-dan',
    types: { getTypeParser: (id, format) => (numberTypes.has(id) ? Number : types.getTypeParser(id, format)) },
  })
  // An idle connection that breaks is replaced; whoever needs one while the server is away gets the error itself.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}
