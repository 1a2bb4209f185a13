import { createRoot } from 'react-dom/client'
import { createPreferencesStore, preferencesFromCookies, PreferencesContext } from '../../stores/preferences.ts'
import '../../styles/fonts.css'
import '../../styles/tokens.css'
import '../../styles/base.css'
import '../../styles/print.css'
import { Gallery } from './Gallery.tsx'

const theme = new URLSearchParams(location.search).get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme
const container = document.getElementById('root')
if (container !== null) {
  createRoot(container).render(
    <PreferencesContext value={createPreferencesStore(preferencesFromCookies(''))}>
      <Gallery />
    </PreferencesContext>,
  )
}
