import type { DecimalText } from '../../domain/figure.ts'

/** What is to be stored in a cell: exactly one of `value` and `missingReason` is null. */
export interface Entry {
  value: DecimalText | null
  /** The answers that stand for a number that does not exist; `withdrawn` empties the cell again. */
  missingReason: 'notCollected' | 'notApplicable' | 'withdrawn' | null
  note: string | null
}

/** Why a value is questioned, as the contract names it. */
export interface Question {
  kind: string
  expected: string | null
  found: string
  /** The rule's own sentence, where it has one. */
  message?: { vi: string; en: string } | null | undefined
}

/** A refusal of the server, as it can be kept and turned into a sentence again. */
export interface Refusal {
  code: string
  data?: unknown
}

/** What somebody else stored meanwhile. */
export interface Theirs {
  version: number | null
  value: string | null
  missingReason: string | null
  by: string | null
  at: string | null
}

/** What a text comes to when the person leaves the editor. */
export type Judgement =
  /** With questions the entry's note is what may be taken over as the answer. */
  | { kind: 'entry'; entry: Entry; questions: readonly Question[] }
  /** It is what is stored, or on its way, already. */
  | { kind: 'unchanged' }
  | { kind: 'choice'; readings: readonly DecimalText[] }
  | { kind: 'refused'; refusal: Refusal }

/** A text that was left and is not on its way: it waits for the person, or (`queued`) for the request before it. */
export type Draft = { text: string; seen: number | null } & (
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'choice'; readings: readonly DecimalText[] }
  /** `words`: the explanation as far as it is written. */
  | { kind: 'question'; entry: Entry; questions: readonly Question[]; words: string }
  | { kind: 'conflict'; entry: Entry; theirs: Theirs }
  | { kind: 'rejected'; entry: Entry; refusal: Refusal }
  | { kind: 'queued'; entry: Entry; key: string }
)

/** Why a request is not under way: the server does not answer, it says it cannot now, or nobody is signed in. */
export type Delay = 'unreachable' | 'unavailable' | 'signedOut'

/** The one request of the cell without an answer. It may have been stored: it is sent again with the same key until an answer comes. */
export interface Flight {
  text: string
  entry: Entry
  key: string
  expectedVersion: number | null
  /** Null while it is under way. */
  delay: Delay | null
}

/** Everything typed into a cell that is not stored; the stored value itself lives in the query cache. */
export interface CellState {
  /** The text of the open editor and the version its typist saw. */
  editor: { text: string; seen: number | null } | null
  draft: Draft | null
  flight: Flight | null
}

export type CellEvent =
  | { kind: 'typed'; text: string; seen: number | null }
  | { kind: 'left'; judgement: Judgement; key: string }
  | { kind: 'restored' }
  | { kind: 'chosen'; judgement: Judgement; key: string }
  | { kind: 'worded'; words: string }
  | { kind: 'explained'; key: string }
  | { kind: 'noted'; text: string; entry: Entry; seen: number | null; key: string }
  | { kind: 'mineKept'; key: string }
  | { kind: 'theirsTaken' }
  | { kind: 'sentAgain'; key: string }
  | { kind: 'retried' }
  | { kind: 'discarded' }
  | { kind: 'stored'; key: string; version: number | null }
  | { kind: 'delayed'; key: string; delay: Delay }
  | { kind: 'questioned'; key: string; questions: readonly Question[] }
  | { kind: 'readTwoWays'; key: string; readings: readonly DecimalText[] }
  | { kind: 'outrun'; key: string; theirs: Theirs }
  | { kind: 'refused'; key: string; refusal: Refusal; isImpossible: boolean }

export const restingCell: CellState = { editor: null, draft: null, flight: null }

/** True when nothing of the cell is waiting for anything. */
export function isResting(state: CellState): boolean {
  return state.editor === null && state.draft === null && state.flight === null
}

/** The text to show instead of the stored value; null where the stored value stands. The newest typed comes first. */
export function pendingText(state: CellState): string | null {
  return (state.editor ?? state.draft ?? state.flight)?.text ?? null
}

