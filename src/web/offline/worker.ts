/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope
/** The built files with their revisions; written here by the build. */
declare const BUILT_FILES: PrecacheEntry[]

/** A gateway whose server is gone answers in its place. */
const gatewayStates = [502, 503, 504]

precacheAndRoute(BUILT_FILES)
cleanupOutdatedCaches()

const shell = createHandlerBoundToURL('/offline.html')

registerRoute(
  new NavigationRoute(
    async (asked) => {
      try {
        const response = await fetch(asked.request)
        return gatewayStates.includes(response.status) ? await shell(asked) : response
      } catch {
        return shell(asked)
      }
    },
    { denylist: [/^\/api\//] },
  ),
)

// A new version waits until somebody asks for it: nothing is exchanged under a page at work.
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data === 'take over') void self.skipWaiting()
})
