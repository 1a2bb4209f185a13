import { ORPCError } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import { createQueryClient, isWorthRetrying } from './query-client.ts'

const failure = (status: number, code = 'FAILED') => new ORPCError(code, { status })

const failing = (error: Error) => async (): Promise<never> => {
  throw error
}

describe('isWorthRetrying', () => {
  it('never repeats what the server refused', () => {
    for (const status of [400, 401, 403, 404, 409, 422, 429]) expect(isWorthRetrying(0, failure(status))).toBe(false)
  })

  it('repeats twice when nobody answered or the server failed', () => {
    for (const error of [new TypeError('Failed to fetch'), failure(500), failure(503)]) {
      expect([0, 1, 2].map((failures) => isWorthRetrying(failures, error))).toEqual([true, true, false])
    }
  })

  it('does not repeat a fault of the page itself', () => {
    expect(isWorthRetrying(0, new RangeError('bug'))).toBe(false)
  })
})

describe('createQueryClient', () => {
  it('tells when the server no longer knows the session, and only then', async () => {
    const onUnauthenticated = vi.fn<() => void>()
    const queryClient = createQueryClient(onUnauthenticated)
    const ask = async (error: Error, key: string) => {
      await expect(queryClient.fetchQuery({ queryKey: [key], queryFn: failing(error) })).rejects.toBe(error)
    }
    await ask(failure(403, 'FORBIDDEN'), 'a')
    await ask(failure(401, 'WRONG_CREDENTIALS'), 'b')
    expect(onUnauthenticated).not.toHaveBeenCalled()
    await ask(failure(401, 'UNAUTHENTICATED'), 'c')
    expect(onUnauthenticated).toHaveBeenCalledOnce()
  })
})
