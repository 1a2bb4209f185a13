import { describe, expect, it } from 'vitest'
import { cellKey } from './cell-address.ts'
import type { CellAddress } from './cell-address.ts'
import type { CellState } from './cell-state.ts'
import { restingCell } from './cell-state.ts'
import { unsavedOf } from './unsaved.ts'

const key = (element: string, reporter = 'TT1', period = '2025') => cellKey({ reporter, subject: reporter, element, period, stage: 'final' })
const entry = { value: '1', missingReason: null, note: null }
const flying = (delay: 'unreachable' | 'signedOut' | null): CellState => ({
  ...restingCell,
  flight: { text: '1', entry, key: 'k', expectedVersion: null, delay },
})
const typing: CellState = { ...restingCell, editor: { text: '1', seen: null } }
const refused: CellState = { ...restingCell, draft: { kind: 'refused', text: 'x', seen: null, refusal: { code: 'INVALID_FIGURE' } } }

describe('unsavedOf', () => {
  const shown = ({ reporter, period }: CellAddress) => reporter === 'TT1' && period === '2025'

  it('sorts the cells of the sheet by what they wait for; those on their way wait for nothing', () => {
    const cells = { [key('a')]: flying('unreachable'), [key('b')]: flying('signedOut'), [key('c')]: flying(null), [key('d')]: refused }
    expect(unsavedOf(cells, shown, null)).toEqual({ waiting: [key('a')], signedOut: [key('b')], answers: [key('d')], elsewhere: [] })
  })

  it('does not point to the cell the person is at, but to a text that was left unfinished', () => {
    const cells = { [key('a')]: typing, [key('b')]: typing, [key('c')]: refused }
    expect(unsavedOf(cells, shown, key('c')).answers).toEqual([key('a'), key('b')])
  })

  it('counts the cells of other sheets by sheet', () => {
    const cells = { [key('a', 'TT2')]: refused, [key('b', 'TT2')]: flying('unreachable'), [key('a', 'TT1', '2024')]: typing }
    expect(unsavedOf(cells, shown, null).elsewhere).toEqual([
      { reporter: 'TT2', year: 2025, count: 2 },
      { reporter: 'TT1', year: 2024, count: 1 },
    ])
  })
})
