import { readFile } from '../../documents/read-workbook.ts'
import type { FileContent } from '../../documents/read-workbook.ts'
import type { Connection } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import { uploadBytes } from '../stores/import-uploads.ts'
import type { ImportUpload } from '../stores/import-uploads.ts'

/** The last few files that were read, by their hash: a person looks at the same file many times. */
const contents = new Map<string, FileContent>()
const mostKept = 3

/** Reads the bytes of a file. Throws FILE_REFUSED with the reason when it cannot be read. */
export async function readContent(bytes: Uint8Array, sha256: string): Promise<FileContent> {
  const content = await readFile(bytes)
  if ('problem' in content) throw refusal('FILE_REFUSED', content)
  contents.delete(sha256)
  contents.set(sha256, content)
  const [oldest] = contents.keys()
  if (contents.size > mostKept && oldest !== undefined) contents.delete(oldest)
  return content
}

/** The content of a file that was sent before. Throws FILE_REFUSED when its bytes are kept no longer. */
export async function contentOfUpload(connection: Connection, { id, sha256 }: ImportUpload): Promise<FileContent> {
  const known = contents.get(sha256)
  if (known !== undefined) return known
  const bytes = await uploadBytes(connection, id)
  if (bytes === null) throw refusal('FILE_REFUSED', { problem: 'dropped' })
  return readContent(new Uint8Array(bytes), sha256)
}
