import type { ImportDestination } from '../../contract/file-import.ts'
import { cleanFileName } from '../../domain/file-name.ts'
import { dayOf, momentAfter, momentOf } from '../clock.ts'
import { inTransaction } from '../database/database.ts'
import { readContent } from '../file-import/file-contents.ts'
import { refusal } from '../http/refuse.ts'
import { canSomewhere } from '../permissions.ts'
import type { Act } from '../permissions.ts'
import { newId } from '../random-id.ts'
import { addUpload, dropUnusedBytes, importUploadsSince } from '../stores/import-uploads.ts'
import type { ActContext } from './act-once.ts'
import { requirePatience } from './talk-access.ts'

const actOf: Record<ImportDestination, Act> = { figures: 'enterFigures', populations: 'keepPopulations', published: 'administer' }

/** Files a person may send in ten minutes. */
const patience = { most: 60, seconds: 600 }
/** Days after which the bytes of a file of which nothing was stored are dropped. */
const daysKept = 30

/** Refuses who may import nothing there. */
export function requireImporter({ account, clock }: Pick<ActContext, 'account' | 'clock'>, destination: ImportDestination): void {
  if (!canSomewhere(account, actOf[destination], dayOf(clock))) throw refusal('FORBIDDEN')
}

/** Refuses, before a byte of the file is read, who may import nothing there or sends too many files. */
export async function requireSender(context: ActContext, destination: ImportDestination): Promise<void> {
  requireImporter(context, destination)
  const { kysely } = context.database
  await requirePatience(momentOf(context.clock), patience, (since) => importUploadsSince(kysely, context.account.id, since))
}

/** Keeps a file that can be read, for its sender alone. Throws FILE_REFUSED with the reason for any other. */
export async function receiveFile(
  context: ActContext,
  { name, bytes, sha256 }: { name: string; bytes: Uint8Array; sha256: string },
): Promise<{ id: string }> {
  const content = await readContent(bytes, sha256)
  const id = newId()
  const at = momentOf(context.clock)
  const ending = content.kind === 'xlsx' ? (/\.xlsm$/i.test(name) ? 'xlsm' : 'xlsx') : /\.(tsv|txt)$/i.test(name) ? 'txt' : 'csv'
  await inTransaction(context.database.kysely, async (transaction) => {
    await dropUnusedBytes(transaction, momentAfter(at, -1000 * 86_400 * daysKept))
    await addUpload(transaction, { id, account: context.account.id, name: cleanFileName(name, ending), sha256, bytes }, at)
  })
  return { id }
}
