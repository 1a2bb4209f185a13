import initSqlJs from 'sql.js'
import type { Database as Engine } from 'sql.js'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { keepInPage } from './page-database.ts'
import type { PageDatabase } from './page-database.ts'

const { Database: OpenEngine } = await initSqlJs()
const opened: PageDatabase[] = []

afterEach(async () => {
  for (const { database } of opened.splice(0)) await database.close()
})

/** A store whose saves end when the test says so. */
function slowStore() {
  const saves: { snapshot: Uint8Array; finish: (error?: Error) => void }[] = []
  const save = (snapshot: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      saves.push({ snapshot, finish: (error) => (error === undefined ? resolve() : reject(error)) })
    })
  return { saves, save }
}

function openPage(save: (snapshot: Uint8Array) => Promise<void>, engine: Engine = new OpenEngine()): PageDatabase {
  engine.run(
    'create table if not exists parent (id integer primary key); create table if not exists child (parent integer not null references parent (id))',
  )
  const page = keepInPage(engine, { save })
  opened.push(page)
  return page
}

async function countIn(snapshot: Uint8Array | undefined): Promise<number> {
  const { database } = openPage(async () => {}, new OpenEngine(snapshot))
  return countParents(database)
}

async function countParents({ kysely }: PageDatabase['database']): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from parent`.execute(kysely)
  return rows[0]?.count ?? -1
}

describe('the database in a page', () => {
  it('holds every committed change in the copy that was kept', async () => {
    let kept: Uint8Array | undefined
    const { database, saveChanges } = openPage(async (snapshot) => {
      kept = snapshot
    })
    for (const id of [1, 2, 3]) {
      await sql`insert into parent (id) values (${id})`.execute(database.kysely)
      await saveChanges()
      expect(await countIn(kept)).toBe(id)
    }
  })

  it('keeps nothing when nothing changed', async () => {
    let copies = 0
    const { database, saveChanges } = openPage(async () => {
      copies += 1
    })
    await saveChanges()
    const before = copies
    await countParents(database)
    await saveChanges()
    expect(copies).toBe(before)
  })

  it('refuses a child without its parent after a copy, too', async () => {
    const { database, saveChanges } = openPage(async () => {})
    await sql`insert into parent (id) values (1)`.execute(database.kysely)
    await saveChanges()
    await expect(sql`insert into child (parent) values (99)`.execute(database.kysely)).rejects.toThrow(/FOREIGN KEY/)
  })

  it('does not end a transaction that another request has begun', async () => {
    const { saves, save } = slowStore()
    const { database, saveChanges } = openPage(save)
    await sql`insert into parent (id) values (1)`.execute(database.kysely)
    const saving: Promise<void>[] = []
    const undone = database.kysely.transaction().execute(async (transaction) => {
      await sql`insert into parent (id) values (2)`.execute(transaction)
      saving.push(saveChanges())
      await sql`insert into parent (id) values (3)`.execute(transaction)
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    await expect.poll(() => saves.length).toBe(1)
    saves[0]?.finish()
    await Promise.all(saving)
    expect(await countParents(database)).toBe(1)
    expect(await countIn(saves[0]?.snapshot)).toBe(1)
  })

  it('lets a second request wait for the copy that holds its change', async () => {
    const { saves, save } = slowStore()
    const { database, saveChanges } = openPage(save)
    await sql`insert into parent (id) values (1)`.execute(database.kysely)
    const first = saveChanges()
    await expect.poll(() => saves.length).toBe(1)
    let isSecondAnswered = false
    const second = saveChanges().then(() => (isSecondAnswered = true))
    await countParents(database)
    expect(isSecondAnswered).toBe(false)
    saves[0]?.finish()
    await Promise.all([first, second])
    expect(saves).toHaveLength(1)
  })

  it('says when a change could not be kept, and takes it along the next time', async () => {
    const { saves, save } = slowStore()
    const { database, saveChanges } = openPage(save)
    await sql`insert into parent (id) values (1)`.execute(database.kysely)
    const refused = saveChanges()
    await expect.poll(() => saves.length).toBe(1)
    saves[0]?.finish(new Error('the disk is full'))
    await expect(refused).rejects.toThrow('the disk is full')
    const again = saveChanges()
    await expect.poll(() => saves.length).toBe(2)
    saves[1]?.finish()
    await again
    expect(await countIn(saves[1]?.snapshot)).toBe(1)
  })
})
