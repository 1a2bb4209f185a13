import { afterEach, describe, expect, it } from 'vitest'
import { connectionStore } from '../stores/connection.ts'
import { emptyWorkspace, sessionOf } from '../testing/session-samples.ts'
import { memoryFetch, refused, unreachable } from '../testing/memory-server.ts'
import { createClient } from './client.ts'
import { isRefusal, isUnreachable } from './refusal.ts'

const origin = () => 'http://localhost'

afterEach(() => {
  connectionStore.setState({ isReachable: true })
})

describe('createClient', () => {
  it('reads with GET and writes with POST', async () => {
    const seen: string[] = []
    const answer = memoryFetch({ 'workspace.get': () => emptyWorkspace, 'session.signOut': () => sessionOf(null) })
    const client = createClient({
      origin,
      fetch: (request) => {
        seen.push(`${request.method} ${new URL(request.url).pathname}`)
        return answer(request)
      },
    })
    expect(await client.workspace.get()).toEqual(emptyWorkspace)
    await client.session.signOut()
    expect(seen).toEqual(['GET /api/rpc/workspace/get', 'POST /api/rpc/session/signOut'])
  })

  it('hands a refusal over with its data', async () => {
    const client = createClient({ origin, fetch: memoryFetch({ 'session.signIn': () => refused('LOCKED_OUT', { until: '2026-01-15T03:00:00Z' }) }) })
    const error = await client.session.signIn({ username: 'a', password: 'b' }).catch((caught: unknown) => caught)
    expect(isRefusal(error, 'LOCKED_OUT') && error.data).toEqual({ until: '2026-01-15T03:00:00Z' })
    expect(isRefusal(error, 'FORBIDDEN')).toBe(false)
  })

  it('notes when nobody answers, and when somebody does again', async () => {
    const answers = { 'session.get': (): unknown => unreachable }
    const client = createClient({ origin, fetch: memoryFetch(answers) })
    const error = await client.session.get().catch((caught: unknown) => caught)
    expect(isUnreachable(error)).toBe(true)
    expect(connectionStore.getState().isReachable).toBe(false)
    answers['session.get'] = () => sessionOf(null)
    await client.session.get()
    expect(connectionStore.getState().isReachable).toBe(true)
  })
})
