import { failureToEvent } from './answer-event.ts'
import { keyToAddress } from './cell-address.ts'
import type { CellAddress } from './cell-address.ts'
import type { CellState, Flight } from './cell-state.ts'
import type { Drafts } from './drafts.ts'

/** What the saver does to the world. */
export interface SaverEffects<Stored extends { version: number | null }> {
  /** Stores the figure; rejects with the error of the call. */
  send: (address: CellAddress, flight: Flight) => Promise<Stored>
  /** Called before the cell comes to rest, so that the stored value is there when the typed one goes. */
  onStored: (address: CellAddress, stored: Stored) => void
  /** Called when the sheet is not as the typist saw it: somebody stored another value, or the report may not be written any more. */
  onOvertaken: (address: CellAddress) => void
  /** Calls `act` once after the time; returns the way to call it off. */
  schedule: (milliseconds: number, act: () => void) => () => void
}

export interface Saver {
  /** Sends at once what waits for the server, e.g. when the connection is back. */
  retry: () => void
  /** Sends what waited for somebody to sign in. */
  resume: () => void
  /** Calls off what is planned; requests under way still settle their cells. */
  stop: () => void
}

const firstWait = 2000
const longestWait = 30_000

/** How long to wait before knocking for the nth time in a row: 2, 4, 8, 16, 30, 30 … seconds, in milliseconds. */
export function waitBefore(knock: number): number {
  return Math.min(longestWait, firstWait * 2 ** (knock - 1))
}

/**
 * Sends whatever the drafts want sent. While the server does not answer, one cell knocks at growing intervals; when it answers, all others
 * follow at once.
 */
export function startSaver<Stored extends { version: number | null }>(drafts: Drafts, effects: SaverEffects<Stored>): Saver {
  const underWay = new Set<string>()
  let knocks = 0
  let callOff: (() => void) | null = null
  let isStopped = false

  const waiting = (isWanted: (flight: Flight) => boolean) =>
    Object.entries(drafts.store.getState().cells).filter(([, { flight }]) => flight !== null && isWanted(flight))
  const retry = (cells: readonly (readonly [string, CellState])[]) => {
    for (const [key] of cells) drafts.tell(key, { kind: 'retried' })
  }
  const plan = () => {
    if (isStopped || callOff !== null || underWay.size > 0 || waiting(waitsForServer).length === 0) return
    knocks += 1
    callOff = effects.schedule(waitBefore(knocks), () => {
      callOff = null
      retry(waiting(waitsForServer).slice(0, 1))
    })
  }
  const unplan = () => {
    callOff?.()
    callOff = null
  }
  const settle = (key: string, address: CellAddress, flight: Flight, error: unknown) => {
    const event = failureToEvent(flight.key, error)
    if (event.kind === 'outrun' || (event.kind === 'refused' && !event.isImpossible)) effects.onOvertaken(address)
    drafts.tell(key, event)
    if (event.kind === 'delayed' && event.delay !== 'signedOut') plan()
    else serverAnswered()
  }
  const serverAnswered = () => {
    knocks = 0
    unplan()
    retry(waiting(waitsForServer))
  }
  const run = async (key: string, address: CellAddress, flight: Flight) => {
    underWay.add(flight.key)
    try {
      const stored = await effects.send(address, flight)
      underWay.delete(flight.key)
      effects.onStored(address, stored)
      drafts.tell(key, { kind: 'stored', key: flight.key, version: stored.version })
      serverAnswered()
    } catch (error) {
      underWay.delete(flight.key)
      settle(key, address, flight, error)
    }
  }
  const pump = () => {
    if (isStopped) return
    for (const [key, { flight }] of waiting(({ delay, key: request }) => delay === null && !underWay.has(request))) {
      const address = keyToAddress(key)
      if (address !== null && flight !== null) void run(key, address, flight)
    }
    plan()
  }

  const stopListening = drafts.store.subscribe(pump)
  pump()
  return {
    retry() {
      unplan()
      retry(waiting(waitsForServer))
    },
    resume() {
      retry(waiting(({ delay }) => delay === 'signedOut'))
    },
    stop() {
      isStopped = true
      stopListening()
      unplan()
    },
  }
}

function waitsForServer({ delay }: Flight): boolean {
  return delay === 'unreachable' || delay === 'unavailable'
}
