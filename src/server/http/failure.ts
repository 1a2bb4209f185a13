import { ORPCError } from '@orpc/server'
import type { Log } from '../log.ts'
import { refusal } from './refuse.ts'

/**
 * The error as a caller may see it: refusals pass as they are, input that does not fit its shape becomes INVALID_INPUT with the names of the
 * fields, everything else UNAVAILABLE with status 500 and nothing more; the log has the rest.
 */
export function toRefusal(error: unknown, log: Log, requestId: string): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new ORPCError('INVALID_INPUT', { status: 400, message: 'INVALID_INPUT', data: { fields: fieldsOf(error.data) } })
  }
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error
  log.error({ requestId, error: describe(error) }, 'request failed')
  return new ORPCError('UNAVAILABLE', { status: 500, message: 'UNAVAILABLE' })
}

/** A refusal outside a procedure, in the envelope of the door it came in by: plain for REST, wrapped for the typed client. */
export function refusalResponse(path: string, error: ORPCError<string, unknown>): Response {
  const body = error.toJSON()
  return Response.json(path.startsWith('/api/rpc') ? { json: body, meta: [] } : body, { status: error.status })
}

/** The refusal of a request that a page of another origin sent. */
export function crossSite(): ORPCError<string, unknown> {
  return refusal('FORBIDDEN')
}

function fieldsOf(data: unknown): string[] {
  const issues: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'issues') : undefined
  if (!Array.isArray(issues)) return []
  const paths = issues.map((issue: { path?: readonly unknown[] }) => (issue.path ?? []).map((part) => String(part)).join('.'))
  return [...new Set(paths)]
}

/** Name, message and stack, with the causes. Never the properties of an error: a driver hangs the bound values on it. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error }
  return { name: error.name, message: error.message, stack: error.stack, cause: error.cause === undefined ? undefined : describe(error.cause) }
}
