import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Report } from '../../../domain/report/report.ts'
import { useApi } from '../../api/api.ts'
import { useAccount } from '../../api/session.ts'
import { keepReadings } from '../../offline/kept-readings.ts'
import { startWorker } from '../../offline/start-worker.ts'
import { openShowLink } from '../../show/show-link.ts'
import type { ShowLine } from '../../show/show-link.ts'
import type { ShowState } from '../../show/show-state.ts'

interface Handed {
  report: Report
  state: ShowState
}

interface PresentedReport {
  report: Report | null
  /** What another window of the show shows; null where there is none. */
  handed: Handed | null
  error: Error | null
  retry: () => void
}

/** How long a new window waits for another one of the show before it asks the server itself. */
const answerWithin = 400

/**
 * The whole report, read once: it stays as it is while the show runs, whatever happens to the figures or the network. The hall's window takes the
 * server's, the presenter's window that of the hall; each falls back on the other, and at last on what lies on this device.
 */
export function usePresentedReport(deck: string, number: number | undefined, link: ShowLine, isHall: boolean): PresentedReport {
  const api = useApi()
  const { handed, isAlone } = useHanded(link)
  const input = number === undefined ? { deck } : { deck, number }
  const { data, error, refetch } = useQuery(
    api.deck.present.queryOptions({
      input,
      enabled: isHall || (isAlone && handed === null),
      staleTime: 'static',
      gcTime: Infinity,
    }),
  )
  useKeptReadings()
  const report = isHall ? (data ?? (error === null ? null : handed?.report) ?? null) : (handed?.report ?? (isAlone ? data : null) ?? null)
  return { report, handed, error: report === null ? error : null, retry: () => void refetch() }
}

/** What another window of the show answers; `isAlone` when none did in time. */
function useHanded(link: ShowLine): { handed: Handed | null; isAlone: boolean } {
  const [handed, setHanded] = useState<Handed | null>(null)
  const [isAlone, setAlone] = useState(false)
  useEffect(() => {
    const line = openShowLink(link, (message) => {
      if (message.kind === 'answer') setHanded((before) => before ?? { report: message.report, state: message.state })
    })
    line.say({ kind: 'ask' })
    const timer = setTimeout(() => setAlone(true), answerWithin)
    return () => {
      clearTimeout(timer)
      line.close()
    }
  }, [link])
  return { handed, isAlone }
}

/** A deck that was shown on this device can be shown again without a server: the product and what was read lie on it. */
function useKeptReadings(): void {
  const queryClient = useQueryClient()
  const account = useAccount()?.id
  useEffect(() => void startWorker(), [])
  useEffect(() => (account === undefined ? undefined : keepReadings(queryClient, account)), [queryClient, account])
}
