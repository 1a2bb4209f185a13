import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../api/query-client.ts'
import { connectionStore } from '../stores/connection.ts'
import { forgetReadings, keepReadings, keptAccount, readKept } from './kept-readings.ts'
import { restore } from './restore.ts'

const sheetKey = [['sheet', 'get'], { input: { reporter: 'TT1', year: 2025 } }]
const overviewKey = [['overview', 'get'], {}]

afterEach(() => {
  localStorage.clear()
  connectionStore.setState({ isReachable: true })
})

/** A page of the account that read a sheet and an overview. */
async function pageOf(account: string) {
  const queryClient = createQueryClient()
  const stop = keepReadings(queryClient, account)
  queryClient.setQueryData(sheetKey, { rows: [] }, { updatedAt: 1000 })
  queryClient.setQueryData(overviewKey, { cards: [] })
  await vi.waitFor(async () => expect(await readKept(account)).toHaveLength(1))
  return { queryClient, stop }
}

describe('what was read', () => {
  it('is there, with its age, for a page of the same account that begins without a server; only what is worth it', async () => {
    const { stop } = await pageOf('ngoc')
    stop()
    const later = createQueryClient()
    await restore(later)
    expect(later.getQueryState(sheetKey)).toMatchObject({ data: { rows: [] }, dataUpdatedAt: 1000 })
    expect(later.getQueryData(overviewKey)).toBeUndefined()
  })

  it('is handed back to an open page when the server goes', async () => {
    const { queryClient, stop } = await pageOf('ngoc')
    queryClient.removeQueries()
    connectionStore.setState({ isReachable: false })
    await vi.waitFor(() => expect(queryClient.getQueryData(sheetKey)).toEqual({ rows: [] }))
    stop()
  })

  it('is forgotten at sign-out, and when another account comes', async () => {
    const first = await pageOf('ngoc')
    first.stop()
    await forgetReadings('ngoc')
    expect([keptAccount(), await readKept('ngoc')]).toEqual([null, []])
    const second = await pageOf('ngoc')
    second.stop()
    const third = await pageOf('binh')
    third.stop()
    await vi.waitFor(async () => expect(await readKept('ngoc')).toEqual([]))
    expect(keptAccount()).toBe('binh')
  })
})
