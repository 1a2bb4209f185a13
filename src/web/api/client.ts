import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../contract/contract.ts'
import { noteAnswer } from '../stores/connection.ts'
import { methodOf } from './methods.ts'
import { isUnreachable } from './refusal.ts'

/** Every procedure of the server as a typed function. */
export type Client = ContractRouterClient<typeof contract>

interface ClientOptions {
  /** Where the server is, e.g. `https://example.vn`; read at each call. */
  origin: () => string
  /** Another way to send a request: tests and the server's own rendering answer without a network. */
  fetch?: (request: Request) => Promise<Response>
}

/** The client of one page, or of one request on the server. Notes whether the server answers. */
export function createClient({ origin, fetch = (request) => globalThis.fetch(request) }: ClientOptions): Client {
  const link = new RPCLink({
    url: () => `${origin()}/api/rpc`,
    method: (_options, path) => methodOf(path),
    maxUrlLength: 6000,
    fetch: (request) => answered(fetch(request)),
  })
  return createORPCClient(link)
}

async function answered(answer: Promise<Response>): Promise<Response> {
  try {
    const response = await answer
    noteAnswer(true)
    return response
  } catch (error) {
    if (isUnreachable(error)) noteAnswer(false)
    throw error
  }
}
