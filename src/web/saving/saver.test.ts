import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { cellKey } from './cell-address.ts'
import type { Judgement } from './cell-state.ts'
import { createDrafts } from './drafts.ts'
import type { Told } from './drafts.ts'
import { startSaver, waitBefore } from './saver.ts'
import type { Parcel } from './saver.ts'

const address = (element: string) => ({ reporter: 'TT1', subject: 'TT1', element, period: '2025', stage: 'final' as const })
const ordinary = (value: string): Judgement => ({ kind: 'entry', entry: { value, missingReason: null, note: null }, questions: [] })

const settled = () => new Promise<void>((done) => setImmediate(done))

interface Call {
  cells: Parcel[]
  /** Answers every cell: a version stores it, anything else refuses it. */
  answer: (...answers: unknown[]) => Promise<void>
  fail: (error: unknown) => Promise<void>
}

/** A saver whose server and clock are worked by hand. */
function workbench() {
  const drafts = createDrafts()
  const calls: Call[] = []
  const planned: { wait: number; act: () => void }[] = []
  const stored: string[] = []
  const overtaken: string[] = []
  const saver = startSaver<{ version: number | null }>(drafts, {
    send: (parcels) => {
      return new Promise((resolve, reject) => {
        const answer = (...answers: unknown[]) => {
          resolve(
            answers.map((each) => (typeof each === 'number' ? { kind: 'stored', stored: { version: each } } : { kind: 'refused', error: each })),
          )
          return settled()
        }
        calls.push({ cells: [...parcels], answer, fail: (error) => (reject(error), settled()) })
      })
    },
    onStored: (cells) => stored.push(...cells.map(({ address: { element } }) => element)),
    onOvertaken: (addresses) => overtaken.push(...addresses.map(({ element }) => element)),
    schedule: (wait, act) => {
      const plan = { wait, act }
      planned.push(plan)
      return () => void planned.splice(planned.indexOf(plan), 1)
    },
  })
  const eventsOf = (element: string, text: string, key: string): Told[] => [
    { key: cellKey(address(element)), event: { kind: 'typed', text, seen: null } },
    { key: cellKey(address(element)), event: { kind: 'left', judgement: ordinary(text), key } },
  ]
  const store = (element: string, text: string, key: string) => drafts.tellAll(eventsOf(element, text, key))
  const keysOf = (call: number) => calls[call]?.cells.map(({ flight }) => flight.key)
  return { drafts, saver, calls, planned, stored, overtaken, store, eventsOf, keysOf }
}

const noAnswer = () => new TypeError('Failed to fetch')

