import type { Cell } from '../../contract/sheet.ts'
import type { CellAddress } from './cell-address.ts'
import type { Told } from './drafts.ts'

/** What the tabs of one account tell each other. */
export type TabMessage =
  | { kind: 'told'; events: readonly Told[] }
  | { kind: 'stored'; cells: readonly { address: CellAddress; stored: Cell }[] }
  | { kind: 'overtaken'; addresses: readonly CellAddress[] }
  | { kind: 'retry' }
  | { kind: 'resume' }

/** The line between the tabs of one account. */
export interface TabTalk {
  say: (message: TabMessage) => void
  /** Ends the talk of this tab. */
  close: () => void
}

/** Opens the line; `hear` gets what the other tabs say, never what this one says. Where browsers have none, nothing is said. */
export function openTabTalk(name: string, hear: (message: TabMessage) => void): TabTalk {
  if (typeof BroadcastChannel === 'undefined') return { say: () => {}, close: () => {} }
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => hear(data))
  // A BroadcastChannel reaches its own origin only and takes no other; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { say: (message) => channel.postMessage(message), close: () => channel.close() }
}
