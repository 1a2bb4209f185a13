import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { NONCE } from 'hono/secure-headers'
import type { AppContext, AppTypes, RequestEnvironment } from './http/app-types.ts'
import type { AppParts, RenderPage } from './http/context.ts'
import type { AskActor } from './http/evidence-files.ts'
import { evidenceFileRoutes, evidencePath, fileHeaders } from './http/evidence-files.ts'
import { refusalResponse, toRefusal } from './http/failure.ts'
import { healthRoutes } from './http/health.ts'
import { createDoors } from './http/procedures-handler.ts'
import { importFileRoutes, importFilesPath, isPlanPath } from './http/import-files.ts'
import { invalidInput, notFound, refusal } from './http/refuse.ts'
import { sameOrigin } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { newId } from './random-id.ts'
import { withHeaders } from './http/with-headers.ts'
import type { SignedIn, Visit } from './sign-in/sign-in.ts'

export interface App {
  fetch(request: Request, environment?: RequestEnvironment): Promise<Response>
}

/** Bodies are figures, passwords and reasons. */
const maximumBody = 256 * 1024
/** How a file of many thousand rows is to be read names its units one by one. */
const maximumPlan = 4 * 1024 * 1024
/** A deck of two hundred slides with what the speaker says to each. */
const maximumDeck = 4 * 1024 * 1024
/** Where the body is a file. */
const filePaths: readonly string[] = [evidencePath, importFilesPath]

/**
 * The whole server as a function from Request to Response. It imports nothing of Node, so the same app answers under Node, in tests, and
 * inside a browser page. REST under `/api/v1`, the typed client under `/api/rpc`, their description at `/api/openapi.json`, health under
 * `/api/health`, and, when `page` is given, pages at every other path.
 */
export function createApp(parts: AppParts): App {
  const app = new Hono<AppTypes>()
  const doors = createDoors()
  const fetch: App['fetch'] = async (request, environment) => app.fetch(request, environment)

  app.use(async (c, next) => {
    const began = performance.now()
    c.set('requestId', newId())
    await next()
    c.res.headers.set('X-Request-Id', c.var.requestId)
    parts.log.info({ ...requestFields(c), status: c.res.status, milliseconds: Math.round(performance.now() - began) }, 'request')
  })
  app.use(`${evidencePath}/*`, fileHeaders)
  app.use(securityHeaders(parts.settings))
  app.use('/api/*', sameOrigin(parts.settings.origins))
  const shortBody = bodyLimit({ maxSize: maximumBody, onError: (c) => refusalResponse(c.req.path, invalidInput(413)) })
  // A file is measured while it is read, after its sender is known.
  const planBody = bodyLimit({ maxSize: maximumPlan, onError: (c) => refusalResponse(c.req.path, invalidInput(413)) })
  const deckBody = bodyLimit({ maxSize: maximumDeck, onError: (c) => refusalResponse(c.req.path, invalidInput(413)) })
  const bodyFor: typeof shortBody = (c, next) => {
    if (isPlanPath(c.req.path)) return planBody(c, next)
    return isDeckPath(c.req.path) ? deckBody(c, next) : shortBody(c, next)
  }
  app.use('/api/*', (c, next) => (c.req.method === 'POST' && filePaths.includes(c.req.path) ? next() : bodyFor(c, next)))
  app.route('/api/health', healthRoutes(parts))
  app.get('/api/openapi.json', async (c) => {
    // Loaded when asked for: the schema converter is large and the page without a server never needs it.
    const { generateOpenApi } = await import('./http/open-api.ts')
    return c.json(await generateOpenApi('/api/v1'))
  })
  const askActor: AskActor = async (c) => {
    const { visit, account } = await visitOf(c, parts)
    if (account === null) throw refusal('UNAUTHENTICATED')
    return { ...parts, visit, account }
  }
  app.route(evidencePath, evidenceFileRoutes(askActor))
  app.route(importFilesPath, importFileRoutes(askActor))
  for (const [prefix, door] of [['/api/v1', doors.rest] as const, ['/api/rpc', doors.rpc] as const]) {
    app.all(`${prefix}/*`, async (c) => {
      const { visit, account } = await visitOf(c, parts)
      const { response } = await door.handle(c.req.raw, { prefix, context: { ...parts, visit, account } })
      return response === undefined ? refusalResponse(c.req.path, notFound()) : withHeaders(c.req.raw, response, visit.responseHeaders)
    })
  }
  app.all('/api/*', (c) => refusalResponse(c.req.path, notFound()))
  const { page } = parts
  if (page !== undefined) app.get('*', (c) => answerPage(c, parts, page, fetch))
  app.onError((error, c) => refusalResponse(c.req.path, toRefusal(error, parts.log, c.var.requestId)))
  return { fetch }
}

function isDeckPath(path: string): boolean {
  return path.startsWith('/api/rpc/deck/') || path.startsWith('/api/v1/decks/')
}

/** What the log says of a request: never its query, its body or a cookie. */
function requestFields(c: AppContext): Record<string, unknown> {
  return { requestId: c.var.requestId, method: c.req.method, path: c.req.path, account: c.var.accountId ?? null }
}

async function visitOf(c: AppContext, { signIn }: AppParts): Promise<{ visit: Visit; account: SignedIn | null }> {
  const visit = { requestHeaders: c.req.raw.headers, responseHeaders: new Headers(), address: c.env?.address ?? null, requestId: c.var.requestId }
  const account = await signIn.recognise(visit)
  c.set('accountId', account?.id)
  return { visit, account }
}

async function answerPage(c: AppContext, parts: AppParts, page: RenderPage, fetch: App['fetch']): Promise<Response> {
  const { visit, account } = await visitOf(c, parts)
  // Names the nonce that the header will carry.
  NONCE(c, 'scriptSrc')
  const { html, status, redirect } = await page(c.req.raw, {
    account,
    nonce: c.var.secureHeadersNonce ?? '',
    call: (request) => fetch(asVisitor(request, c.req.header('cookie')), c.env),
  })
  if (redirect !== null) return withHeaders(c.req.raw, new Response(null, { status: 307, headers: { Location: redirect } }), visit.responseHeaders)
  return withHeaders(c.req.raw, new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } }), visit.responseHeaders)
}

function asVisitor(request: Request, cookie: string | undefined): Request {
  const headers = new Headers(request.headers)
  if (cookie !== undefined) headers.set('cookie', cookie)
  return new Request(request, { headers })
}
