import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { AccountTable } from '../database/account-tables.ts'

export interface StoredAccount {
  id: string
  /** As the person types it, folded to lower case by whoever stores it. */
  username: string
  displayName: string
  passwordHash: string | null
  disabledAt: string | null
  failedAttempts: number
  lockedUntil: string | null
  /** Offered in one click on the sign-in page of the sample workspace. */
  sample: boolean
  locale: 'vi' | 'en'
  createdAt: string
  /** Where letters go; null while none is wanted. */
  email: string | null
}

/** Throws when the id or the user name is taken. */
export async function addAccount(connection: Connection, account: StoredAccount): Promise<void> {
  await connection
    .insertInto('account')
    .values({
      id: account.id,
      username: account.username,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      disabled_at: account.disabledAt,
      failed_attempts: account.failedAttempts,
      locked_until: account.lockedUntil,
      sample: Number(account.sample),
      locale: account.locale,
      created_at: account.createdAt,
      email: account.email,
    })
    .execute()
}

export async function findAccount(connection: Connection, id: string): Promise<StoredAccount | null> {
  const row = await connection.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToAccount(row)
}

export async function findAccountByUsername(connection: Connection, username: string): Promise<StoredAccount | null> {
  const row = await connection.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst()
  return row === undefined ? null : rowToAccount(row)
}

/** Every account by user name; only those of the sample workspace when asked so. */
export async function listAccounts(connection: Connection, options: { sampleOnly?: boolean } = {}): Promise<StoredAccount[]> {
  const rows = await connection
    .selectFrom('account')
    .selectAll()
    .$if(options.sampleOnly === true, (query) => query.where('sample', '=', 1))
    .orderBy('username')
    .execute()
  return rows.map(rowToAccount)
}

/** Names of accounts by id, for "who did it". */
export async function accountNames(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await connection
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

export type AccountChange = Partial<
  Pick<StoredAccount, 'displayName' | 'passwordHash' | 'disabledAt' | 'failedAttempts' | 'lockedUntil' | 'locale' | 'email'>
>

/** Changes what is named in `change`, nothing else. */
export async function changeAccount(connection: Connection, id: string, change: AccountChange): Promise<void> {
  await connection
    .updateTable('account')
    .set({
      ...(change.displayName !== undefined && { display_name: change.displayName }),
      ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
      ...(change.disabledAt !== undefined && { disabled_at: change.disabledAt }),
      ...(change.failedAttempts !== undefined && { failed_attempts: change.failedAttempts }),
      ...(change.lockedUntil !== undefined && { locked_until: change.lockedUntil }),
      ...(change.locale !== undefined && { locale: change.locale }),
      ...(change.email !== undefined && { email: change.email }),
    })
    .where('id', '=', id)
    .execute()
}

/** Counts one wrong password, also when many arrive at once; gives how many there are now. */
export async function countFailedAttempt(connection: Connection, id: string): Promise<number> {
  const row = await connection
    .updateTable('account')
    .set((set) => ({ failed_attempts: set('failed_attempts', '+', 1) }))
    .where('id', '=', id)
    .returning('failed_attempts')
    .executeTakeFirstOrThrow()
  return row.failed_attempts
}

function rowToAccount(row: Selectable<AccountTable>): StoredAccount {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    disabledAt: row.disabled_at,
    failedAttempts: row.failed_attempts,
    lockedUntil: row.locked_until,
    sample: row.sample === 1,
    locale: row.locale === 'en' ? 'en' : 'vi',
    createdAt: row.created_at,
    email: row.email,
  }
}
