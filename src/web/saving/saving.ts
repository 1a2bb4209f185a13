import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Cell, Sheet } from '../../contract/sheet.ts'
import { yearOf } from '../../domain/period.ts'
import { useApi } from '../api/api.ts'
import type { Api } from '../api/api.ts'
import { connectionStore } from '../stores/connection.ts'
import { subscribeToRestoredSession } from '../stores/session-expiry.ts'
import { cellKey } from './cell-address.ts'
import type { CellAddress } from './cell-address.ts'
import { restingCell } from './cell-state.ts'
import type { CellState, Flight } from './cell-state.ts'
import { createDrafts } from './drafts.ts'
import type { Drafts } from './drafts.ts'
import { startSaver } from './saver.ts'
import type { Saver } from './saver.ts'
import { withStoredCell } from './stored-cell.ts'

/** Where typed figures live until they are stored, and what sends them. */
export interface Saving {
  drafts: Drafts
  /** Sends at once what waits for the server. */
  retry: () => void
}

/** Drafts of the account on this device, sent as long as the screen is drawn. */
export function useSaving(account: string): Saving {
  const queryClient = useQueryClient()
  const api = useApi()
  const running = useRef<Saver | null>(null)
  const saving = useMemo(() => ({ drafts: createDrafts(account, storageOfPage()), retry: () => running.current?.retry() }), [account])
  useEffect(() => {
    saving.drafts.load()
    const saver = startSaver<Cell>(saving.drafts, {
      send: (address, flight) => sendFigure(queryClient, api, address, flight),
      onStored: (address, stored) => void keepStored(queryClient, api, address, stored),
      onOvertaken: ({ reporter, period }) => {
        const { queryKey } = sheetQuery(api, reporter, yearOf(period))
        void queryClient.invalidateQueries({ queryKey, exact: true })
      },
      schedule: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    running.current = saver
    const stopListening = [
      subscribeToRestoredSession(() => saver.resume()),
      connectionStore.subscribe((now, before) => {
        if (now.isReachable && !before.isReachable) saver.retry()
      }),
      onceOnline(() => saver.retry()),
    ]
    return () => {
      for (const stop of stopListening) stop()
      saver.stop()
    }
  }, [saving, queryClient, api])
  return saving
}

function storageOfPage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

function onceOnline(act: () => void): () => void {
  addEventListener('online', act)
  return () => removeEventListener('online', act)
}

/** One mutation at a time per cell, under the cell's own key. */
function sendFigure(queryClient: QueryClient, api: Api, address: CellAddress, { entry, expectedVersion, key }: Flight): Promise<Cell> {
  const id = cellKey(address)
  const options = api.sheet.saveFigure.mutationOptions({ mutationKey: ['figure', id], scope: { id } })
  const mutation = queryClient.getMutationCache().build(queryClient, options)
  return mutation.execute({ ...address, ...entry, expectedVersion, idempotencyKey: key, notation: 'decimal' })
}

export function sheetQuery(api: Api, reporter: string, year: number) {
  return api.sheet.get.queryOptions({ input: { reporter, year }, staleTime: 0 })
}

/** Puts the stored cell into the sheet that is shown; the first figure of a report also changes what may be done with the report. */
async function keepStored(queryClient: QueryClient, api: Api, address: CellAddress, stored: Cell): Promise<void> {
  const { queryKey } = sheetQuery(api, address.reporter, yearOf(address.period))
  const before = queryClient.getQueryData<Sheet>(queryKey)
  queryClient.setQueryData<Sheet>(queryKey, (sheet) => sheet && withStoredCell(sheet, address, stored))
  const report = before?.reports.find(({ stage }) => stage === address.stage)
  const hasNewReport = report !== undefined && (report.id === null || report.whyNot === 'empty')
  const isOverwritten = queryClient.isFetching({ queryKey, exact: true }) > 0
  if (hasNewReport || isOverwritten) await queryClient.invalidateQueries({ queryKey, exact: true })
}

export const SavingContext = createContext<Saving | null>(null)

/** The drafts of the sheet that is shown. Throws outside of one. */
export function useDrafts(): Drafts {
  const saving = useContext(SavingContext)
  if (saving === null) throw new Error('drafts are used outside of a sheet')
  return saving.drafts
}

/** What waits in one cell. */
export function useCellState(key: string): CellState {
  return useStore(useDrafts().store, ({ cells }) => cells[key] ?? restingCell)
}
