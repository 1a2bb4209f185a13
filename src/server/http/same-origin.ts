import type { MiddlewareHandler } from 'hono'
import { crossSite, refusalResponse } from './failure.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that a page of another origin sends (CSRF), whatever their content type. A browser always sends `Origin` with a write and
 * mostly `Sec-Fetch-Site`; a client without both is no browser and carries no cookie that it did not mean to send.
 */
export function sameOrigin(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (readingMethods.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const allowed = origins.length > 0 ? origins : [new URL(c.req.url).origin]
    const isForeign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && !allowed.includes(origin))
    return isForeign ? refusalResponse(c.req.path, crossSite()) : next()
  }
}
