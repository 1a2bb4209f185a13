import { bestEncoding, brotliPacked, gzipPacked } from './packing.ts'

const packable = /^(text\/|application\/(json|manifest))/
const worthPacking = 1024

/** The answer packed as the browser can read it: fast rather than small, because it is made anew for each request. */
export async function packAnswer(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  if (response.body === null || !packable.test(type) || response.headers.has('content-encoding')) return response
  const plain = new Uint8Array(await response.arrayBuffer())
  const encoding = plain.length < worthPacking ? undefined : bestEncoding(request)
  const body = encoding === undefined ? plain : new Uint8Array(await (encoding === 'br' ? brotliPacked(plain, 4) : gzipPacked(plain, 5)))
  const headers = new Headers(response.headers)
  headers.append('Vary', 'Accept-Encoding')
  if (encoding !== undefined) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.length))
  return new Response(body, { status: response.status, headers })
}
