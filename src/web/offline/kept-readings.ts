import { clear, createStore, delMany, entries, set } from 'idb-keyval'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { connectionStore } from '../stores/connection.ts'

/** What was read, as it lies on this device. */
export interface KeptReading {
  queryKey: QueryKey
  data: unknown
  /** When it was read, in milliseconds. */
  at: number
}

/** Procedures whose answers are worth having without a network: who one is, what there is to choose from, one's own sheets and their notes, decks as they were shown. */
const keptProcedures = new Set(['session.get', 'workspace.get', 'sheet.get', 'note.list', 'deck.present'])

/** Of sheets and notes no more than the newest are kept. */
const mostReadings = 120

const accountName = 'van-dan.account'

function storeOf(account: string) {
  return createStore(`van-dan-readings-${account}`, 'readings')
}

/** The account whose readings lie on this device, or null. */
export function keptAccount(): string | null {
  try {
    return localStorage.getItem(accountName)
  } catch {
    return null
  }
}

/** What lies on this device for the account, oldest first; nothing where the browser keeps nothing. */
export async function readKept(account: string): Promise<KeptReading[]> {
  if (typeof indexedDB === 'undefined') return []
  const kept = await entries<string, KeptReading>(storeOf(account)).catch(() => [])
  return kept.map(([, reading]) => reading).toSorted((a, b) => a.at - b.at)
}

/** Forgets what was read for the account, as at sign-out. */
export async function forgetReadings(account: string): Promise<void> {
  if (keptAccount() === account) localStorage.removeItem(accountName)
  if (typeof indexedDB !== 'undefined') await clear(storeOf(account)).catch(() => {})
}

/**
 * Keeps what the page reads for the account, and hands it back to the cache while the server does not answer. What another account left is
 * forgotten. Returns the way to stop.
 */
export function keepReadings(queryClient: QueryClient, account: string): () => void {
  const before = keptAccount()
  if (before !== null && before !== account) void forgetReadings(before)
  if (typeof indexedDB === 'undefined') return () => {}
  const store = storeOf(account)
  const keep = (queryKey: QueryKey, queryHash: string, data: unknown, at: number) => {
    if (isKept(queryKey)) set(queryHash, { queryKey, data, at } satisfies KeptReading, store).catch(() => {})
  }
  try {
    localStorage.setItem(accountName, account)
  } catch {
    // Without it a page that begins offline does not know whose readings to show.
  }
  for (const { queryKey, queryHash, state } of queryClient.getQueryCache().getAll()) {
    if (state.status === 'success') keep(queryKey, queryHash, state.data, state.dataUpdatedAt)
  }
  void prune(account)
  const stops = [
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      const { queryKey, queryHash, state } = event.query
      keep(queryKey, queryHash, state.data, state.dataUpdatedAt)
    }),
    connectionStore.subscribe((now, was) => {
      if (!now.isReachable && was.isReachable) void restoreMissing(queryClient, account)
      // What is shown is as old as it says; now there may be newer.
      if (now.isReachable && !was.isReachable) void queryClient.invalidateQueries()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Puts what lies on this device into the cache where the cache has nothing. */
export async function restoreMissing(queryClient: QueryClient, account: string): Promise<void> {
  for (const { queryKey, data, at } of await readKept(account)) {
    if (isKept(queryKey) && queryClient.getQueryData(queryKey) === undefined) queryClient.setQueryData(queryKey, data, { updatedAt: at })
  }
}

/** The path of a procedure stands first in the key of its query. */
function isKept([path]: QueryKey): boolean {
  return Array.isArray(path) && keptProcedures.has(path.join('.'))
}

async function prune(account: string): Promise<void> {
  const store = storeOf(account)
  const kept = await entries<string, KeptReading>(store).catch(() => [])
  const old = kept.toSorted(([, a], [, b]) => b.at - a.at).slice(mostReadings)
  await delMany(
    old.map(([hash]) => hash),
    store,
  ).catch(() => {})
}
