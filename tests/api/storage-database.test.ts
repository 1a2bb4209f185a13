import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { inSnapshot, inTransaction, sqliteDatabase } from '../../src/server/database/database.ts'
import { migrate, NewerSchemaError } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { sqlJsHandle } from '../../src/server/database/sql-js.ts'
import { approveFigures } from '../../src/server/stores/approvals.ts'
import { appendAudit, listAudit } from '../../src/server/stores/audit.ts'
import { newestFigure } from '../../src/server/stores/figure-versions.ts'
import { appendFigure } from '../../src/server/stores/figures.ts'
import { bumpRevision, readRevision } from '../../src/server/stores/revision.ts'
import { listUnits, saveUnits } from '../../src/server/stores/units.ts'
import { databases, freshDatabase, sharedDatabases } from '../setup/databases.ts'
import { figureOf, stampOf, unitOf } from '../setup/sample-rows.ts'

const saved = { act: 'save', resource: 'figure', resourceId: '1', unit: null, detail: { after: '1151' }, request: null }

async function failHalfWay(tables: Kysely<unknown>): Promise<void> {
  await tables.schema.createTable('half_made').addColumn('id', 'integer').execute()
  throw new Error('the second half fails')
}

describe.each(databases)('a database: $name', (kind) => {
  it('is made once, however often it is opened', async () => {
    const database = await freshDatabase(kind)
    await saveUnits(database.kysely, [unitOf()], stampOf(1))
    await Promise.all([migrate(database), migrate(database)])
    expect(await listUnits(database.kysely)).toHaveLength(1)
  })

  it('refuses a schema that is newer than the program and touches nothing', async () => {
    const database = await freshDatabase(kind)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`.execute(database.kysely)
    const refusal = await migrate(database).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(NewerSchemaError)
    expect(refusal).toMatchObject({ code: 'NEWER_SCHEMA' })
    expect(String(refusal)).toContain('phiên bản mới hơn')
    await sql`delete from kysely_migration where name = '9999-from-the-future'`.execute(database.kysely)
    await expect(migrate(database)).resolves.toBeUndefined()
  })

  it('takes back a migration that fails half-way', async () => {
    const { kysely } = await freshDatabase(kind)
    const names = { migrationTableName: 'other_migration', migrationLockTableName: 'other_lock' }
    const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve({ '0001-half': { up: failHalfWay } }) }, ...names })
    expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'the second half fails' })
    expect((await kysely.introspection.getTables()).map((table) => table.name)).not.toContain('half_made')
    for (const table of Object.values(names)) await kysely.schema.dropTable(table).execute()
  })

  it('stores a change and its audit line together or not at all', async () => {
    const { kysely } = await freshDatabase(kind)
    const failing = inTransaction(kysely, async (transaction) => {
      await appendFigure(transaction, figureOf(), null, stampOf(1))
      await appendAudit(transaction, saved, stampOf(1))
      await bumpRevision(transaction)
      throw new Error('lost connection')
    })
    await expect(failing).rejects.toThrow('lost connection')
    expect(await newestFigure(kysely, figureOf())).toBeNull()
    expect(await listAudit(kysely, { limit: 10 })).toEqual([])
    expect(await readRevision(kysely)).toBe(0)
  })

  it('runs a transaction inside another as a part of it', async () => {
    const { kysely } = await freshDatabase(kind)
    const failing = inTransaction(kysely, async (outer) => {
      await inTransaction(outer, (inner) => saveUnits(inner, [unitOf()], stampOf(1)))
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect(await listUnits(kysely)).toEqual([])
  })

  it('lets many requests write at once', async () => {
    const { kysely } = await freshDatabase(kind)
    const writers = Array.from({ length: 25 }, (_, number) =>
      inTransaction(kysely, async (transaction) => {
        await appendFigure(transaction, figureOf({ subject: `unit-${number}` }), null, stampOf(1))
        await bumpRevision(transaction)
      }),
    )
    await Promise.all(writers)
    expect(await readRevision(kysely)).toBe(25)
  })

  it('gives numbers for counts and for whatever is added up', async () => {
    const { kysely } = await freshDatabase(kind)
    await bumpRevision(kysely)
    const query = sql<Record<string, unknown>>`select count(*) as rows, sum(value) as total, avg(value) as mean from revision`
    const { rows } = await query.execute(kysely)
    expect(rows).toEqual([{ rows: 1, total: 1, mean: 1 }])
  })

  it('keeps Vietnamese text as it is and sorts by bytes', async () => {
    const { kysely } = await freshDatabase(kind)
    const names = ['Đức Trọng', 'Huyện Đạ Huoai', 'a', 'B', '“Bảo Lâm” 😀']
    await saveUnits(
      kysely,
      names.map((name, number) => unitOf({ code: 'bACd'[number] ?? 'é', name })),
      stampOf(1),
    )
    const units = await listUnits(kysely)
    expect(units.map((unit) => unit.code)).toEqual(['A', 'C', 'b', 'd', 'é'])
    expect(units.map((unit) => unit.name).toSorted()).toEqual(names.toSorted())
  })
})

describe.each(sharedDatabases)('a database of several processes: $name', (kind) => {
  const program = join(import.meta.dirname, '../bench/figure-writer.ts')

  it('takes every figure of two programs that write at once', async () => {
    const { kysely, url } = await freshDatabase(kind)
    const writers = ['a', 'b'].map((name) => spawn(process.execPath, [program, url, name, '40'], { stdio: ['ignore', 'ignore', 'inherit'] }))
    const codes = await Promise.all(writers.map((writer) => once(writer, 'close')))
    expect(codes).toEqual([
      [0, null],
      [0, null],
    ])
    const { count } = await kysely
      .selectFrom('figure')
      .select((figure) => figure.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(80)
    expect(await readRevision(kysely)).toBe(80)
  })

  it('shows a long reading one state, whatever others store meanwhile', async () => {
    const database = await freshDatabase(kind)
    const other = await database.openAgain()
    const seen = await inSnapshot(database.kysely, async (snapshot) => {
      const before = await listUnits(snapshot)
      await saveUnits(other.kysely, [unitOf()], stampOf(1))
      return [before, await listUnits(snapshot)]
    })
    expect(seen).toEqual([[], []])
    expect(await listUnits(database.kysely)).toHaveLength(1)
  })
})

describe('opening a database', () => {
  it('refuses a URL of another kind', async () => {
    await expect(openDatabase('mysql://localhost/x')).rejects.toThrow('DATABASE_URL')
    await expect(openDatabase('sqlite:')).rejects.toThrow('DATABASE_URL')
  })

  it('works on the SQLite of a page, across exports', async () => {
    const { Database } = await initSqlJs()
    const inPage = new Database()
    const database = sqliteDatabase(sqlJsHandle(inPage))
    await migrate(database)
    await saveUnits(database.kysely, [unitOf()], stampOf(1))
    expect(inPage.export().length).toBeGreaterThan(1000)
    const { changed } = await saveUnits(database.kysely, [unitOf({ name: 'Bảo Lâm mới' })], stampOf(2))
    expect(changed).toBe(1)
    expect(await listUnits(database.kysely)).toMatchObject([{ name: 'Bảo Lâm mới' }])
    await expect(approveFigures(database.kysely, [999], null, stampOf(1))).rejects.toThrow(/foreign key/i)
    await expect(appendFigure(database.kysely, figureOf({ value: null }), null, stampOf(1))).rejects.toThrow(/constraint/i)
    await database.close()
  })

  it('refuses to store what SQLite would not keep', async () => {
    const database = await openDatabase('sqlite::memory:')
    await expect(sql`select ${{ an: 'object' }}`.execute(database.kysely)).rejects.toThrow(TypeError)
    const { rows } = await sql`select ${true} as yes, ${new Date(0)} as moment, ${undefined} as absent`.execute(database.kysely)
    expect(rows).toEqual([{ yes: 1, moment: '1970-01-01T00:00:00.000Z', absent: null }])
    await database.close()
  })
})
