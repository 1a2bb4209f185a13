import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { Server } from 'node:http'

export type Answer = (request: Request, socketAddress: string | undefined) => Promise<Response>

/** Listens; the port taken. `tries` more ports above are tried when it is in use (0: the failure is thrown). */
export async function listen(
  answer: Answer,
  { host, port, tries }: { host: string; port: number; tries: number },
): Promise<{ server: Server; port: number }> {
  const listener = getRequestListener((request, { incoming }) => answer(plainRequest(request), incoming.socket.remoteAddress), {
    hostname: host,
    overrideGlobalObjects: false,
  })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  server.headersTimeout = 15_000
  // A scanned form of 10 MB on the line of a commune takes minutes.
  server.requestTimeout = 300_000
  for (let attempt = 0; ; attempt += 1) {
    try {
      await listenOn(server, host, port + attempt)
      const address = server.address()
      return { server, port: typeof address === 'object' && address !== null ? address.port : port }
    } catch (error) {
      if (!isPortTaken(error) || attempt >= tries) throw error
    }
  }
}

/** A request without a stated length, such as a DELETE or a chunked POST, as the platform's own Request: the app measures its body as it comes. */
function plainRequest(request: Request): Request {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead || request.headers.has('content-length')) return request
  const { url, method, headers, body, signal } = request
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' }
  return new Request(url, init)
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** Takes no more requests, lets the running ones end (at most `milliseconds`), then closes. */
export function drain(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), milliseconds)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
