import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { cellKey } from './cell-address.ts'
import type { Flight, Judgement } from './cell-state.ts'
import { createDrafts } from './drafts.ts'
import { startSaver, waitBefore } from './saver.ts'

const address = (element: string) => ({ reporter: 'TT1', subject: 'TT1', element, period: '2025', stage: 'final' as const })
const ordinary = (value: string): Judgement => ({ kind: 'entry', entry: { value, missingReason: null, note: null }, questions: [] })

const settled = () => new Promise<void>((done) => setImmediate(done))

/** A saver whose server and clock are worked by hand. */
function workbench() {
  const drafts = createDrafts('ngoc', null)
  const calls: { element: string; flight: Flight; answer: (version: number) => Promise<void>; fail: (error: unknown) => Promise<void> }[] = []
  const planned: { wait: number; act: () => void }[] = []
  const stored: string[] = []
  const overtaken: string[] = []
  const saver = startSaver<{ version: number | null }>(drafts, {
    send: ({ element }, flight) => {
      return new Promise((resolve, reject) => {
        const answer = (version: number) => (resolve({ version }), settled())
        const fail = (error: unknown) => (reject(error), settled())
        calls.push({ element, flight, answer, fail })
      })
    },
    onStored: ({ element }) => stored.push(element),
    onOvertaken: ({ element }) => overtaken.push(element),
    schedule: (wait, act) => {
      const plan = { wait, act }
      planned.push(plan)
      return () => void planned.splice(planned.indexOf(plan), 1)
    },
  })
  const store = (element: string, text: string, key: string) => {
    drafts.tell(cellKey(address(element)), { kind: 'typed', text, seen: null })
    drafts.tell(cellKey(address(element)), { kind: 'left', judgement: ordinary(text), key })
  }
  return { drafts, saver, calls, planned, stored, overtaken, store }
}

const noAnswer = () => new TypeError('Failed to fetch')

describe('startSaver', () => {
  it('sends a cell at once and lets it rest when it is stored', async () => {
    const { calls, store, stored, drafts } = workbench()
    store('doctors', '12', 'a')
    expect(calls.map(({ element, flight }) => [element, flight.key])).toEqual([['doctors', 'a']])
    await calls[0]?.answer(1)
    expect(stored).toEqual(['doctors'])
    expect(drafts.store.getState().cells).toEqual({})
  })

  it('sends the newer value of a cell only after the older was answered, on top of its version', async () => {
    const { calls, store } = workbench()
    store('doctors', '12', 'a')
    store('doctors', '13', 'b')
    expect(calls).toHaveLength(1)
    await calls[0]?.answer(7)
    expect(calls[1]?.flight).toMatchObject({ key: 'b', text: '13', expectedVersion: 7 })
  })

  it('knocks with one cell at growing intervals, and lets the others follow when the server answers', async () => {
    const { calls, planned, store } = workbench()
    store('doctors', '12', 'a')
    store('beds', '30', 'b')
    await calls[0]?.fail(noAnswer())
    await calls[1]?.fail(noAnswer())
    expect(planned.map(({ wait }) => wait)).toEqual([2000])
    planned.shift()?.act()
    expect([calls.length, planned.length]).toEqual([3, 0])
    await calls[2]?.fail(noAnswer())
    expect(planned.map(({ wait }) => wait)).toEqual([4000])
    planned.shift()?.act()
    await calls[3]?.answer(1)
    expect(calls.slice(2).map(({ flight }) => flight.key)).toEqual(['a', 'a', 'b'])
    expect(planned).toEqual([])
  })

  it('waits longer and longer, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 20].map(waitBefore)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('goes on after somebody signed in again, and not before', async () => {
    const { calls, planned, saver, store } = workbench()
    store('doctors', '12', 'a')
    await calls[0]?.fail(new ORPCError('UNAUTHENTICATED', { status: 401 }))
    saver.retry()
    expect([calls.length, planned.length]).toEqual([1, 0])
    saver.resume()
    expect(calls[1]?.flight.key).toBe('a')
  })

  it('does not wait for a server that answers no to one cell', async () => {
    const { calls, planned, store, drafts } = workbench()
    store('doctors', '12', 'a')
    await calls[0]?.fail(new ORPCError('INVALID_FIGURE', { status: 422, data: { problem: 'notOwed' } }))
    expect(planned).toEqual([])
    expect(drafts.store.getState().cells[cellKey(address('doctors'))]?.draft?.kind).toBe('refused')
  })

  it('tells when the sheet is not as the typist saw it', async () => {
    const { calls, overtaken, store } = workbench()
    for (const element of ['doctors', 'beds', 'births']) store(element, '12', element)
    const theirs = { version: 9, value: '7', missingReason: null, by: null, at: null }
    await calls[0]?.fail(new ORPCError('STALE_VERSION', { status: 409, data: theirs }))
    await calls[1]?.fail(new ORPCError('INVALID_FIGURE', { status: 422, data: { problem: 'partAboveWhole' } }))
    await calls[2]?.fail(new ORPCError('WRONG_STATE', { status: 409, data: { state: 'approved' } }))
    expect(overtaken).toEqual(['doctors', 'births'])
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

  it('sends what an earlier page left as soon as it starts', () => {
    const drafts = createDrafts('ngoc', null)
    drafts.tell(cellKey(address('doctors')), { kind: 'typed', text: '12', seen: null })
    drafts.tell(cellKey(address('doctors')), { kind: 'left', judgement: ordinary('12'), key: 'a' })
    const sent: string[] = []
    startSaver(drafts, {
      send: (_address, { key }) => (sent.push(key), new Promise<{ version: number }>(() => {})),
      onStored: () => {},
      onOvertaken: () => {},
      schedule: () => () => {},
    })
    expect(sent).toEqual(['a'])
  })
})
