import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { OneTimeCodeTable } from '../database/account-tables.ts'

export interface StoredCode {
  codeHash: string
  account: string
  purpose: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
  attempts: number
}

export async function addCode(connection: Connection, code: StoredCode): Promise<void> {
  await connection
    .insertInto('one_time_code')
    .values({
      code_hash: code.codeHash,
      account: code.account,
      purpose: code.purpose,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
      used_at: code.usedAt,
      attempts: code.attempts,
    })
    .execute()
}

/** The code, used or expired ones too; null when there is none. */
export async function findCode(connection: Connection, codeHash: string): Promise<StoredCode | null> {
  const row = await connection.selectFrom('one_time_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
  return row === undefined ? null : rowToCode(row)
}

/** Codes of an account that are neither used nor expired. */
export async function openCodesOf(connection: Connection, account: string, now: string): Promise<StoredCode[]> {
  const rows = await connection
    .selectFrom('one_time_code')
    .selectAll()
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return rows.map(rowToCode)
}

/** Uses up the code; false when somebody did so before. */
export async function useCode(connection: Connection, codeHash: string, at: string): Promise<boolean> {
  const used = await connection
    .updateTable('one_time_code')
    .set({ used_at: at })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .executeTakeFirst()
  return used !== undefined
}

/** Counts one wrong attempt against every open code of the account. */
export async function countCodeAttempt(connection: Connection, account: string): Promise<void> {
  await connection
    .updateTable('one_time_code')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
}

function rowToCode(row: Selectable<OneTimeCodeTable>): StoredCode {
  return {
    codeHash: row.code_hash,
    account: row.account,
    purpose: row.purpose,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    attempts: row.attempts,
  }
}
