import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { PreferencesContext } from '../stores/preferences.ts'
import type { PreferencesStore } from '../stores/preferences.ts'
import styles from './while-drawn.module.css'

/**
 * Draws something beside the page, in its own size whatever the window's, for as long as `take` makes a picture of it. Rejects with what
 * `take` rejects with; the page is as before in any case.
 */
export async function whileDrawn(
  drawing: ReactNode,
  preferences: PreferencesStore | null,
  take: (element: HTMLElement) => Promise<void>,
): Promise<void> {
  const place = document.createElement('div')
  place.className = styles['place'] ?? ''
  place.setAttribute('aria-hidden', 'true')
  document.body.append(place)
  const root = createRoot(place)
  try {
    flushSync(() =>
      root.render(
        <StrictMode>
          <PreferencesContext value={preferences}>{drawing}</PreferencesContext>
        </StrictMode>,
      ),
    )
    const { firstElementChild: element } = place
    if (!(element instanceof HTMLElement)) throw new Error('nothing was drawn')
    if ('fonts' in document) await document.fonts.ready
    await take(element)
  } finally {
    root.unmount()
    place.remove()
  }
}
