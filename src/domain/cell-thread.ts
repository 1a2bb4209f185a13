/** What people do in the conversation about a cell: write, mark it as settled, open it again. */
export const threadActs = ['message', 'resolve', 'reopen'] as const
export type ThreadAct = (typeof threadActs)[number]

/** `none`: nobody wrote yet. `open`: something still waits for an answer. `resolved`: settled. */
export type ThreadState = 'none' | 'open' | 'resolved'

/** A message or mark in the order it was stored. */
export interface ThreadStep {
  act: ThreadAct
}

/** Where the conversation stands after its steps, oldest first. Writing into a settled one opens it again: a new question waits for its answer. */
export function threadStateOf(steps: readonly ThreadStep[]): ThreadState {
  return steps.reduce<ThreadState>((_state, { act }) => (act === 'resolve' ? 'resolved' : 'open'), 'none')
}

/** True when the mark changes something: an open conversation can be settled, a settled one opened. */
export function canMark(state: ThreadState, act: 'resolve' | 'reopen'): boolean {
  return act === 'resolve' ? state === 'open' : state === 'resolved'
}

/** How many messages a person may write in `rateSeconds`; more is no conversation. */
export const mostMessages = 20
export const rateSeconds = 300
/** Characters of one message. */
export const longestMessage = 2000
