import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Cell } from '../../contract/sheet.ts'
import { useApi } from '../api/api.ts'
import type { Api } from '../api/api.ts'
import { newIdempotencyKey } from '../api/keyed-mutation.ts'
import { connectionStore } from '../stores/connection.ts'
import { subscribeToRestoredSession } from '../stores/session-expiry.ts'
import { restingCell } from './cell-state.ts'
import type { CellState } from './cell-state.ts'
import { createDrafts } from './drafts.ts'
import type { Drafts } from './drafts.ts'
import { openKeptCells } from './kept-cells.ts'
import { startSaver } from './saver.ts'
import type { Saver } from './saver.ts'
import { sendFigures } from './send-figures.ts'
import { waitForTurn } from './sender-turn.ts'
import { askForSheets, keepStored } from './stored-sheets.ts'
import { openTabTalk } from './tab-talk.ts'
import type { TabMessage, TabTalk } from './tab-talk.ts'

/** Where typed figures live until they are stored, and what sends them. */
export interface Saving {
  drafts: Drafts
  /** Sends at once what waits for the server, whichever tab it is that sends. */
  retry: () => void
  /** Sends as long as somebody holds it; returns the way to let it go. */
  hold: () => () => void
}

/** Of every page the drafts of its accounts: each is there once, however many screens work with it. */
const savings = new WeakMap<QueryClient, Map<string, Saving>>()

/** Drafts of the account on this device, sent as long as a screen that uses them, or the shell, is drawn. */
export function useSaving(account: string): Saving {
  const queryClient = useQueryClient()
  const api = useApi()
  const saving = useMemo(() => savingOf(queryClient, api, account), [queryClient, api, account])
  useEffect(() => saving.hold(), [saving])
  return saving
}

function savingOf(queryClient: QueryClient, api: Api, account: string): Saving {
  const ofPage = savings.get(queryClient) ?? new Map<string, Saving>()
  savings.set(queryClient, ofPage)
  const saving = ofPage.get(account) ?? createSaving(queryClient, api, account)
  ofPage.set(account, saving)
  return saving
}

function createSaving(queryClient: QueryClient, api: Api, account: string): Saving {
  const drafts = createDrafts(openKeptCells(account, storageOfPage()))
  let running: Running | null = null
  let holders = 0
  return {
    drafts,
    retry: () => running?.retry(),
    hold() {
      holders += 1
      running ??= run(queryClient, api, account, drafts)
      return () => {
        holders -= 1
        if (holders > 0) return
        running?.stop()
        running = null
      }
    },
  }
}

interface Running {
  retry: () => void
  stop: () => void
}

function run(queryClient: QueryClient, api: Api, account: string, drafts: Drafts): Running {
  const name = `van-dan.sender.${account}`
  const talk = openTabTalk(name, (message) => heard(message, { queryClient, api, drafts, saver }))
  const saver = saverOf(queryClient, api, account, drafts, talk)
  saver.turn(false)
  const giveUpTurn = waitForTurn(name, turnParts(), saver.turn)
  void drafts.load()
  const retry = () => {
    talk.say({ kind: 'retry' })
    saver.retry()
  }
  const stops = [
    drafts.onTold((events) => talk.say({ kind: 'told', events })),
    subscribeToRestoredSession(() => {
      talk.say({ kind: 'resume' })
      saver.resume()
    }),
    connectionStore.subscribe((now, before) => {
      if (now.isReachable && !before.isReachable) retry()
    }),
    onceOnline(retry),
    giveUpTurn,
    saver.stop,
    talk.close,
  ]
  return { retry, stop: () => stops.forEach((stop) => stop()) }
}

function saverOf(queryClient: QueryClient, api: Api, account: string, drafts: Drafts, talk: TabTalk): Saver {
  return startSaver<Cell>(drafts, {
    send: (parcels) => sendFigures(queryClient, api, account, parcels),
    onStored: (cells) => {
      talk.say({ kind: 'stored', cells })
      void keepStored(queryClient, api, cells)
    },
    onOvertaken: (addresses) => {
      talk.say({ kind: 'overtaken', addresses })
      askForSheets(queryClient, api, addresses)
    },
    schedule: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

interface Listening {
  queryClient: QueryClient
  api: Api
  drafts: Drafts
  saver: Saver
}

function heard(message: TabMessage, { queryClient, api, drafts, saver }: Listening): void {
  switch (message.kind) {
    case 'told':
      return drafts.hear(message.events)
    case 'stored':
      return void keepStored(queryClient, api, message.cells)
    case 'overtaken':
      return askForSheets(queryClient, api, message.addresses)
    case 'retry':
      return saver.retry()
    case 'resume':
      return saver.resume()
  }
}

function turnParts(): Parameters<typeof waitForTurn>[1] {
  return {
    locks: 'locks' in navigator ? navigator.locks : undefined,
    board: storageOfPage(),
    tab: newIdempotencyKey(),
    now: () => Date.now(),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds)
      return () => clearInterval(timer)
    },
  }
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
