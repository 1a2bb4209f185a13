/** What a tab without Web Locks agrees with the others through. */
type Board = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

interface TurnParts {
  locks: LockManager | undefined
  board: Board | null
  /** Tells this tab from the others. */
  tab: string
  now: () => number
  every: (milliseconds: number, act: () => void) => () => void
}

const leaseFor = 6000
const renewEvery = 2000

/**
 * Lets one of all tabs with the same name send at a time: calls `onTurn(true)` when it is this one, `onTurn(false)` when another took over.
 * Web Locks where they are; on plain http inside a building they are missing, and a lease that has to be renewed stands in. Two tabs that both
 * believe it is their turn for a moment store nothing twice: what they send carries the same keys. Returns the way to give the turn up.
 */
export function waitForTurn(name: string, parts: TurnParts, onTurn: (isMine: boolean) => void): () => void {
  return parts.locks === undefined ? leaseTurn(name, parts, onTurn) : lockedTurn(name, parts.locks, onTurn)
}

function lockedTurn(name: string, locks: LockManager, onTurn: (isMine: boolean) => void): () => void {
  const waiting = new AbortController()
  let giveUp = () => {}
  const held = new Promise<void>((done) => {
    giveUp = done
  })
  const request = locks.request(name, { signal: waiting.signal }, () => {
    onTurn(true)
    return held
  })
  // Called off before its turn came.
  request.catch(() => {})
  return () => {
    waiting.abort()
    giveUp()
  }
}

function leaseTurn(name: string, { board, tab, now, every }: TurnParts, onTurn: (isMine: boolean) => void): () => void {
  if (board === null) {
    onTurn(true)
    return () => {}
  }
  let isMine = false
  const look = () => {
    const lease = readLease(board, name)
    const isFree = lease === null || lease.tab === tab || lease.until <= now()
    if (isFree) writeLease(board, name, { tab, until: now() + leaseFor })
    if (isFree !== isMine) {
      isMine = isFree
      onTurn(isMine)
    }
  }
  look()
  const stop = every(renewEvery, look)
  return () => {
    stop()
    if (readLease(board, name)?.tab === tab) board.removeItem(name)
  }
}

interface Lease {
  tab: string
  until: number
}

function readLease(board: Board, name: string): Lease | null {
  const [tab, until] = (board.getItem(name) ?? '').split(' ')
  return tab === undefined || until === undefined ? null : { tab, until: Number(until) }
}

function writeLease(board: Board, name: string, { tab, until }: Lease): void {
  try {
    board.setItem(name, `${tab} ${until}`)
  } catch {
    // A full storage: every tab sends, and the keys keep what they send single.
  }
}
