import type { QueryClient } from '@tanstack/react-query'
import { keptAccount, restoreMissing } from './kept-readings.ts'

/** Fills the cache of a page that began without a server with what the last account on this device saw. */
export async function restore(queryClient: QueryClient): Promise<void> {
  const account = keptAccount()
  if (account !== null) await restoreMissing(queryClient, account)
}
