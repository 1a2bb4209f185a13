import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { useApi } from '../../api/api.ts'
import type { Api } from '../../api/api.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { isRefusal, isUnreachable, statusOf } from '../../api/refusal.ts'
import { connectionStore } from '../../stores/connection.ts'
import { subscribeToRestoredSession } from '../../stores/session-expiry.ts'
import { createDeckSaver } from './deck-saver.ts'
import type { DeckSaver, Sending } from './deck-saver.ts'
import { isUnsaved, workOf } from './deck-work.ts'
import type { DeckWork, OtherVersion, StoredVersion } from './deck-work.ts'
import type { KeptDecks } from './kept-decks.ts'

/** After this a request without an answer counts as lost and is sent again. */
const patience = 60_000

interface DeckSaverOptions {
  deck: string
  stored: OtherVersion
  /** What an earlier page left unsent on this device. */
  left: StoredVersion | null
  kept: KeptDecks
}

/** The work on a deck, saved while a screen holds it. A deck read anew is told to it. */
export function useDeckSaver({ deck, stored, left, kept }: DeckSaverOptions): DeckSaver {
  const queryClient = useQueryClient()
  const api = useApi()
  const [saver] = useState(() => {
    const earlier = left === null ? null : { ...left, by: stored.by, at: stored.at }
    return createDeckSaver(workOf({ version: stored.version, content: stored.content }, earlier), {
      send: (content, version, key) => sendDeck(queryClient, api, { deck, content, expectedVersion: version, idempotencyKey: key }),
      keep: (written) => void kept.keep(deck, written),
      onStored: () => void queryClient.invalidateQueries({ queryKey: api.deck.key() }),
      newKey: newIdempotencyKey,
      schedule: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds)
        return () => clearTimeout(timer)
      },
    })
  })
  useEffect(() => saver.hold(), [saver])
  useEffect(() => {
    saver.tell({ kind: 'read', stored: { version: stored.version, content: stored.content }, by: stored.by, at: stored.at })
  }, [saver, stored])
  useEffect(() => {
    const stops = [
      subscribeToRestoredSession(saver.flush),
      connectionStore.subscribe((now, before) => {
        if (now.isReachable && !before.isReachable) saver.flush()
      }),
    ]
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved(saver.store.getState())) event.preventDefault()
    }
    addEventListener('online', saver.flush)
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('online', saver.flush)
      removeEventListener('beforeunload', ask)
      stops.forEach((stop) => stop())
    }
  }, [saver])
  return saver
}

/** The work as it stands, drawn anew with every change. */
export function useDeckWork(saver: DeckSaver): DeckWork {
  return useStore(saver.store)
}

interface Parcel {
  deck: string
  content: DeckContent
  expectedVersion: number
  idempotencyKey: string
}

async function sendDeck(queryClient: QueryClient, api: Api, parcel: Parcel): Promise<Sending> {
  try {
    const { deck } = await call(queryClient, (signal) => api.deck.save.call(writable(parcel), { signal }))
    return { kind: 'stored', version: deck.version }
  } catch (error) {
    const status = statusOf(error)
    if (isRefusal(error, 'DECK_CHANGED')) return readOther(api, parcel.deck)
    const mayPass = isUnreachable(error) || isRefusal(error, 'UNAUTHENTICATED') || (status !== null && (status >= 500 || status === 429))
    return mayPass ? { kind: 'unanswered' } : { kind: 'refused', error }
  }
}

/** The contract's arrays are plain ones; what is edited is read-only. */
function writable({ content, ...parcel }: Parcel) {
  const slides = content.slides.map((slide) => ({
    ...slide,
    unitKinds: slide.unitKinds === null ? null : [...slide.unitKinds],
    lines: slide.lines === null ? null : [...slide.lines],
  }))
  const letter = { ...content.letter, recipients: [...content.letter.recipients] }
  return { ...parcel, content: { ...content, letter, slides } }
}

async function readOther(api: Api, deck: string): Promise<Sending> {
  try {
    const { deck: summary, content } = await api.deck.get.call({ deck })
    return { kind: 'overtaken', other: { version: summary.version, content, by: summary.changedBy, at: summary.changedAt } }
  } catch {
    return { kind: 'unanswered' }
  }
}

/** Through the mutation cache, which asks to sign in when the session has ended. */
function call<Output>(queryClient: QueryClient, send: (signal: AbortSignal) => Promise<Output>): Promise<Output> {
  const mutation = queryClient.getMutationCache().build(queryClient, { mutationKey: ['deck'], mutationFn: () => send(AbortSignal.timeout(patience)) })
  return mutation.execute(undefined)
}
