import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridAct } from './grid-keys.ts'
import type { GridMode, GridShape, Position, Press } from './grid-keys.ts'

/** Three earlier years to read and two stages to fill, four rows. */
const shape: GridShape = { rows: 4, columns: 5, page: 10, isEditable: ({ column }) => column >= 3 }

function press(key: string, over: Partial<Press> = {}): Press {
  return { key, shift: false, control: false, alt: false, ...over }
}

function goes(key: string, at: Position, mode: GridMode = 'moving', over: Partial<Press> = {}) {
  return gridAct(press(key, over), at, mode, shape)
}

describe('gridAct', () => {
  it('walks with the arrows, over cells that are only read too', () => {
    expect(goes('ArrowLeft', { row: 1, column: 3 })).toEqual({ kind: 'go', to: { row: 1, column: 2 } })
    expect(goes('ArrowDown', { row: 1, column: 3 })).toEqual({ kind: 'go', to: { row: 2, column: 3 } })
    expect(goes('ArrowDown', { row: 3, column: 3 })).toEqual({ kind: 'stay' })
  })

  it('goes down with Enter and up with Shift Enter', () => {
    expect(goes('Enter', { row: 0, column: 4 }, 'typing')).toEqual({ kind: 'go', to: { row: 1, column: 4 } })
    expect(goes('Enter', { row: 1, column: 4 }, 'caret', { shift: true })).toEqual({ kind: 'go', to: { row: 0, column: 4 } })
    expect(goes('Enter', { row: 3, column: 4 }, 'typing')).toEqual({ kind: 'stay' })
  })

  it('goes to the next cell to fill with Tab, on to the next row, and out of the grid at its end', () => {
    expect(goes('Tab', { row: 0, column: 0 })).toEqual({ kind: 'go', to: { row: 0, column: 3 } })
    expect(goes('Tab', { row: 0, column: 4 }, 'typing')).toEqual({ kind: 'go', to: { row: 1, column: 3 } })
    expect(goes('Tab', { row: 3, column: 4 })).toEqual({ kind: 'leave' })
    expect(goes('Tab', { row: 0, column: 3 }, 'moving', { shift: true })).toEqual({ kind: 'leave' })
    expect(goes('Tab', { row: 1, column: 3 }, 'moving', { shift: true })).toEqual({ kind: 'go', to: { row: 0, column: 4 } })
  })

  it('goes to the ends of the row and of the grid', () => {
    expect(goes('Home', { row: 2, column: 4 })).toEqual({ kind: 'go', to: { row: 2, column: 0 } })
    expect(goes('End', { row: 2, column: 0 })).toEqual({ kind: 'go', to: { row: 2, column: 4 } })
    expect(goes('Home', { row: 2, column: 4 }, 'moving', { control: true })).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
    expect(goes('End', { row: 0, column: 0 }, 'moving', { control: true })).toEqual({ kind: 'go', to: { row: 3, column: 4 } })
    expect(goes('PageDown', { row: 1, column: 4 })).toEqual({ kind: 'go', to: { row: 3, column: 4 } })
  })

  it('leaves the caret its own keys once F2 put it into the text', () => {
    expect(goes('F2', { row: 0, column: 3 })).toEqual({ kind: 'edit' })
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Backspace', 'Delete', '7', ',']) {
      expect(goes(key, { row: 1, column: 3 }, 'caret')).toBeNull()
    }
    expect(goes('ArrowDown', { row: 1, column: 3 }, 'caret')).toEqual({ kind: 'go', to: { row: 2, column: 3 } })
  })

  it('empties a cell only where it can be filled', () => {
    expect(goes('Delete', { row: 0, column: 3 })).toEqual({ kind: 'empty' })
    expect(goes('Backspace', { row: 0, column: 3 })).toEqual({ kind: 'clear' })
    expect(goes('Delete', { row: 0, column: 0 })).toBeNull()
    expect(goes('Backspace', { row: 0, column: 3 }, 'typing')).toBeNull()
  })

  it('leaves shortcuts of the browser alone', () => {
    expect(goes('ArrowLeft', { row: 0, column: 3 }, 'moving', { alt: true })).toBeNull()
    expect(goes('c', { row: 0, column: 3 }, 'moving', { control: true })).toBeNull()
  })

  it('opens the note with Shift F2 and restores with Escape', () => {
    expect(goes('F2', { row: 0, column: 3 }, 'moving', { shift: true })).toEqual({ kind: 'note' })
    expect(goes('Escape', { row: 0, column: 3 }, 'typing')).toEqual({ kind: 'restore' })
  })

  const presses = fc.record({
    key: fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Enter',
      'Tab',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'F2',
      'Escape',
      'Delete',
      '5',
    ),
    shift: fc.boolean(),
    control: fc.boolean(),
    alt: fc.boolean(),
  })
  const modes = fc.constantFrom<GridMode>('moving', 'typing', 'caret')

  it('never goes out of the grid', () => {
    const walks = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
      page: fc.integer({ min: 1, max: 8 }),
      editable: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
      steps: fc.array(fc.tuple(presses, modes), { maxLength: 40 }),
    })
    fc.assert(
      fc.property(walks, ({ rows, columns, page, editable, steps }) => {
        const grid: GridShape = { rows, columns, page, isEditable: ({ row, column }) => editable[row * 6 + column] ?? false }
        let at: Position = { row: 0, column: 0 }
        for (const [key, mode] of steps) {
          const act = gridAct(key, at, mode, grid)
          if (act?.kind === 'go') at = act.to
          expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true)
        }
      }),
    )
  })

  it('lets Tab reach every cell to fill, once each, and then leave', () => {
    let at: Position = { row: 0, column: 0 }
    const reached: Position[] = []
    for (;;) {
      const act = gridAct(press('Tab'), at, 'moving', shape)
      if (act?.kind !== 'go') break
      at = act.to
      reached.push(at)
    }
    expect(reached).toEqual([0, 1, 2, 3].flatMap((row) => [3, 4].map((column) => ({ row, column }))))
  })
})
