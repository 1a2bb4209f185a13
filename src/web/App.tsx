import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiContext } from './api/api.ts'
import type { AppRouter } from './router.tsx'
import { PreferencesContext, usePreferences } from './stores/preferences.ts'
import type { PreferencesStore } from './stores/preferences.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

interface AppProps {
  router: AppRouter
  preferences: PreferencesStore
}

/** The whole product for one page: the same on the server and in the browser. */
export function App({ router, preferences }: AppProps) {
  const { queryClient, api } = router.options.context
  return (
    <PreferencesContext value={preferences}>
      <QueryClientProvider client={queryClient}>
        <ApiContext value={api}>
          <DocumentLook />
          <RouterProvider router={router} />
        </ApiContext>
      </QueryClientProvider>
    </PreferencesContext>
  )
}

/** Keeps the language and theme of <html> as they were chosen; the server writes the same attributes. */
function DocumentLook() {
  const locale = usePreferences(({ locale: chosen }) => chosen)
  const theme = usePreferences(({ theme: chosen }) => chosen)
  useEffect(() => {
    document.documentElement.lang = locale
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [locale, theme])
  return null
}
