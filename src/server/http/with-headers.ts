/**
 * The answer with the headers that its procedure set. What says nothing about keeping is not kept; a reading whose ETag the caller already has
 * is answered with 304 and no body.
 */
export function withHeaders(request: Request, response: Response, headers: Headers): Response {
  const all = new Headers(response.headers)
  if (!all.has('Cache-Control')) all.set('Cache-Control', 'no-store')
  for (const [name, value] of headers) {
    if (name === 'set-cookie') all.append(name, value)
    else all.set(name, value)
  }
  if (!isReading(request, response) || !hasTag(request.headers, all.get('etag')))
    return new Response(response.body, { status: response.status, headers: all })
  all.delete('content-type')
  return new Response(null, { status: 304, headers: all })
}

/** 412: the procedure saw by itself that the caller has the answer, and did not make it again. */
function isReading({ method }: Request, { status }: Response): boolean {
  return (method === 'GET' || method === 'HEAD') && (status === 200 || status === 412)
}

/** True when the caller says that it has the answer with this ETag already. */
export function hasTag(requestHeaders: Headers, etag: string | null): boolean {
  if (etag === null) return false
  const known = (requestHeaders.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag.replace(/^W\//, ''))
}
