import { describe, expect, it } from 'vitest'
import { waitForTurn } from './sender-turn.ts'

/** Tabs without Web Locks on one device whose clock is worked by hand. */
function device() {
  const board = new Map<string, string>()
  const ticks = new Set<() => void>()
  let now = 0
  const parts = (tab: string) => ({
    locks: undefined,
    board: {
      getItem: (name: string) => board.get(name) ?? null,
      setItem: (name: string, value: string) => void board.set(name, value),
      removeItem: (name: string) => void board.delete(name),
    },
    tab,
    now: () => now,
    every: (_milliseconds: number, act: () => void) => {
      ticks.add(act)
      return () => void ticks.delete(act)
    },
  })
  const turns: Record<string, boolean[]> = {}
  const open = (tab: string) => {
    const mine: boolean[] = []
    turns[tab] = mine
    return waitForTurn('sender', parts(tab), (isMine) => mine.push(isMine))
  }
  const pass = (milliseconds: number, frozen: readonly (() => void)[] = []) => {
    now += milliseconds
    for (const tick of ticks) if (!frozen.includes(tick)) tick()
  }
  return { open, pass, turns, ticks }
}

describe('waitForTurn', () => {
  it('lets one tab send, and the next when that is closed', () => {
    const { open, pass, turns } = device()
    const close = open('a')
    open('b')
    for (let second = 0; second < 20; second += 2) pass(2000)
    expect(turns).toEqual({ a: [true], b: [] })
    close()
    pass(2000)
    expect(turns['b']).toEqual([true])
  })

  it('takes the turn from a tab that was killed or sleeps, and gives it back to nobody', () => {
    const { open, pass, turns, ticks } = device()
    open('a')
    const asleep = [...ticks]
    open('b')
    pass(2000, asleep)
    expect(turns['b']).toEqual([])
    for (let second = 0; second < 6; second += 2) pass(2000, asleep)
    expect(turns['b']).toEqual([true])
    pass(2000)
    expect(turns).toEqual({ a: [true, false], b: [true] })
  })

  it('waits in line for the lock where there are Web Locks', async () => {
    const granted: { name: string; callback: () => Promise<void>; signal: AbortSignal }[] = []
    const locks = {
      query: () => Promise.resolve({ held: [], pending: [] }),
      request: (name: string, { signal }: { signal: AbortSignal }, callback: () => Promise<void>) => {
        granted.push({ name, callback, signal })
        return new Promise(() => {})
      },
      // The rest of a browser's lock manager is not asked for.
    } as unknown as LockManager
    const turns: boolean[] = []
    const giveUp = waitForTurn('sender', { board: null, tab: 'a', now: () => 0, every: () => () => {}, locks }, (isMine) => turns.push(isMine))
    expect(turns).toEqual([])
    const held = granted[0]?.callback()
    expect([granted[0]?.name, turns]).toEqual(['sender', [true]])
    giveUp()
    await held
    expect(granted[0]?.signal.aborted).toBe(true)
  })
})