describe('startSaver', () => {
  it('sends a cell at once and lets it rest when it is stored', async () => {
    const { calls, store, stored, drafts, keysOf } = workbench()
    store('doctors', '12', 'a')
    expect(keysOf(0)).toEqual(['a'])
    await calls[0]?.answer(1)
    expect(stored).toEqual(['doctors'])
    expect(drafts.store.getState().cells).toEqual({})
  })

  it('sends together, in the order typed, what was typed while a request was under way', async () => {
    const { calls, store, stored, keysOf } = workbench()
    for (const [element, key] of [
      ['doctors', 'a'],
      ['beds', 'b'],
      ['births', 'c'],
    ] as const)
      store(element, '12', key)
    expect(calls).toHaveLength(1)
    await calls[0]?.answer(1)
    expect(keysOf(1)).toEqual(['b', 'c'])
    await calls[1]?.answer(2, 3)
    expect(stored).toEqual(['doctors', 'beds', 'births'])
    expect(calls).toHaveLength(2)
  })

  it('sends a great block in requests the server takes, with one change of the store for each', async () => {
    const { calls, drafts, eventsOf } = workbench()
    let changes = 0
    drafts.store.subscribe(() => {
      changes += 1
    })
    drafts.tellAll(Array.from({ length: 1200 }, (_, index) => eventsOf(`element ${index}`, '7', `key ${index}`)).flat())
    for (let index = 0; index < 3; index += 1) await calls[index]?.answer(...(calls[index]?.cells.map((_, version) => version) ?? []))
    expect(calls.map(({ cells }) => cells.length)).toEqual([500, 500, 200])
    expect(changes).toBe(4)
    expect(drafts.store.getState().cells).toEqual({})
  })

  it('sends the newer value of a cell only after the older was answered, on top of its version', async () => {
    const { calls, store } = workbench()
    store('doctors', '12', 'a')
    store('doctors', '13', 'b')
    expect(calls).toHaveLength(1)
    await calls[0]?.answer(7)
    expect(calls[1]?.cells[0]?.flight).toMatchObject({ key: 'b', text: '13', expectedVersion: 7 })
  })

  it('knocks with one cell at growing intervals, and lets the others follow when the server answers', async () => {
    const { calls, planned, store, keysOf } = workbench()
    for (const [element, key] of [
      ['doctors', 'a'],
      ['beds', 'b'],
      ['births', 'c'],
    ] as const)
      store(element, '12', key)
    await calls[0]?.fail(noAnswer())
    await calls[1]?.fail(noAnswer())
    expect(planned.map(({ wait }) => wait)).toEqual([2000])
    planned.shift()?.act()
    expect([keysOf(2), planned.length]).toEqual([['a'], 0])
    await calls[2]?.fail(noAnswer())
    expect(planned.map(({ wait }) => wait)).toEqual([4000])
    planned.shift()?.act()
    await calls[3]?.answer(1)
    expect(keysOf(4)).toEqual(['b', 'c'])
    expect(planned).toEqual([])
  })

  it('waits longer and longer, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 20].map(waitBefore)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('goes on after somebody signed in again, and not before', async () => {
    const { calls, planned, saver, store, keysOf } = workbench()
    store('doctors', '12', 'a')
    await calls[0]?.fail(new ORPCError('UNAUTHENTICATED', { status: 401 }))
    saver.retry()
    expect([calls.length, planned.length]).toEqual([1, 0])
    saver.resume()
    expect(keysOf(1)).toEqual(['a'])
  })

  it('stores the other cells of a request when the server says no to one', async () => {
    const { calls, planned, store, stored, drafts } = workbench()
    for (const element of ['doctors', 'beds', 'births']) store(element, '12', element)
    await calls[0]?.answer(1)
    await calls[1]?.answer(new ORPCError('INVALID_FIGURE', { status: 422, data: { problem: 'notOwed' } }), 2)
    expect([stored, planned]).toEqual([['doctors', 'births'], []])
    expect(drafts.store.getState().cells[cellKey(address('beds'))]?.draft?.kind).toBe('refused')
    expect(Object.keys(drafts.store.getState().cells)).toHaveLength(1)
  })

  it('sends cells one by one when the server does not take them together', async () => {
    const { calls, store, stored, drafts, keysOf } = workbench()
    for (const element of ['doctors', 'beds', 'births']) store(element, '12', element)
    await calls[0]?.answer(1)
    await calls[1]?.fail(new ORPCError('INVALID_INPUT', { status: 400 }))
    expect(keysOf(2)).toEqual(['beds'])
    await calls[2]?.fail(new ORPCError('INVALID_INPUT', { status: 400 }))
    await calls[3]?.answer(3)
    expect(stored).toEqual(['doctors', 'births'])
    expect(drafts.store.getState().cells[cellKey(address('beds'))]?.draft).toMatchObject({ kind: 'rejected', refusal: { code: 'INVALID_INPUT' } })
  })

  it('tells when the sheet is not as the typist saw it', async () => {
    const { calls, overtaken, store } = workbench()
    for (const element of ['first', 'doctors', 'beds', 'births']) store(element, '12', element)
    await calls[0]?.answer(1)
    const theirs = { version: 9, value: '7', missingReason: null, by: null, at: null }
    await calls[1]?.answer(
      new ORPCError('STALE_VERSION', { status: 409, data: theirs }),
      new ORPCError('INVALID_FIGURE', { status: 422, data: { problem: 'partAboveWhole' } }),
      new ORPCError('WRONG_STATE', { status: 409, data: { state: 'approved' } }),
    )
    expect(overtaken).toEqual(['doctors', 'births'])
  })

  it('leaves the sending to another tab until it is its turn', async () => {
    const { calls, saver, store, planned, keysOf } = workbench()
    saver.turn(false)
    store('doctors', '12', 'a')
    expect([calls.length, planned.length]).toEqual([0, 0])
    saver.turn(true)
    expect(keysOf(0)).toEqual(['a'])
    await calls[0]?.fail(noAnswer())
    saver.turn(false)
    expect(planned).toEqual([])
  })

  it('sends nothing new once stopped, but settles what is under way', async () => {
    const { calls, saver, store, drafts } = workbench()
    store('doctors', '12', 'a')
    saver.stop()
    store('beds', '30', 'b')
    await calls[0]?.answer(1)
    expect(calls).toHaveLength(1)
    expect(Object.keys(drafts.store.getState().cells)).toEqual([cellKey(address('beds'))])
  })
})
