import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { failureToEvent } from './answer-event.ts'

const failed = (code: string, status: number, data?: unknown) => failureToEvent('a', new ORPCError(code, { status, data }))

describe('failureToEvent', () => {
  it('takes for a delay whatever leaves open whether the figure was stored', () => {
    expect(failureToEvent('a', new TypeError('Failed to fetch'))).toEqual({ kind: 'delayed', key: 'a', delay: 'unreachable' })
    expect(failureToEvent('a', new DOMException('gone', 'AbortError'))).toMatchObject({ delay: 'unreachable' })
    expect(failed('UNAVAILABLE', 503)).toMatchObject({ kind: 'delayed', delay: 'unavailable' })
    expect(failed('RATE_LIMITED', 429, { retryAfterSeconds: 3 })).toMatchObject({ delay: 'unavailable' })
    expect(failed('INTERNAL_SERVER_ERROR', 500)).toMatchObject({ delay: 'unavailable' })
    expect(failed('UNAUTHENTICATED', 401)).toMatchObject({ delay: 'signedOut' })
  })

  it('sets aside the value of the one who was first', () => {
    const theirs = { version: 4, value: '7', missingReason: null, by: 'Sở', at: null }
    expect(failed('STALE_VERSION', 409, theirs)).toEqual({ kind: 'outrun', key: 'a', theirs })
  })

  it('asks for an explanation, or for the reading', () => {
    const reasons = [{ kind: 'jump', expected: '1', found: '9' }]
    expect(failed('NEEDS_EXPLANATION', 422, { reasons })).toEqual({ kind: 'questioned', key: 'a', questions: reasons })
    expect(failed('INVALID_FIGURE', 422, { problem: 'ambiguousSeparator', readings: ['1.345', '1345'] })).toMatchObject({ kind: 'readTwoWays' })
  })

  it('tells what can only be corrected from what can be sent again later', () => {
    expect(failed('INVALID_FIGURE', 422, { problem: 'partAboveWhole' })).toMatchObject({ kind: 'refused', isImpossible: true })
    expect(failed('WRONG_STATE', 409, { state: 'approved' })).toEqual({
      kind: 'refused',
      key: 'a',
      refusal: { code: 'WRONG_STATE', data: { state: 'approved' } },
      isImpossible: false,
    })
  })
})
