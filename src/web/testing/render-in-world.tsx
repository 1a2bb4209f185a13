import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { createClient } from '../api/client.ts'
import { createQueryClient } from '../api/query-client.ts'
import { App } from '../App.tsx'
import { createAppRouter } from '../router.tsx'
import type { AppRouter } from '../router.tsx'
import { createPreferencesStore, preferencesFromCookies } from '../stores/preferences.ts'
import { onSessionExpired } from '../stores/session-expiry.ts'

interface RenderedInWorld {
  page: RenderResult
  router: AppRouter
}

/** The whole app at an address over whatever answers fetch, e.g. a test world of `mocks/node.ts`. Failed readings are not repeated. */
export async function renderInWorld(href: string): Promise<RenderedInWorld> {
  const queryClient = createQueryClient(onSessionExpired)
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const client = createClient({ origin: () => 'http://localhost' })
  const router = createAppRouter({ queryClient, client, history: createMemoryHistory({ initialEntries: [href] }) })
  const preferences = createPreferencesStore(preferencesFromCookies(''))
  await router.load()
  return { page: render(<App router={router} preferences={preferences} />), router }
}
