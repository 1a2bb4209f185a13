import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import { createClient } from '../api/client.ts'
import { createQueryClient } from '../api/query-client.ts'
import { App } from '../App.tsx'
import { createAppRouter } from '../router.tsx'
import type { AppRouter } from '../router.tsx'
import { connectionStore } from '../stores/connection.ts'
import { stopLeaving } from '../stores/leaving.ts'
import { createPreferencesStore, preferencesFromCookies } from '../stores/preferences.ts'
import type { PreferencesStore } from '../stores/preferences.ts'
import { onSessionExpired, onSessionRestored } from '../stores/session-expiry.ts'
import { toastStore } from '../ui/toast/toasts.ts'

export interface RenderedInWorld {
  page: RenderResult
  router: AppRouter
  preferences: PreferencesStore
}

/**
 * The whole app at an address over whatever answers fetch, e.g. a test world of `mocks/node.ts`. Failed readings are not repeated.
 * `cookies` say what was chosen on the device, e.g. `locale=en`. After the test nothing of it is left.
 */
export async function renderInWorld(href: string, cookies = ''): Promise<RenderedInWorld> {
  const queryClient = createQueryClient(onSessionExpired)
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const client = createClient({ origin: () => 'http://localhost' })
  const router = createAppRouter({ queryClient, client, history: createMemoryHistory({ initialEntries: [href] }) })
  const preferences = createPreferencesStore(preferencesFromCookies(cookies))
  onTestFinished(() => {
    queryClient.clear()
    leaveTab()
  })
  await router.load()
  return { page: render(<App router={router} preferences={preferences} />), router, preferences }
}

/** What belongs to a browser's tab or device as a whole, as it is before the first page. */
function leaveTab(): void {
  onSessionRestored()
  stopLeaving()
  connectionStore.setState({ isReachable: true })
  toastStore.setState({ shown: [], lastId: 0 })
  localStorage.clear()
  document.title = ''
  document.documentElement.lang = 'vi'
  delete document.documentElement.dataset['theme']
}
