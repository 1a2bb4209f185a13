import { createStore } from 'zustand/vanilla'

interface NewVersion {
  /** A new version of the product lies on this device and waits to be used. */
  isWaiting: boolean
}

export const newVersionStore = createStore<NewVersion>(() => ({ isWaiting: false }))

const lookEvery = 60 * 60_000

let waiting: ServiceWorker | null = null

/**
 * Registers the service worker that the built page names; a page that names none (development, tests, the demo) gets none, nor does a browser
 * on plain http. Tells `newVersionStore` when a new version waits.
 */
export async function startWorker(): Promise<void> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="service-worker"]')?.content
  if (address === undefined || !('serviceWorker' in navigator)) return
  // A browser that is told to block workers answers with nothing, whatever its types say.
  const registration: ServiceWorkerRegistration | null | undefined = await navigator.serviceWorker
    .register(address, { updateViaCache: 'none' })
    .catch(() => null)
  if (registration === null || registration === undefined) return
  const noteWaiting = (worker: ServiceWorker | null) => {
    if (worker === null || navigator.serviceWorker.controller === null) return
    waiting = worker
    newVersionStore.setState({ isWaiting: true })
  }
  noteWaiting(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') noteWaiting(installing)
    })
  })
  setInterval(() => void registration.update().catch(() => {}), lookEvery)
}

/** Puts the new version in the place of this one and loads the page again. Call it only when the person asked for it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // A worker takes no target origin; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting?.postMessage('take over')
}
