import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, notFound, redirect, retainSearchParams } from '@tanstack/react-router'
import type { RouterHistory } from '@tanstack/react-router'
import { createApi } from './api/api.ts'
import type { Client } from './api/client.ts'
import { chosenOf, workspaceQuery } from './api/workspace.ts'
import { OverviewScreen } from './features/overview/OverviewScreen.tsx'
import { CrashScreen } from './features/shell/CrashScreen.tsx'
import { NotFoundScreen } from './features/shell/NotFoundScreen.tsx'
import { PendingScreen } from './features/shell/PendingScreen.tsx'
import { asksToSignIn } from './sign-in-guard.ts'
import { rootRoute, warm, workRoute } from './work-route.tsx'
import {
  calendarView,
  communeView,
  communesView,
  deckPrintView,
  deckView,
  fileImportView,
  indicatorView,
  overviewView,
  paths,
  progressView,
  populationsView,
  presentingView,
  reportsView,
  reviewView,
  safeNext,
  search,
  sheetView,
  signInView,
  unitView,
} from './paths.ts'

const overviewRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.overview,
  component: OverviewScreen,
  validateSearch: overviewView.validateSearch,
  search: { middlewares: [retainSearchParams(['resolution', 'year', 'asOf']), ...overviewView.search.middlewares] },
  loaderDeps: ({ search: { resolution, year, asOf } }) => ({ resolution, year, asOf }),
  loader: async ({ context, deps }) => {
    const chosen = chosenOf(await context.queryClient.ensureQueryData(workspaceQuery(context.api)), deps)
    if (chosen === null) return
    const input = { resolution: chosen.resolution.code, year: chosen.year, asOf: deps.asOf }
    return warm(context, context.queryClient.prefetchQuery(context.api.overview.get.queryOptions({ input })))
  },
})

const indicatorRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.indicator,
  component: lazyRouteComponent(() => import('./features/indicator/IndicatorScreen.tsx'), 'IndicatorScreen'),
  validateSearch: indicatorView.validateSearch,
  search: { middlewares: [retainSearchParams(['resolution', 'year', 'asOf']), ...indicatorView.search.middlewares] },
  loaderDeps: ({ search: { resolution, year, asOf } }) => ({ resolution, year, asOf }),
  loader: async ({ context, deps, params }) => {
    const chosen = chosenOf(await context.queryClient.ensureQueryData(workspaceQuery(context.api)), deps)
    if (chosen === null) return
    const input = { indicator: params.indicator, resolution: chosen.resolution.code, year: chosen.year, asOf: deps.asOf }
    return warm(context, context.queryClient.prefetchQuery(context.api.indicator.get.queryOptions({ input })))
  },
})

const unitRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.unit,
  component: lazyRouteComponent(() => import('./features/unit/UnitScreen.tsx'), 'UnitScreen'),
  validateSearch: unitView.validateSearch,
  search: { middlewares: [retainSearchParams(['resolution', 'year', 'asOf']), ...unitView.search.middlewares] },
  loaderDeps: ({ search: { resolution, year, asOf } }) => ({ resolution, year, asOf }),
  loader: async ({ context, deps, params }) => {
    const chosen = chosenOf(await context.queryClient.ensureQueryData(workspaceQuery(context.api)), deps)
    if (chosen === null) return
    const input = { unit: params.unit, resolution: chosen.resolution.code, year: chosen.year, asOf: deps.asOf }
    return warm(context, context.queryClient.prefetchQuery(context.api.unit.get.queryOptions({ input })))
  },
})

const sheetRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.sheet,
  component: lazyRouteComponent(() => import('./features/sheet/SheetScreen.tsx'), 'SheetScreen'),
  ...sheetView,
})

const fileImportRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.fileImport,
  component: lazyRouteComponent(() => import('./features/file-import/FileImportScreen.tsx'), 'FileImportScreen'),
  ...fileImportView,
})

const reviewRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.review,
  component: lazyRouteComponent(() => import('./features/review/ReviewScreen.tsx'), 'ReviewScreen'),
  ...reviewView,
})

const ProgressScreen = lazyRouteComponent(() => import('./features/progress/ProgressScreen.tsx'), 'ProgressScreen')
const progressRoute = createRoute({ getParentRoute: () => workRoute, path: paths.progress, component: ProgressScreen, ...progressView })

const CalendarScreen = lazyRouteComponent(() => import('./features/calendar/CalendarScreen.tsx'), 'CalendarScreen')
const calendarRoute = createRoute({ getParentRoute: () => workRoute, path: paths.calendar, component: CalendarScreen, ...calendarView })

const ReportsScreen = lazyRouteComponent(() => import('./features/reports/ReportsScreen.tsx'), 'ReportsScreen')
const reportsRoute = createRoute({ getParentRoute: () => workRoute, path: paths.reports, component: ReportsScreen, ...reportsView })

