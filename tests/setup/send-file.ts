import type { ImportDestination } from '../../src/contract/file-import.ts'
import type { Visitor } from './serve.ts'

interface SendOptions {
  name?: string
  destination?: ImportDestination
}

/** Sends a file to be imported, as the page does. */
export function sendImportFile(
  { fetch }: Visitor,
  bytes: Uint8Array,
  { name = 'so-lieu.csv', destination = 'figures' }: SendOptions = {},
): Promise<Response> {
  const query = new URLSearchParams({ name, destination })
  return fetch(`/api/v1/import-files?${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** The number of the file that was sent. Throws when it was refused. */
export async function sentFile(visitor: Visitor, file: Uint8Array | string, options: SendOptions = {}): Promise<string> {
  const response = await sendImportFile(visitor, typeof file === 'string' ? new TextEncoder().encode(file) : file, options)
  const answer: { id?: string } = await response.json()
  if (answer.id === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.id
}
