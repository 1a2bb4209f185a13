import { ORPCError } from '@orpc/client'
import { isRefusal, isUnreachable, statusOf } from '../api/refusal.ts'
import type { CellEvent } from './cell-state.ts'

/** What a failed request means for its cell. Whatever leaves it open whether the figure was stored is a delay: it is sent again with the same key. */
export function failureToEvent(key: string, error: unknown): CellEvent {
  if (isUnreachable(error) || !(error instanceof ORPCError)) return { kind: 'delayed', key, delay: 'unreachable' }
  if (isRefusal(error, 'UNAUTHENTICATED')) return { kind: 'delayed', key, delay: 'signedOut' }
  const status = statusOf(error) ?? 500
  if (status >= 500 || status === 429 || status === 408) return { kind: 'delayed', key, delay: 'unavailable' }
  if (isRefusal(error, 'STALE_VERSION')) return { kind: 'outrun', key, theirs: error.data }
  if (isRefusal(error, 'NEEDS_EXPLANATION')) return { kind: 'questioned', key, questions: error.data.reasons }
  const refusal = { code: String(error.code), data: error.data }
  if (isRefusal(error, 'BROKEN_RULE')) return { kind: 'refused', key, refusal, isImpossible: true }
  if (!isRefusal(error, 'INVALID_FIGURE')) return { kind: 'refused', key, refusal, isImpossible: false }
  const readings = error.data.readings ?? []
  return readings.length > 0 ? { kind: 'readTwoWays', key, readings } : { kind: 'refused', key, refusal, isImpossible: true }
}

/** True for a request that does not fit as a whole: it may be one cell of it, and the others can still be stored. */
export function isOfOneCell(error: unknown): boolean {
  const status = statusOf(error)
  return status === 400 || status === 413
}
