import type { Connection, Stamp } from '../database/database.ts'

/** A file that an account sent, without its bytes. */
export interface ImportUpload {
  id: string
  account: string
  name: string
  size: number
  sha256: string
  uploadedAt: string
  committedAt: string | null
}

export interface NewUpload extends Pick<ImportUpload, 'id' | 'account' | 'name' | 'sha256'> {
  bytes: Uint8Array
}

export async function addUpload(connection: Connection, { bytes, ...upload }: NewUpload, at: string): Promise<void> {
  await connection
    .insertInto('import_upload')
    .values({ ...upload, size: bytes.length, uploaded_at: at, committed_at: null, bytes })
    .execute()
}

/** A file of the account; null when it is not there, or another's. */
export async function findUpload(connection: Connection, id: string, account: string): Promise<ImportUpload | null> {
  const row = await connection
    .selectFrom('import_upload')
    .select(['id', 'account', 'name', 'size', 'sha256', 'uploaded_at', 'committed_at'])
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst()
  if (row === undefined) return null
  const { uploaded_at: uploadedAt, committed_at: committedAt, ...upload } = row
  return { ...upload, uploadedAt, committedAt }
}

/** The bytes of a file; null once they were dropped. */
export async function uploadBytes(connection: Connection, id: string): Promise<Uint8Array | null> {
  const row = await connection.selectFrom('import_upload').select('bytes').where('id', '=', id).executeTakeFirst()
  return row?.bytes ?? null
}

/** Notes that something of the file was stored: its bytes are kept from now on. */
export async function markCommitted(connection: Connection, id: string, stamp: Stamp): Promise<void> {
  await connection.updateTable('import_upload').set({ committed_at: stamp.at }).where('id', '=', id).where('committed_at', 'is', null).execute()
}

/** How many files the account sent since a moment, and when the first of them. */
export async function importUploadsSince(connection: Connection, account: string, since: string): Promise<{ count: number; first: string | null }> {
  const row = await connection
    .selectFrom('import_upload')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('uploaded_at').as('first')])
    .where('account', '=', account)
    .where('uploaded_at', '>=', since)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}

/** Drops the bytes of files sent before a moment of which nothing was stored. */
export async function dropUnusedBytes(connection: Connection, before: string): Promise<void> {
  await connection
    .updateTable('import_upload')
    .set({ bytes: null })
    .where('committed_at', 'is', null)
    .where('uploaded_at', '<', before)
    .where('bytes', 'is not', null)
    .execute()
}
