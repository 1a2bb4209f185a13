import { describe, expect, it } from 'vitest'
import { createUndoHistory, isSameEntry } from './undo-history.ts'
import type { UndoStep } from './undo-history.ts'

const number = (value: string) => ({ value, missingReason: null, note: null })
const step = (key: string): UndoStep => [{ key, before: null, after: number('1') }]

describe('the steps of a sheet', () => {
  it('are taken back from the last one, and done again in their order', () => {
    const history = createUndoHistory()
    history.push(step('a'))
    history.push(step('b'))
    expect([history.undo(), history.undo(), history.undo()]).toEqual([step('b'), step('a'), null])
    expect([history.redo(), history.redo(), history.redo()]).toEqual([step('a'), step('b'), null])
  })

  it('cannot be done again after something else was done', () => {
    const history = createUndoHistory()
    history.push(step('a'))
    history.undo()
    history.push([])
    expect(history.redo()).toEqual(step('a'))
    history.undo()
    history.push(step('b'))
    expect(history.redo()).toBeNull()
  })

  it('go back no further than a hundred', () => {
    const history = createUndoHistory()
    for (let number = 1; number <= 120; number += 1) history.push(step(String(number)))
    const taken = Array.from({ length: 120 }, () => history.undo()?.[0]?.key)
    expect(taken.filter(Boolean)).toHaveLength(100)
    expect(taken[99]).toBe('21')
  })
})

describe('isSameEntry', () => {
  it('takes an emptied cell for one that nobody answered', () => {
    expect(isSameEntry(null, { value: null, missingReason: 'withdrawn', note: null })).toBe(true)
    expect(isSameEntry(number('1'), { ...number('1'), note: 'vì' })).toBe(false)
    expect(isSameEntry(null, number('0'))).toBe(false)
  })
})
