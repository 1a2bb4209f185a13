import { describe, expect, it } from 'vitest'
import { cellKey } from '../../saving/cell-address.ts'
import type { CellState } from '../../saving/cell-state.ts'
import { restingCell } from '../../saving/cell-state.ts'
import { countQueue, queueOf } from './queue-sheets.ts'

const key = (element: string, period = '2025') => cellKey({ reporter: 'TT1', subject: 'TT1', element, period, stage: 'final' })
const entry = { value: '1', missingReason: null, note: null }
const flying = (delay: 'unreachable' | null): CellState => ({ ...restingCell, flight: { text: '1', entry, key: 'k', expectedVersion: null, delay } })
const refused: CellState = { ...restingCell, draft: { kind: 'refused', text: 'x', seen: null, refusal: { code: 'INVALID_FIGURE' } } }

describe('queueOf', () => {
  it('lists cells by sheet, in the order typed, and overlooks what is no cell', () => {
    const queue = queueOf({ [key('b')]: flying('unreachable'), [key('a', '2024')]: refused, [key('a')]: flying(null), nonsense: refused })
    expect(queue.map(({ year, cells }) => [year, cells.map(({ address, status }) => [address.element, status])])).toEqual([
      [
        2025,
        [
          ['b', 'unreachable'],
          ['a', 'saving'],
        ],
      ],
      [2024, [['a', 'refused']]],
    ])
  })
})

describe('countQueue', () => {
  it('counts what waits for the person and what waits for the server, not what is on its way', () => {
    expect(countQueue({ a: flying('unreachable'), b: flying(null), c: refused, d: { ...restingCell, editor: { text: '1', seen: null } } })).toEqual({
      answers: 1,
      waiting: 1,
    })
  })
})
