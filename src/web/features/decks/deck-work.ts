import type { DeckContent } from '../../../domain/report/deck.ts'
import { writingProblem } from '../../../domain/report/writing-problem.ts'
import { historyOf, redone, undone, withStep } from '../../../domain/report/edit-history.ts'
import type { History } from '../../../domain/report/edit-history.ts'

/** A deck as the server has it. */
export interface StoredVersion {
  version: number
  content: DeckContent
}

/** Another person's version that was stored while this one was written on. */
export interface OtherVersion extends StoredVersion {
  by: string | null
  at: string | null
}

/** A deck while it is worked on: what the person did, what the server has of it, and what stands between both. */
export interface DeckWork {
  history: History<DeckContent>
  stored: StoredVersion
  /** What was sent and is not answered. Sent again with the same key, so that it is stored once. `isLate`: no answer came, it waits to be sent again. */
  flight: { content: DeckContent; key: string; isLate: boolean } | null
  /** Why the server did not take it; another try needs a change. */
  refusal: unknown
  other: OtherVersion | null
}

export type DeckEvent =
  | { kind: 'edited'; content: DeckContent; what: string | null }
  | { kind: 'undone' }
  | { kind: 'redone' }
  | { kind: 'sent'; key: string }
  | { kind: 'late' }
  | { kind: 'stored'; version: number }
  | { kind: 'refused'; error: unknown }
  | { kind: 'overtaken'; other: OtherVersion }
  | { kind: 'read'; stored: StoredVersion; by: string | null; at: string | null }
  | { kind: 'tookTheirs' }
  | { kind: 'keptMine' }

/** The work on a deck that was just read; `kept` is what an earlier page left unsent, written over `kept.version`. */
export function workOf(stored: StoredVersion, kept: (StoredVersion & Pick<OtherVersion, 'by' | 'at'>) | null = null): DeckWork {
  const fresh: DeckWork = { history: historyOf(stored.content), stored, flight: null, refusal: null, other: null }
  if (kept === null) return fresh
  const history = withStep(fresh.history, kept.content)
  if (kept.version === stored.version) return { ...fresh, history }
  return { ...fresh, history, stored: { ...stored, version: kept.version }, other: { ...stored, by: kept.by, at: kept.at } }
}

/** The work after something happened to it. What makes no sense changes nothing. */
export function nextWork(work: DeckWork, event: DeckEvent): DeckWork {
  switch (event.kind) {
    case 'edited':
      return stepped(work, withStep(work.history, event.content, event.what))
    case 'undone':
      return stepped(work, undone(work.history))
    case 'redone':
      return stepped(work, redone(work.history))
    case 'sent':
      return { ...work, flight: { content: work.flight?.content ?? work.history.now, key: event.key, isLate: false }, refusal: null }
    case 'late':
      return work.flight === null ? work : { ...work, flight: { ...work.flight, isLate: true } }
    case 'stored':
      return work.flight === null ? work : { ...work, flight: null, stored: { version: event.version, content: work.flight.content } }
    case 'refused':
      return { ...work, flight: null, refusal: event.error }
    case 'overtaken':
      return { ...work, flight: null, other: event.other }
    case 'read':
      return read(work, event)
    case 'tookTheirs':
      return tookTheirs(work)
    case 'keptMine':
      return work.other === null ? work : { ...work, stored: work.other, other: null, refusal: null }
  }
}

function stepped(work: DeckWork, history: History<DeckContent>): DeckWork {
  return history === work.history ? work : { ...work, history, refusal: null }
}

/** A newer version was read: taken over where nothing is unsaved, else there are two. */
function read(work: DeckWork, { stored, by, at }: Extract<DeckEvent, { kind: 'read' }>): DeckWork {
  if (work.flight !== null || stored.version <= (work.other ?? work.stored).version) return work
  if (isUnsaved(work)) return { ...work, other: { ...stored, by, at } }
  return { ...work, history: historyOf(stored.content), stored }
}

/** The other's version in place of one's own, which undoing brings back. */
function tookTheirs(work: DeckWork): DeckWork {
  if (work.other === null) return work
  const { version, content } = work.other
  return { ...work, history: withStep(work.history, content), stored: { version, content }, other: null, refusal: null }
}

/** True while something of it is not stored. */
export function isUnsaved({ history, stored, flight, other }: DeckWork): boolean {
  return history.now !== stored.content || flight !== null || other !== null
}

/** How saving stands: `waiting` will be sent by itself, `late` too once the server answers; the others wait for the person. */
export type SavingStatus = 'saved' | 'waiting' | 'sending' | 'late' | 'invalid' | 'refused' | 'overtaken'

export function savingStatus(work: DeckWork): SavingStatus {
  if (work.other !== null) return 'overtaken'
  if (work.flight !== null) return work.flight.isLate ? 'late' : 'sending'
  if (work.history.now === work.stored.content) return 'saved'
  if (work.refusal !== null) return 'refused'
  return writingProblem(work.history.now) === null ? 'waiting' : 'invalid'
}
