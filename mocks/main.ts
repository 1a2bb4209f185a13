import './demo.css'
import { forgetChanges, startServerInPage } from './browser.ts'
import { becomeOnlyTab } from './one-tab.ts'

/** Starts the demo: this tab alone, the server app in the page, then the web app as it is. */
async function start(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) return show('unsupported')
  await becomeOnlyTab(navigator.locks, () => show('other-tab'))
  show('opening')
  await startServerInPage()
  letStartAgain()
  await import('../src/web/main.tsx')
  show(null)
}

/** Shows one of the notices of the page, or none. */
function show(notice: 'opening' | 'other-tab' | 'unsupported' | 'failed' | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('.demo-notice')) element.hidden = element.id !== notice
}

function letStartAgain(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#start-again')
  document.querySelector('#ask-start-again')?.addEventListener('click', () => dialog?.showModal())
  const bar = document.querySelector<HTMLElement>('#demo-bar')
  if (bar !== null) bar.hidden = false
}

async function startAgain(): Promise<void> {
  await forgetChanges()
  location.replace('/')
}

for (const button of document.querySelectorAll('[data-start-again]')) button.addEventListener('click', () => void startAgain())

start().catch((error: unknown) => {
  show('failed')
  throw error
})
