import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { currentReading } from './register-cache.ts'
import { bumpRevision } from './stores/revision.ts'

async function opened() {
  const database = await openDatabase('sqlite::memory:')
  onTestFinished(() => database.close())
  await migrate(database)
  const at = { now: new Date('2025-06-01T03:00:00.000Z') }
  return { database, clock: () => at.now, at }
}

describe('currentReading', () => {
  it('is one and the same until something is stored or the day is over', async () => {
    const { at, ...surroundings } = await opened()
    const [first, together] = await Promise.all([currentReading(surroundings), currentReading(surroundings)])
    expect(together).toBe(first)
    expect(await currentReading(surroundings)).toBe(first)
    await bumpRevision(surroundings.database.kysely)
    const second = await currentReading(surroundings)
    expect(second).not.toBe(first)
    expect([first.revision, second.revision]).toEqual([0, 1])
    at.now = new Date('2025-06-01T17:30:00.000Z')
    const nextDay = await currentReading(surroundings)
    expect([nextDay === second, nextDay.day]).toEqual([false, '2025-06-02'])
  })

  it('keeps a few past moments beside the present, and takes one to come for the present', async () => {
    const { at: _at, ...surroundings } = await opened()
    const present = await currentReading(surroundings)
    const past = await currentReading(surroundings, '2025-01-01T00:00:00+07:00')
    expect(past.ledger.asOf).toBe('2024-12-31T17:00:00.000Z')
    expect(await currentReading(surroundings, '2024-12-31T17:00:00Z')).toBe(past)
    expect(await currentReading(surroundings, '2030-01-01T00:00:00Z')).toBe(present)
    for (const day of ['01', '02', '03']) await currentReading(surroundings, `2025-02-${day}T00:00:00Z`)
    expect(await currentReading(surroundings)).toBe(present)
    expect(await currentReading(surroundings, '2024-12-31T17:00:00Z')).not.toBe(past)
  })

  it('does not keep a reading that failed', async () => {
    const { at: _at, ...surroundings } = await opened()
    const { kysely } = surroundings.database
    await kysely.schema.alterTable('duty').renameTo('duty_away').execute()
    await expect(currentReading(surroundings)).rejects.toThrow(/duty/)
    await kysely.schema.alterTable('duty_away').renameTo('duty').execute()
    expect((await currentReading(surroundings)).duties).toEqual([])
  })
})
