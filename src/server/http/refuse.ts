import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { RefusalCode } from '../../contract/errors.ts'
import { refusals } from '../../contract/errors.ts'

type DataOf<Code extends RefusalCode> = (typeof refusals)[Code] extends { data: infer Schema extends z.ZodType } ? [data: z.input<Schema>] : []

/** The refusal with its status and data, ready to throw; it reaches the browser typed when the procedure's contract lists the code. */
export function refusal<Code extends RefusalCode>(code: Code, ...[data]: DataOf<Code>): ORPCError<Code, unknown> {
  return new ORPCError(code, { status: refusals[code].status, message: code, data })
}

/** The path names no procedure. */
export function notFound(): ORPCError<string, unknown> {
  return new ORPCError('NOT_FOUND', { status: 404, message: 'NOT_FOUND' })
}

/** The request does not fit; 413 when it is too large. */
export function invalidInput(status: 400 | 413): ORPCError<string, unknown> {
  return new ORPCError('INVALID_INPUT', { status, message: 'INVALID_INPUT' })
}
