import type { Deadline } from './reporting-calendar.ts'
import type { Day } from './unit.ts'
import { daysBetween } from './working-days.ts'

/** How far a report has come, as it is counted: chưa bắt đầu, đang nhập, đã gửi, bị trả lại, đã duyệt. */
export const standings = ['notBegun', 'entering', 'sent', 'returned', 'approved'] as const
export type Standing = (typeof standings)[number]

/**
 * By the calendar: not opened yet; not due yet; due and not sent; sent in time; sent late; sent on a day nobody knows, such as what was carried
 * over from tables; or without any deadline.
 */
export const timelinessKinds = ['notOpen', 'notDue', 'overdue', 'onTime', 'late', 'unknown', 'noDeadline'] as const
export type TimelinessKind = (typeof timelinessKinds)[number]

export interface ReportStanding {
  standing: Standing
  timeliness: TimelinessKind
  /** Days late of `overdue` and `late`, days left of `notDue` (0: today is the last), days until it opens of `notOpen`; else 0. */
  days: number
}

interface StandingInput {
  /** Its state, or null while nobody began it. A state that is not known here is one of being entered. */
  state: string | null
  /** The day it was first sent; null when it was not, or when nobody knows. */
  sentOn: Day | null
  deadline: Deadline | null
  today: Day
}

/** How a report stands on a day. Returned or reopened it stays as timely as it was first sent: the sender did what was asked then. */
export function standingOf({ state, sentOn, deadline, today }: StandingInput): ReportStanding {
  const standing = standingOfState(state)
  const isSent = standing !== 'notBegun' && standing !== 'entering'
  return { standing, ...(isSent || sentOn !== null ? ofSent(sentOn, deadline) : ofAwaited(deadline, today)) }
}

const standingByState: Readonly<Record<string, Standing>> = {
  draft: 'entering',
  submitted: 'sent',
  returned: 'returned',
  reopened: 'returned',
  approved: 'approved',
}

function standingOfState(state: string | null): Standing {
  return state === null ? 'notBegun' : (standingByState[state] ?? 'entering')
}

type Timely = Omit<ReportStanding, 'standing'>

function ofSent(sentOn: Day | null, deadline: Deadline | null): Timely {
  if (sentOn === null) return { timeliness: 'unknown', days: 0 }
  if (deadline === null) return { timeliness: 'noDeadline', days: 0 }
  const late = daysBetween(deadline.due, sentOn)
  return late > 0 ? { timeliness: 'late', days: late } : { timeliness: 'onTime', days: 0 }
}

function ofAwaited(deadline: Deadline | null, today: Day): Timely {
  if (deadline === null) return { timeliness: 'noDeadline', days: 0 }
  const left = daysBetween(today, deadline.due)
  if (left < 0) return { timeliness: 'overdue', days: -left }
  const untilOpen = daysBetween(today, deadline.opens)
  return untilOpen > 0 ? { timeliness: 'notOpen', days: untilOpen } : { timeliness: 'notDue', days: left }
}

/** Lower is more urgent: overdue ones, the longest first; those returned; those due, the soonest first; then what waits for others or is done. */
export function urgencyOf({ standing, timeliness, days }: ReportStanding): number {
  if (timeliness === 'overdue') return -days
  if (standing === 'returned') return 1
  if (timeliness === 'notDue') return 2 + days
  if (timeliness === 'noDeadline' && (standing === 'notBegun' || standing === 'entering')) return 100_000
  if (timeliness === 'notOpen') return 200_000 + days
  return { notBegun: 300_000, entering: 300_000, sent: 400_000, returned: 1, approved: 500_000 }[standing]
}

/** True while its people have something to do for it: it is open and not sent, or it came back. */
export function isAwaited({ standing, timeliness }: ReportStanding): boolean {
  return standing === 'returned' || ((standing === 'notBegun' || standing === 'entering') && timeliness !== 'notOpen')
}
