import type { Connection } from '../database/database.ts'

const ledger = 'ledger'

/** Grows with every change of what a verdict is made from: while it stays, so does every overview. */
export async function readRevision(connection: Connection): Promise<number> {
  const row = await connection.selectFrom('revision').select('value').where('name', '=', ledger).executeTakeFirstOrThrow()
  return row.value
}

/** Call once in every transaction that changes what a verdict is made from; last, because others wait for it. */
export async function bumpRevision(connection: Connection): Promise<void> {
  await connection
    .updateTable('revision')
    .set((set) => ({ value: set('value', '+', 1) }))
    .where('name', '=', ledger)
    .execute()
}
