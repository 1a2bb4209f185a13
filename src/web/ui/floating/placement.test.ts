import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placement } from './placement.ts'

const window = { width: 1000, height: 800 }
const anchor = { left: 400, top: 300, right: 500, bottom: 340 }

describe('placement', () => {
  it('stands below or above, at the start, centre or end of its anchor', () => {
    const size = { width: 200, height: 100 }
    expect(placement(anchor, size, window, 'below', 'start')).toEqual({ left: 400, top: 346 })
    expect(placement(anchor, size, window, 'below', 'end')).toEqual({ left: 300, top: 346 })
    expect(placement(anchor, size, window, 'above', 'centre')).toEqual({ left: 350, top: 194 })
  })

  it('changes the side where it does not fit', () => {
    expect(placement({ ...anchor, top: 700, bottom: 740 }, { width: 100, height: 200 }, window, 'below', 'start').top).toBe(494)
    expect(placement({ ...anchor, top: 20, bottom: 60 }, { width: 100, height: 200 }, window, 'above', 'start').top).toBe(66)
  })

  it('never goes over the left or right edge (property)', () => {
    const numbers = fc.record({ left: fc.integer({ min: -50, max: 1050 }), width: fc.integer({ min: 1, max: 984 }) })
    fc.assert(
      fc.property(numbers, fc.constantFrom('start', 'centre', 'end'), ({ left, width }, align) => {
        const placed = placement({ ...anchor, left, right: left + 40 }, { width, height: 100 }, window, 'below', align)
        expect(placed.left).toBeGreaterThanOrEqual(8)
        expect(placed.left + width).toBeLessThanOrEqual(992)
      }),
    )
  })
})
