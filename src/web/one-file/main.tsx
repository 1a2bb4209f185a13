import { createRoot } from 'react-dom/client'
import { createPreferencesStore, PreferencesContext } from '../stores/preferences.ts'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/print.css'
import { embeddedReport } from './embed-report.ts'
import { OneFile } from './OneFile.tsx'

/** Begins with the report that was put into the page; an empty page stays empty. */
function start(container: HTMLElement): void {
  const report = embeddedReport(document.querySelector('#report')?.textContent ?? '')
  if (report === null) return
  const { language } = report
  document.documentElement.lang = language
  const preferences = createPreferencesStore({ locale: language, isLocaleChosen: true, theme: 'light', openHelp: [] })
  createRoot(container).render(
    <PreferencesContext value={preferences}>
      <OneFile report={report} part={location.hash} />
    </PreferencesContext>,
  )
}

const container = document.getElementById('root')
if (container !== null) start(container)
