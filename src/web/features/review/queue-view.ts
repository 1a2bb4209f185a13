import { yearOf } from '../../../domain/period.ts'
import type { Period } from '../../../domain/period.ts'
import { reportStates } from '../../../domain/report-workflow.ts'
import type { ReportState } from '../../../domain/report-workflow.ts'

/** The tabs above the queue, in the order of the work. */
export const tabs = ['submitted', 'returned', 'reopened', 'draft', 'prepared', 'approved', 'all'] as const
export type Tab = (typeof tabs)[number]

/** The part of a queued report that choosing among them needs. */
export interface Listed {
  id: number
  state: ReportState
  period: Period
}

/** The tab an address means: what awaits review where it names no state, all of them where it names several. */
export function tabOf(states: readonly ReportState[]): Tab {
  const [first, second] = states
  if (first === undefined) return 'submitted'
  return second === undefined ? first : 'all'
}

/** The states a tab stands for in the address; none for the tab that opens by itself. */
export function statesOf(tab: Tab): readonly ReportState[] {
  if (tab === 'submitted') return []
  return tab === 'all' ? [...reportStates] : [tab]
}

/** The reports of a tab, in the order of the queue. */
export function reportsOf<T extends Listed>(reports: readonly T[], tab: Tab): readonly T[] {
  return tab === 'all' ? reports : reports.filter(({ state }) => state === tab)
}

/** The reports beside an open one, null at the ends and for a report that is not listed. */
export function neighboursOf(listed: readonly Listed[], id: number): { place: number | null; previous: number | null; next: number | null } {
  const place = listed.findIndex((report) => report.id === id)
  if (place === -1) return { place: null, previous: null, next: null }
  return { place, previous: listed[place - 1]?.id ?? null, next: listed[place + 1]?.id ?? null }
}

/** Where to go when a report leaves the list: the one after it, else the one before it; null when it was the last, or is not listed. */
export function nextAfter(listed: readonly Listed[], id: number): number | null {
  const { next, previous } = neighboursOf(listed, id)
  return next ?? previous
}

/** How many of the reports lie in each other year, newest first. */
export function countsOfOtherYears(reports: readonly Listed[], year: number): readonly { year: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { period } of reports) {
    const other = yearOf(period)
    if (other !== year) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts].map(([other, count]) => ({ year: other, count })).toSorted((a, b) => b.year - a.year)
}
