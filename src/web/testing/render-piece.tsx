import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createPreferencesStore, PreferencesContext, preferencesFromCookies } from '../stores/preferences.ts'

/** A piece of the kit on its own; `cookies` say what was chosen on the device, e.g. `locale=en`. */
export function renderPiece(piece: ReactNode, cookies = ''): RenderResult {
  const preferences = createPreferencesStore(preferencesFromCookies(cookies))
  return render(piece, { wrapper: ({ children }) => <PreferencesContext value={preferences}>{children}</PreferencesContext> })
}
