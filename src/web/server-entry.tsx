import { dehydrate } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import type { Client } from './api/client.ts'
import { createQueryClient } from './api/query-client.ts'
import { App } from './App.tsx'
import { createAppRouter } from './router.tsx'
import { createPreferencesStore, preferencesFromCookies } from './stores/preferences.ts'

interface PageRequest {
  /** Path and search of the address, e.g. `/don-vi/x?nam=2024`. */
  href: string
  /** The `Cookie` header: language, theme and help left open are in it. */
  cookies: string
  /** The server's procedures, called as the visitor. */
  client: Client
}

interface RenderedPage {
  /** 200, 404 for an unknown address, 500 when the screen could not be drawn. */
  status: number
  /** Where the visitor has to go instead, or null. */
  redirect: string | null
  /** For `<div id="root">`. */
  html: string
  /** For `<script type="application/json" id="state">`: what was loaded, so that the browser asks for nothing again. Safe inside HTML. */
  state: string
  /** For `<html lang data-theme>`; a null theme leaves the attribute out. */
  lang: string
  theme: string | null
}

/** Draws a page on the server as the visitor will see it. Nothing outlives the request. */
export async function renderPage({ href, cookies, client }: PageRequest): Promise<RenderedPage> {
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const preferences = createPreferencesStore(preferencesFromCookies(cookies))
  const { locale: lang, theme } = preferences.getState()
  const router = createAppRouter({ queryClient, client, history: createMemoryHistory({ initialEntries: [href] }), isServer: true })
  await router.load()
  const page = { html: '', state: '', lang, theme: theme === 'system' ? null : theme }
  const { redirect, status } = outcomeOf(router)
  if (redirect !== null) return { ...page, redirect, status }
  const html = renderToString(<App router={router} preferences={preferences} />)
  const state = JSON.stringify(dehydrate(queryClient)).replaceAll('<', '\\u003c')
  queryClient.clear()
  return { ...page, html, state, redirect, status }
}

function outcomeOf(router: ReturnType<typeof createAppRouter>): { redirect: string | null; status: number } {
  // The router tells it nowhere else. Its version is pinned, and server-entry.test.tsx would notice a change.
  // oxlint-disable-next-line no-underscore-dangle
  const result = router._serverResult
  if (result?.type === 'redirect') return { redirect: result.redirect.headers.get('Location'), status: 307 }
  return { redirect: null, status: result?.status ?? 200 }
}
