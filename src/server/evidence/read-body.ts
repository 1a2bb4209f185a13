/** The bytes of a request, `tooLarge` as soon as there are more than `most`, `cut` when the sender went away before the end. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | 'tooLarge' | 'cut'> {
  const stated = Number(request.headers.get('content-length') ?? Number.NaN)
  if (stated > most) {
    await request.body?.cancel().catch(() => undefined)
    return 'tooLarge'
  }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > most) return 'tooLarge'
      chunks.push(chunk)
    }
  } catch {
    return 'cut'
  }
  return stated > size ? 'cut' : joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