/** The life of a cell: every way from typing to stored. Answers to another request than the one under way change nothing. */
export function nextCellState(state: CellState, event: CellEvent): CellState {
  switch (event.kind) {
    case 'typed':
      return { ...state, editor: { text: event.text, seen: state.editor?.seen ?? event.seen } }
    case 'left':
      return state.editor === null ? state : judged({ ...state, editor: null }, state.editor, event.judgement, event.key)
    case 'chosen':
      return state.draft?.kind === 'choice' ? judged(state, state.draft, event.judgement, event.key) : state
    case 'restored':
      return state.editor === null ? { ...state, draft: null } : { ...state, editor: null }
    case 'worded':
      return state.draft?.kind === 'question' ? { ...state, draft: { ...state.draft, words: event.words } } : state
    case 'explained':
      return state.draft?.kind === 'question' && state.draft.words.trim() !== ''
        ? sent(state, state.draft, { ...state.draft.entry, note: state.draft.words.trim() }, event.key)
        : state
    case 'noted':
      return state.editor === null && state.draft === null ? sent(state, event, event.entry, event.key) : state
    case 'mineKept':
      return state.draft?.kind === 'conflict'
        ? sent(state, { text: state.draft.text, seen: state.draft.theirs.version }, state.draft.entry, event.key)
        : state
    case 'theirsTaken':
      return state.draft?.kind === 'conflict' ? { ...state, draft: null } : state
    case 'sentAgain':
      return state.draft?.kind === 'rejected' ? sent(state, state.draft, state.draft.entry, event.key) : state
    case 'retried':
      return state.flight === null ? state : { ...state, flight: { ...state.flight, delay: null } }
    case 'discarded':
      return restingCell
    case 'stored':
    case 'delayed':
    case 'questioned':
    case 'readTwoWays':
    case 'outrun':
    case 'refused':
      return state.flight?.key === event.key ? answered(state, state.flight, event) : state
  }
}

type Answer = Extract<CellEvent, { kind: 'stored' | 'delayed' | 'questioned' | 'readTwoWays' | 'outrun' | 'refused' }>

function answered(state: CellState, flight: Flight, answer: Answer): CellState {
  if (answer.kind === 'delayed') return { ...state, flight: { ...flight, delay: answer.delay } }
  if (answer.kind === 'stored') return launched(rebased({ ...state, flight: null }, flight.expectedVersion, answer.version))
  if (answer.kind === 'outrun') return outrun(state, flight, answer.theirs)
  if (state.draft !== null) return launched({ ...state, flight: null })
  return { ...state, flight: null, draft: draftOf(flight, answer) }
}

function draftOf(flight: Flight, answer: Exclude<Answer, { kind: 'stored' | 'delayed' | 'outrun' }>): Draft {
  const { text, entry } = flight
  const seen = flight.expectedVersion
  if (answer.kind === 'questioned') return { kind: 'question', text, seen, entry, questions: answer.questions, words: entry.note ?? '' }
  if (answer.kind === 'readTwoWays') return { kind: 'choice', text, seen, readings: answer.readings }
  return answer.isImpossible
    ? { kind: 'refused', text, seen, refusal: answer.refusal }
    : { kind: 'rejected', text, seen, entry, refusal: answer.refusal }
}

/** Somebody else was first: the newest that was meant to be stored is set beside theirs. What still waits for its typist finds out when it is sent. */
function outrun(state: CellState, { text, entry, expectedVersion }: Flight, theirs: Theirs): CellState {
  const { draft } = state
  if (draft === null) return { ...state, flight: null, draft: { kind: 'conflict', text, seen: expectedVersion, entry, theirs } }
  if (draft.kind !== 'queued') return { ...state, flight: null }
  return { ...state, flight: null, draft: { kind: 'conflict', text: draft.text, seen: draft.seen, entry: draft.entry, theirs } }
}

function judged(state: CellState, typed: { text: string; seen: number | null }, judgement: Judgement, key: string): CellState {
  const { text, seen } = typed
  switch (judgement.kind) {
    case 'unchanged':
      return { ...state, draft: null }
    case 'choice':
      return { ...state, draft: { kind: 'choice', text, seen, readings: judgement.readings } }
    case 'refused':
      return { ...state, draft: { kind: 'refused', text, seen, refusal: judgement.refusal } }
    case 'entry':
      return judgement.questions.length > 0
        ? {
            ...state,
            draft: { kind: 'question', text, seen, entry: judgement.entry, questions: judgement.questions, words: judgement.entry.note ?? '' },
          }
        : sent(state, typed, judgement.entry, key)
  }
}

/** On its way at once, or after the request that is under way: a cell never has two. */
function sent(state: CellState, { text, seen }: { text: string; seen: number | null }, entry: Entry, key: string): CellState {
  return launched({ ...state, draft: { kind: 'queued', text, seen, entry, key } })
}

function launched(state: CellState): CellState {
  if (state.flight !== null || state.draft?.kind !== 'queued') return state
  const { text, entry, key, seen } = state.draft
  return { ...state, draft: null, flight: { text, entry, key, expectedVersion: seen, delay: null } }
}

/** What was typed over the cell's own request was typed over what that request stored. */
function rebased(state: CellState, from: number | null, to: number | null): CellState {
  const { editor, draft } = state
  return {
    ...state,
    editor: editor !== null && editor.seen === from ? { ...editor, seen: to } : editor,
    draft: draft !== null && draft.seen === from ? { ...draft, seen: to } : draft,
  }
}
