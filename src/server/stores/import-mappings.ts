import type { Connection, Stamp } from '../database/database.ts'
import type { RememberedMapping } from '../database/import-tables.ts'
import { fromJson, toJson } from '../database/json-text.ts'

interface MappingKey {
  account: string
  destination: string
  fingerprint: string
}

/** How the account had a file of this make read the last time; null for the first of them. */
export async function findMapping(connection: Connection, { account, destination, fingerprint }: MappingKey): Promise<RememberedMapping | null> {
  const row = await connection
    .selectFrom('import_mapping')
    .select('content')
    .where('account', '=', account)
    .where('destination', '=', destination)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row === undefined ? null : fromJson(row.content)
}

export async function rememberMapping(connection: Connection, key: MappingKey, mapping: RememberedMapping, stamp: Stamp): Promise<void> {
  const content = toJson(mapping)
  await connection
    .insertInto('import_mapping')
    .values({ ...key, content, saved_at: stamp.at })
    .onConflict((conflict) => conflict.columns(['account', 'destination', 'fingerprint']).doUpdateSet({ content, saved_at: stamp.at }))
    .execute()
}
