import type { Context as HonoContext } from 'hono'

/** What the host knows of a request beside the request itself. */
export interface RequestEnvironment {
  address?: string | null
}

export interface AppTypes {
  Bindings: RequestEnvironment | undefined
  Variables: { requestId: string; accountId: string | undefined; secureHeadersNonce?: string }
}

export type AppContext = HonoContext<AppTypes>
