import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal, isUnreachable, statusOf } from './refusal.ts'

const staleAfter = 30_000
const keptFor = 15 * 60_000
const mostRetries = 2

/**
 * The cache of everything the server said. `onUnauthenticated` is called whenever a call was refused for lack of a session.
 * Calls are always tried, also when the device says it is offline: the server may be the same machine.
 */
export function createQueryClient(onUnauthenticated: () => void = () => {}): QueryClient {
  const onError = (error: unknown) => {
    if (isRefusal(error, 'UNAUTHENTICATED')) onUnauthenticated()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: staleAfter, gcTime: keptFor, networkMode: 'always', retry: isWorthRetrying, retryDelay },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** A refusal (4xx) stays a refusal; no answer and a failing server may pass. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = statusOf(error)
  return failures < mostRetries && (isUnreachable(error) || (status !== null && status >= 500))
}

function retryDelay(failures: number): number {
  return 500 * 2 ** failures
}
