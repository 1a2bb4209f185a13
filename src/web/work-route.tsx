import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'
import type { Api } from './api/api.ts'
import { sessionQuery } from './api/session.ts'
import { workspaceQuery } from './api/workspace.ts'
import { CrashScreen } from './features/shell/CrashScreen.tsx'
import { NotFoundScreen } from './features/shell/NotFoundScreen.tsx'
import { asksToSignIn } from './sign-in-guard.ts'
import { WorkFrame } from './WorkFrame.tsx'

/** What every route can use to load what its screen shows. */
interface RouterContext {
  queryClient: QueryClient
  api: Api
  /** On the server a route waits for its data; in the browser the screen appears at once with its skeletons. */
  waitsForData: boolean
}

/** Above every screen: who is signed in. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context: { queryClient, api } }) => ({ session: await queryClient.ensureQueryData(sessionQuery(api)) }),
  errorComponent: CrashScreen,
  notFoundComponent: NotFoundScreen,
})

/** Every screen behind the sign-in: the shell around it, and what all of them choose from. */
export const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: WorkFrame,
  notFoundComponent: NotFoundScreen,
  beforeLoad: asksToSignIn,
  loader: ({ context }) => warm(context, context.queryClient.prefetchQuery(workspaceQuery(context.api))),
})

/** Has a route wait for its data where the page is drawn on the server; in the browser the screen appears at once. */
export function warm({ waitsForData }: RouterContext, loading: Promise<void>): Promise<void> | undefined {
  return waitsForData ? loading : undefined
}
