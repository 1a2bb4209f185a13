import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { createClient } from '../api/client.ts'
import { createQueryClient } from '../api/query-client.ts'
import { App } from '../App.tsx'
import { createAppRouter } from '../router.tsx'
import type { AppRouter } from '../router.tsx'
import { createPreferencesStore, preferencesFromCookies } from '../stores/preferences.ts'
import type { PreferencesStore } from '../stores/preferences.ts'
import { onSessionExpired } from '../stores/session-expiry.ts'
import { memoryFetch } from './memory-server.ts'
import type { Answers } from './memory-server.ts'

interface RenderedApp {
  page: RenderResult
  router: AppRouter
  preferences: PreferencesStore
}

/** The whole app at an address over a server in memory; failed calls are not repeated. */
export async function renderApp(href: string, answers: Answers): Promise<RenderedApp> {
  const queryClient = createQueryClient(onSessionExpired)
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const client = createClient({ origin: () => 'http://localhost', fetch: memoryFetch(answers) })
  const router = createAppRouter({ queryClient, client, history: createMemoryHistory({ initialEntries: [href] }) })
  const preferences = createPreferencesStore(preferencesFromCookies(''))
  await router.load()
  const page = render(<App router={router} preferences={preferences} />)
  return { page, router, preferences }
}
