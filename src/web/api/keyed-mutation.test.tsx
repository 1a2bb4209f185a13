import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newIdempotencyKey, useKeyedMutation } from './keyed-mutation.ts'
import { createQueryClient } from './query-client.ts'

describe('newIdempotencyKey', () => {
  it('is new each time and long enough for the contract', () => {
    const keys = new Set(Array.from({ length: 100 }, newIdempotencyKey))
    expect(keys.size).toBe(100)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('useKeyedMutation', () => {
  it('keeps the key when a call is repeated and takes a new one for the next act', async () => {
    const sent: string[] = []
    const queryClient = createQueryClient()
    const { result } = renderHook(
      () =>
        useKeyedMutation({
          retry: 1,
          retryDelay: 0,
          mutationFn: async (input: { idempotencyKey: string; id: number }) => {
            sent.push(input.idempotencyKey)
            if (sent.length === 1) throw new TypeError('Failed to fetch')
            return input.id
          },
        }),
      { wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider> },
    )
    act(() => result.current.act({ id: 7 }))
    await waitFor(() => expect(result.current.state.data).toBe(7))
    act(() => result.current.act({ id: 8 }))
    await waitFor(() => expect(result.current.state.data).toBe(8))
    expect(sent).toHaveLength(3)
    expect(sent[0]).toBe(sent[1])
    expect(sent[2]).not.toBe(sent[0])
  })
})
