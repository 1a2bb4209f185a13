import { describe, expect, it } from 'vitest'
import type { Judgement } from './cell-state.ts'
import type { Told } from './drafts.ts'
import { createDrafts } from './drafts.ts'
import { openKeptCells } from './kept-cells.ts'

const ordinary = (value: string): Judgement => ({ kind: 'entry', entry: { value, missingReason: null, note: null }, questions: [] })
const typed = (key: string, text: string): Told => ({ key, event: { kind: 'typed', text, seen: null } })
const left = (key: string, value: string): Told => ({ key, event: { kind: 'left', judgement: ordinary(value), key: `request ${key}` } })

/** The drafts of a page that has looked up what earlier pages left. */
async function page(account = 'ngoc') {
  const drafts = createDrafts(openKeptCells(account, null))
  await drafts.load()
  return drafts
}

describe('createDrafts', () => {
  it('keeps what is typed across pages, and lets it go once it is stored', async () => {
    const first = await page()
    first.tellAll([typed('cell', '12')])
    await first.kept()
    const second = await page()
    expect(second.store.getState().cells['cell']?.editor?.text).toBe('12')
    second.tellAll([left('cell', '12'), { key: 'cell', event: { kind: 'stored', key: 'request cell', version: 1 } }])
    expect(second.store.getState().cells).toEqual({})
    await second.kept()
    expect((await page()).store.getState().cells).toEqual({})
  })

  it('sends a request again, with its key, whose answer an earlier page did not live to see', async () => {
    const first = await page()
    first.tell('cell', { kind: 'typed', text: '12', seen: 3 })
    first.tell('cell', { kind: 'left', judgement: ordinary('12'), key: 'a' })
    await first.kept()
    const second = await page()
    expect(second.store.getState().cells['cell']?.flight).toMatchObject({ key: 'a', expectedVersion: 3, delay: 'unreachable' })
  })

  it('remembers the order in which cells were first typed', async () => {
    const first = await page()
    for (const key of ['c', 'a', 'b', 'c']) first.tellAll([typed(key, '1')])
    await first.kept()
    const second = await page()
    second.tellAll([typed('d', '1'), typed('a', '2')])
    expect(Object.keys(second.store.getState().cells)).toEqual(['c', 'a', 'b', 'd'])
    await second.kept()
    expect(Object.keys((await page()).store.getState().cells)).toEqual(['c', 'a', 'b', 'd'])
  })

  it('shows nobody the drafts of another account', async () => {
    const first = await page('ngoc')
    first.tellAll([typed('cell', '12')])
    await first.kept()
    expect((await page('ngo')).store.getState().cells).toEqual({})
  })

  it('does not let an older draft replace what was typed on this page', async () => {
    const first = await page()
    first.tellAll([typed('cell', 'old')])
    await first.kept()
    const drafts = createDrafts(openKeptCells('ngoc', null))
    drafts.tellAll([typed('cell', 'new')])
    await drafts.load()
    expect(drafts.store.getState().cells['cell']?.editor?.text).toBe('new')
  })

  it('takes many events with one change of the store, each cell in the order of its events', async () => {
    const drafts = await page()
    let changes = 0
    drafts.store.subscribe(() => {
      changes += 1
    })
    const keys = Array.from({ length: 3000 }, (_, index) => `cell ${index}`)
    drafts.tellAll(keys.flatMap((key) => [typed(key, '7'), left(key, '7')]))
    expect(changes).toBe(1)
    expect(drafts.store.getState().cells['cell 2999']).toMatchObject({ editor: null, flight: { key: 'request cell 2999' } })
    await drafts.kept()
    expect(Object.keys((await page()).store.getState().cells)).toEqual(keys)
  })

  it('tells the other tabs what it is told, and takes over what they tell without telling it on', async () => {
    const [one, other] = [await page(), await page()]
    const stop = one.onTold((events) => other.hear(events))
    other.onTold((events) => one.hear(events))
    one.tellAll([typed('cell', '12'), left('cell', '12')])
    expect(other.store.getState().cells).toEqual(one.store.getState().cells)
    other.tellAll([{ key: 'cell', event: { kind: 'stored', key: 'request cell', version: 4 } }])
    expect(one.store.getState().cells).toEqual({})
    stop()
    one.tellAll([typed('cell', '13')])
    expect(other.store.getState().cells).toEqual({})
  })

  it('goes on without a storage', async () => {
    const drafts = createDrafts()
    await drafts.load()
    drafts.tellAll([typed('cell', '12')])
    expect(drafts.store.getState()).toMatchObject({ isLoaded: true, cells: { cell: { editor: { text: '12' } } } })
  })
})
