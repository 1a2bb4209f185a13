import { failureToEvent, isOfOneCell } from './answer-event.ts'
import { keyToAddress } from './cell-address.ts'
import type { CellAddress } from './cell-address.ts'
import type { CellState, Flight } from './cell-state.ts'
import type { Drafts, Told } from './drafts.ts'

/** One cell of a request. */
export interface Parcel {
  key: string
  address: CellAddress
  flight: Flight
}

/** What the server says of one cell: stored, or the error that storing it alone would have ended with. */
export type Answer<Stored> = { kind: 'stored'; stored: Stored } | { kind: 'refused'; error: unknown }

/** What the saver does to the world. */
export interface SaverEffects<Stored extends { version: number | null }> {
  /** Stores the cells, each on its own; answers in their order. Rejects with the error of the call. */
  send: (parcels: readonly Parcel[]) => Promise<readonly Answer<Stored>[]>
  /** Called before the cells come to rest, so that the stored values are there when the typed ones go. */
  onStored: (cells: readonly { address: CellAddress; stored: Stored }[]) => void
  /** Called when a sheet is not as the typist saw it: somebody stored another value, or the report may not be written any more. */
  onOvertaken: (addresses: readonly CellAddress[]) => void
  /** Calls `act` once after the time; returns the way to call it off. */
  schedule: (milliseconds: number, act: () => void) => () => void
}

export interface Saver {
  /** Sends only while it is its turn among the tabs of this account. Without a word it is. */
  turn: (isMine: boolean) => void
  /** Sends at once what waits for the server, e.g. when the connection is back. */
  retry: () => void
  /** Sends what waited for somebody to sign in. */
  resume: () => void
  /** Calls off what is planned; requests under way still settle their cells. */
  stop: () => void
}

const firstWait = 2000
const longestWait = 30_000
const mostCells = 500
/** Of a request's body the server takes 256 kB. */
const mostLetters = 120_000

/** How long to wait before knocking for the nth time in a row: 2, 4, 8, 16, 30, 30 … seconds, in milliseconds. */
export function waitBefore(knock: number): number {
  return Math.min(longestWait, firstWait * 2 ** (knock - 1))
}

/**
 * Sends whatever the drafts want sent, in the order it was typed, one request after the other: what is typed meanwhile goes together in the
 * next. While the server does not answer, one cell knocks at growing intervals; when it answers, all others follow at once.
 */
export function startSaver<Stored extends { version: number | null }>(drafts: Drafts, effects: SaverEffects<Stored>): Saver {
  /** Requests of cells that the server would not take together with others. */
  const alone = new Set<string>()
  let underWay: ReadonlySet<string> = new Set()
  let knocks = 0
  let callOff: (() => void) | null = null
  let isStopped = false
  let isMyTurn = true

  const waiting = (isWanted: (flight: Flight) => boolean) =>
    Object.entries(drafts.store.getState().cells).filter(([, { flight }]) => flight !== null && isWanted(flight))
  const retry = (cells: readonly (readonly [string, CellState])[]) =>
    drafts.tellAll(cells.map(([key]): Told => ({ key, event: { kind: 'retried' } })))
  const plan = () => {
    if (isStopped || !isMyTurn || callOff !== null || underWay.size > 0 || waiting(waitsForServer).length === 0) return
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
  const settle = (parcels: readonly Parcel[], answers: readonly Answer<Stored>[]) => {
    const answered = parcels.map((parcel, index) => ({ ...parcel, answer: answers[index] ?? unanswered }))
    const stored = answered.flatMap(({ address, answer }) => (answer.kind === 'stored' ? [{ address, stored: answer.stored }] : []))
    const told = answered.map(({ key, flight, answer }): Told => ({ key, event: answerToEvent(flight, answer) }))
    const overtaken = answered.filter((_, index) => isOvertaken(told[index]))
    if (stored.length > 0) effects.onStored(stored)
    if (overtaken.length > 0) effects.onOvertaken(overtaken.map(({ address }) => address))
    underWay = new Set()
    const isSilent = told.every(({ event }) => event.kind === 'delayed' && event.delay !== 'signedOut')
    drafts.tellAll(told)
    if (isSilent) plan()
    else serverAnswered()
  }
  const serverAnswered = () => {
    knocks = 0
    unplan()
    retry(waiting(waitsForServer))
    pump()
  }
  const run = async (parcels: readonly Parcel[]) => {
    underWay = new Set(parcels.map(({ flight }) => flight.key))
    try {
      settle(parcels, await effects.send(parcels))
    } catch (error) {
      if (parcels.length > 1 && isOfOneCell(error)) {
        for (const { flight } of parcels) alone.add(flight.key)
        underWay = new Set()
        pump()
      } else
        settle(
          parcels,
          parcels.map(() => ({ kind: 'refused', error })),
        )
    }
  }
  const pump = () => {
    if (isStopped || !isMyTurn || underWay.size > 0) return
    const parcels = nextParcels(
      waiting(({ delay }) => delay === null),
      alone,
    )
    if (parcels.length > 0) void run(parcels)
    else plan()
  }

  const stopListening = drafts.store.subscribe(pump)
  pump()
  return {
    turn(isMine) {
      isMyTurn = isMine
      if (isMine) pump()
      else unplan()
    },
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

/** As many as fit into one request, in the order they were typed. */
function nextParcels(cells: readonly (readonly [string, CellState])[], alone: ReadonlySet<string>): Parcel[] {
  const parcels: Parcel[] = []
  let letters = 0
  for (const [key, { flight }] of cells) {
    const address = keyToAddress(key)
    if (address === null || flight === null) continue
    letters += key.length + 3 * (flight.entry.note?.length ?? 0) + 100
    const isAlone = alone.has(flight.key)
    if (parcels.length > 0 && (isAlone || letters > mostLetters || parcels.length === mostCells)) break
    parcels.push({ key, address, flight })
    if (isAlone) break
  }
  return parcels
}

/** A server that answers fewer cells than it was asked for has not answered the others. */
const unanswered = { kind: 'refused', error: new TypeError('no answer') } as const

function answerToEvent<Stored extends { version: number | null }>({ key }: Flight, answer: Answer<Stored>): Told['event'] {
  return answer.kind === 'stored' ? { kind: 'stored', key, version: answer.stored.version } : failureToEvent(key, answer.error)
}

function isOvertaken(told: Told | undefined): boolean {
  return told?.event.kind === 'outrun' || (told?.event.kind === 'refused' && !told.event.isImpossible)
}

function waitsForServer({ delay }: Flight): boolean {
  return delay === 'unreachable' || delay === 'unavailable'
}