const DecksScreen = lazyRouteComponent(() => import('./features/decks/DecksScreen.tsx'), 'DecksScreen')
const decksRoute = createRoute({ getParentRoute: () => workRoute, path: paths.decks, component: DecksScreen })

const DeckScreen = lazyRouteComponent(() => import('./features/decks/DeckScreen.tsx'), 'DeckScreen')
const deckRoute = createRoute({ getParentRoute: () => workRoute, path: paths.deck, component: DeckScreen, ...deckView })

const administrationRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.administration,
  component: lazyRouteComponent(() => import('./features/administration/AdministrationScreen.tsx'), 'AdministrationScreen'),
})

const ChecksScreen = lazyRouteComponent(() => import('./features/checks/ChecksScreen.tsx'), 'ChecksScreen')
const checksRoute = createRoute({ getParentRoute: () => workRoute, path: paths.checks, component: ChecksScreen })

const YearsScreen = lazyRouteComponent(() => import('./features/years/YearsScreen.tsx'), 'YearsScreen')
const yearsRoute = createRoute({ getParentRoute: () => workRoute, path: paths.years, component: YearsScreen })

const AccountsScreen = lazyRouteComponent(() => import('./features/accounts/AccountsScreen.tsx'), 'AccountsScreen')
const accountsRoute = createRoute({ getParentRoute: () => workRoute, path: paths.accounts, component: AccountsScreen })

const PopulationsScreen = lazyRouteComponent(() => import('./features/populations/PopulationsScreen.tsx'), 'PopulationsScreen')
const populationsRoute = createRoute({ getParentRoute: () => workRoute, path: paths.populations, component: PopulationsScreen, ...populationsView })

const CommunesScreen = lazyRouteComponent(() => import('./features/communes/CommunesScreen.tsx'), 'CommunesScreen')
const communesRoute = createRoute({ getParentRoute: () => workRoute, path: paths.communes, component: CommunesScreen, ...communesView })

const communeRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.commune,
  component: lazyRouteComponent(() => import('./features/communes/CommuneScreen.tsx'), 'CommuneScreen'),
  ...communeView,
})

const DeckPrintScreen = lazyRouteComponent(() => import('./features/deck-print/DeckPrintScreen.tsx'), 'DeckPrintScreen')
const deckPrintRoute = createRoute({ getParentRoute: () => workRoute, path: paths.deckPrint, component: DeckPrintScreen, ...deckPrintView })

const changePasswordRoute = createRoute({
  getParentRoute: () => workRoute,
  path: paths.changePassword,
  component: lazyRouteComponent(() => import('./features/sign-in/ChangePasswordScreen.tsx'), 'ChangePasswordScreen'),
})

/** Any other address: said inside the shell, where the search helps on. */
const unknownRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '$',
  notFoundComponent: NotFoundScreen,
  loader: () => {
    throw notFound()
  },
})

const PresentingScreen = lazyRouteComponent(() => import('./features/presenting/PresentingScreen.tsx'), 'PresentingScreen')
const presentingOptions = { path: paths.presenting, component: PresentingScreen, beforeLoad: asksToSignIn, ...presentingView }
const presentingRoute = createRoute({ getParentRoute: () => rootRoute, ...presentingOptions })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  component: lazyRouteComponent(() => import('./features/sign-in/SignInScreen.tsx'), 'SignInScreen'),
  ...signInView,
  beforeLoad: ({ context: { session }, search: { next } }) => {
    if (session.account !== null) throw redirect({ href: safeNext(next), replace: true })
  },
})

const redeemCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.redeemCode,
  component: lazyRouteComponent(() => import('./features/sign-in/RedeemCodeScreen.tsx'), 'RedeemCodeScreen'),
})

const workScreens = [
  overviewRoute,
  indicatorRoute,
  unitRoute,
  sheetRoute,
  fileImportRoute,
  reviewRoute,
  progressRoute,
  administrationRoute,
  reportsRoute,
] as const
const keptScreens = [populationsRoute, communesRoute, communeRoute, checksRoute, calendarRoute, yearsRoute, accountsRoute] as const
const meetingScreens = [decksRoute, deckRoute, deckPrintRoute] as const
const otherScreens = [changePasswordRoute, unknownRoute] as const
const routeTree = rootRoute.addChildren([
  workRoute.addChildren([...workScreens, ...keptScreens, ...meetingScreens, ...otherScreens]),
  presentingRoute,
  signInRoute,
  redeemCodeRoute,
])

interface RouterParts {
  queryClient: QueryClient
  history: RouterHistory
  client: Client
  /** True when the server renders the page. */
  isServer?: boolean
}

/** The router of one page, or of one request on the server. */
export function createAppRouter({ queryClient, history, client, isServer = false }: RouterParts) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient, api: createApi(client), waitsForData: isServer },
    isServer,
    parseSearch: search.parse,
    stringifySearch: search.stringify,
    pathParamsAllowedCharacters: ['@'],
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PendingScreen,
    defaultErrorComponent: CrashScreen,
    scrollRestoration: !isServer,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
