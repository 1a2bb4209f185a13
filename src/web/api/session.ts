import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query'
import type { Account, SessionState } from '../../contract/session.ts'
import { useApi } from './api.ts'
import type { Api } from './api.ts'
import { onSessionExpired } from '../stores/session-expiry.ts'

/**
 * Who is signed in. Asked again whenever the window comes back: when the answer is no longer the account of this page, the page keeps what it
 * has and the person is asked to sign in again, so that nothing typed is lost or stored in another's name.
 */
export function sessionQuery(api: Api) {
  const options = api.session.get.queryOptions({ staleTime: 5 * 60_000, refetchOnWindowFocus: 'always' })
  return {
    ...options,
    queryFn: async (context: QueryFunctionContext): Promise<SessionState> => {
      const before = context.client.getQueryData(options.queryKey)
      const now = await options.queryFn(context)
      if (!before?.account || before.account.id === now.account?.id) return now
      onSessionExpired()
      return before
    },
  }
}

/** The session of the page. The router has loaded it before any screen is drawn. */
export function useSession(): SessionState {
  return useSuspenseQuery(sessionQuery(useApi())).data
}

/** The signed-in account, null on the pages before sign-in. */
export function useAccount(): Account | null {
  return useSession().account
}

/** Puts the session that a sign-in or sign-out answered with in place of the one before. Data of another account is dropped. */
function storeSession(queryClient: QueryClient, api: Api, session: SessionState): void {
  const { queryKey } = sessionQuery(api)
  const before = queryClient.getQueryData(queryKey)?.account?.id
  if (before !== session.account?.id) queryClient.removeQueries({ predicate: (query) => query.queryHash !== hashOf(queryClient, queryKey) })
  queryClient.setQueryData(queryKey, session)
}

function hashOf(queryClient: QueryClient, queryKey: readonly unknown[]): string | undefined {
  return queryClient.getQueryCache().find({ queryKey, exact: true })?.queryHash
}

/** Puts the session that a sign-in or sign-out answered with in place of the one before. */
export function useStoreSession(): (session: SessionState) => void {
  const queryClient = useQueryClient()
  const api = useApi()
  return (session) => storeSession(queryClient, api, session)
}
