import type { Report } from '../../domain/report/report.ts'
import type { ShowState } from './show-state.ts'

/** What the windows of one show tell each other. */
export type ShowMessage =
  | { kind: 'state'; state: ShowState }
  /** A window that has just been opened wants to know what is shown. */
  | { kind: 'ask' }
  /** The whole report with it, so that a window opened without a network has everything too. */
  | { kind: 'answer'; state: ShowState; report: Report }
  | { kind: 'closed' }

export interface ShowLink {
  say: (message: ShowMessage) => void
  close: () => void
}

/** A line by its name, and who of those on it this window is: what a window says itself it does not hear. */
export interface ShowLine {
  name: string
  self: string
}

interface Sent {
  from: string
  message: ShowMessage
}

/** Opens the line between the windows of one show; `hear` gets what the others say. Where browsers have none, nothing is said. */
export function openShowLink({ name, self }: ShowLine, hear: (message: ShowMessage) => void): ShowLink {
  if (typeof BroadcastChannel === 'undefined') return { say: () => {}, close: () => {} }
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data: { from, message } }: MessageEvent<Sent>) => {
    if (from !== self) hear(message)
  })
  // A BroadcastChannel reaches its own origin only and takes no other; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { say: (message) => channel.postMessage({ from: self, message } satisfies Sent), close: () => channel.close() }
}
