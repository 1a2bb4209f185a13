import { ORPCError } from '@orpc/client'
import type { z } from 'zod'
import type { RefusalCode, refusals } from '../../contract/errors.ts'

/** What comes with a refusal, e.g. the version that was stored meanwhile; undefined for a refusal that is only a name. */
export type RefusalData<Code extends RefusalCode> = (typeof refusals)[Code] extends { data: infer Shape extends z.ZodType }
  ? z.infer<Shape>
  : undefined

/** True when the server refused with this very code; then `error.data` is what the contract sends with it. */
export function isRefusal<Code extends RefusalCode>(error: unknown, code: Code): error is ORPCError<Code, RefusalData<Code>> {
  return error instanceof ORPCError && error.code === code
}

/** The HTTP status of an answer that was an error; null when no answer came. */
export function statusOf(error: unknown): number | null {
  return error instanceof ORPCError ? error.status : null
}

/** True when no answer came at all: no network, or the server is down. An aborted request is neither. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
}
