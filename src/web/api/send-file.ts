import { ORPCError } from '@orpc/client'

/** Sends a file as the body of a request, with the rest in the address; gives its answer. Throws the refusal like any procedure. */
export async function sendFile(path: string, query: Readonly<Record<string, string>>, file: Blob): Promise<unknown> {
  const response = await fetch(`${location.origin}${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    body: new Uint8Array(await file.arrayBuffer()),
    headers: { 'content-type': 'application/octet-stream' },
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const { code, data } = refusalIn(answer)
  throw new ORPCError(code, { status: response.status, data })
}

function refusalIn(answer: unknown): { code: string; data: unknown } {
  if (typeof answer !== 'object' || answer === null) return { code: 'UNAVAILABLE', data: undefined }
  const code: unknown = Reflect.get(answer, 'code')
  return { code: typeof code === 'string' ? code : 'UNAVAILABLE', data: Reflect.get(answer, 'data') }
}
