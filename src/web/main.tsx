import { hydrate } from '@tanstack/react-query'
import { createBrowserHistory } from '@tanstack/react-router'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createClient } from './api/client.ts'
import { createQueryClient } from './api/query-client.ts'
import { App } from './App.tsx'
import { createAppRouter } from './router.tsx'
import { createPreferencesStore, preferencesFromCookies } from './stores/preferences.ts'
import { onSessionExpired } from './stores/session-expiry.ts'

/** Starts the page: takes over what the server rendered, else draws it. */
async function start(container: HTMLElement): Promise<void> {
  const preferences = createPreferencesStore(
    preferencesFromCookies(document.cookie),
    (cookie) => {
      document.cookie = cookie
    },
    location.protocol === 'https:',
  )
  const queryClient = createQueryClient(onSessionExpired)
  const client = createClient({ origin: () => location.origin })
  const router = createAppRouter({ queryClient, client, history: createBrowserHistory() })
  const rendered = document.getElementById('state')?.textContent
  if (rendered) {
    hydrate(queryClient, JSON.parse(rendered))
    // Makes the router draw the same boundaries as it did on the server.
    router.ssr = { manifest: undefined }
    await router.load()
    startTransition(() => {
      hydrateRoot(container, <App router={router} preferences={preferences} />)
    })
    return
  }
  // The shell of the service worker: no server drew this page, and none may answer it.
  if (document.documentElement.dataset['shell'] === 'offline') await (await import('./offline/restore.ts')).restore(queryClient)
  createRoot(container).render(<App router={router} preferences={preferences} />)
}

const container = document.getElementById('root')
if (container !== null) await start(container)
