import { createStore, set } from 'idb-keyval'
import { describe, expect, it, vi } from 'vitest'
import { restingCell } from './cell-state.ts'
import { keptCellsName, openKeptCells } from './kept-cells.ts'

const typed = (text: string) => ({ ...restingCell, editor: { text, seen: null } })

function olderPages(entries: readonly (readonly [string, string])[]) {
  const kept = new Map(entries)
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('openKeptCells', () => {
  it('takes over what a page before IndexedDB left, and only once', async () => {
    const older = olderPages([
      ['van-dan.draft.1.ngoc.cell', JSON.stringify(typed('12'))],
      ['van-dan.draft.1.ngo.cell', JSON.stringify(typed('99'))],
      ['theme', 'dark'],
    ])
    expect([...(await openKeptCells('ngoc', older).load()).values()].map(({ state }) => state)).toEqual([typed('12')])
    expect([...older.kept.keys()]).toEqual(['van-dan.draft.1.ngo.cell', 'theme'])
    expect((await openKeptCells('ngoc', older).load()).size).toBe(1)
  })

  it('overlooks what it did not write', async () => {
    const store = createStore(keptCellsName('ngoc'), 'cells')
    for (const [key, value] of Object.entries({
      a: 1,
      b: null,
      c: { state: {}, place: 1 },
      d: { state: { editor: 1, draft: null, flight: null }, place: 1 },
    })) {
      await set(key, value, store)
    }
    const older = olderPages([
      ['van-dan.draft.1.ngoc.e', '{'],
      ['van-dan.draft.1.ngoc.f', 'null'],
    ])
    expect((await openKeptCells('ngoc', older).load()).size).toBe(0)
  })

  it('goes on where the browser has no IndexedDB, or forbids it', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    const older = olderPages([['van-dan.draft.1.ngoc.cell', JSON.stringify(typed('12'))]])
    const kept = openKeptCells('ngoc', older)
    await kept.keep(new Map([['other', { state: typed('1'), place: 1 }]]))
    expect([...(await kept.load()).keys()]).toEqual(['cell'])
    expect(older.kept.size).toBe(1)
    open.mockRestore()
    vi.stubGlobal('indexedDB', undefined)
    const none = openKeptCells('ngoc', null)
    vi.unstubAllGlobals()
    await none.keep(new Map([['other', { state: typed('1'), place: 1 }]]))
    expect((await none.load()).size).toBe(0)
  })
})
