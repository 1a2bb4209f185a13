import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { Client } from './client.ts'

/** Query and mutation options of every procedure, e.g. `api.overview.get.queryOptions({ input })`. */
export function createApi(client: Client) {
  return createTanstackQueryUtils(client)
}

export type Api = ReturnType<typeof createApi>

export const ApiContext = createContext<Api | null>(null)

/** The server's procedures for this page. Throws outside the app. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('the server is called outside of ApiContext')
  return api
}
