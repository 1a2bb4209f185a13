import { describe, expect, it } from 'vitest'
import type { Judgement } from './cell-state.ts'
import { createDrafts } from './drafts.ts'

const ordinary = (value: string): Judgement => ({ kind: 'entry', entry: { value, missingReason: null, note: null }, questions: [] })

function memory() {
  const kept = new Map<string, string>()
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

describe('createDrafts', () => {
  it('keeps what is typed across pages, and lets it go once it is stored', () => {
    const storage = memory()
    const first = createDrafts('ngoc', storage)
    first.tell('cell', { kind: 'typed', text: '12', seen: null })
    const second = createDrafts('ngoc', storage)
    second.load()
    expect(second.store.getState().cells['cell']?.editor?.text).toBe('12')
    second.tell('cell', { kind: 'left', judgement: ordinary('12'), key: 'a' })
    second.tell('cell', { kind: 'stored', key: 'a', version: 1 })
    expect(second.store.getState().cells).toEqual({})
    expect(storage.length).toBe(0)
  })

  it('sends a request again, with its key, whose answer an earlier page did not live to see', () => {
    const storage = memory()
    const first = createDrafts('ngoc', storage)
    first.tell('cell', { kind: 'typed', text: '12', seen: 3 })
    first.tell('cell', { kind: 'left', judgement: ordinary('12'), key: 'a' })
    const second = createDrafts('ngoc', storage)
    second.load()
    expect(second.store.getState().cells['cell']?.flight).toMatchObject({ key: 'a', expectedVersion: 3, delay: 'unreachable' })
  })

  it('shows nobody the drafts of another account', () => {
    const storage = memory()
    createDrafts('ngoc', storage).tell('cell', { kind: 'typed', text: '12', seen: null })
    const other = createDrafts('ngo', storage)
    other.load()
    expect(other.store.getState().cells).toEqual({})
  })

  it('does not let an older draft replace what was typed on this page', () => {
    const storage = memory()
    createDrafts('ngoc', storage).tell('cell', { kind: 'typed', text: 'old', seen: null })
    const drafts = createDrafts('ngoc', storage)
    drafts.tell('cell', { kind: 'typed', text: 'new', seen: null })
    drafts.load()
    expect(drafts.store.getState().cells['cell']?.editor?.text).toBe('new')
  })

  it('overlooks what it did not write', () => {
    const storage = memory()
    for (const [name, text] of [
      ['a', '{'],
      ['b', '{"editor":1,"draft":null,"flight":null}'],
      ['c', 'null'],
    ] as const)
      storage.setItem(`van-dan.draft.1.ngoc.${name}`, text)
    const drafts = createDrafts('ngoc', storage)
    drafts.load()
    expect(drafts.store.getState().cells).toEqual({})
  })

  it('takes many events with one change of the store, each cell in the order of its events', () => {
    const storage = memory()
    const drafts = createDrafts('ngoc', storage)
    let changes = 0
    drafts.store.subscribe(() => {
      changes += 1
    })
    drafts.tellAll(
      Array.from({ length: 3000 }, (_, index) => `cell ${index}`).flatMap((key) => [
        { key, event: { kind: 'typed', text: '7', seen: null } },
        { key, event: { kind: 'left', judgement: ordinary('7'), key: `request ${key}` } },
      ]),
    )
    expect(changes).toBe(1)
    expect(drafts.store.getState().cells['cell 2999']).toMatchObject({ editor: null, flight: { key: 'request cell 2999' } })
    expect(storage.length).toBe(3000)
  })

  it('goes on without a storage, or with a full one', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full')
      },
    }
    for (const storage of [null, full]) {
      const drafts = createDrafts('ngoc', storage)
      drafts.tell('cell', { kind: 'typed', text: '12', seen: null })
      expect(drafts.store.getState().cells['cell']?.editor?.text).toBe('12')
    }
  })
})
