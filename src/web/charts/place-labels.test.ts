import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'

describe('placeLabels', () => {
  it('leaves labels with room where they are', () => {
    expect(placeLabels([{ id: 'a', at: 20 }, { id: 'b', at: 80 }], 16, 0, 100)).toEqual(new Map([['a', 20], ['b', 80]]))
  })

  it('moves labels that meet apart, evenly', () => {
    expect(placeLabels([{ id: 'b', at: 52 }, { id: 'a', at: 48 }], 16, 0, 100)).toEqual(new Map([['a', 42], ['b', 58]]))
  })

  it('keeps order, distance and bounds', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(wanted, (places) => {
        const labels = places.map((at, index) => ({ id: String(index), at }))
        const placed = placeLabels(labels, 16, 0, 300)
        const inOrder = labels.toSorted((a, b) => a.at - b.at).map(({ id }) => placed.get(id) ?? Number.NaN)
        for (const [index, at] of inOrder.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9)
          expect(at).toBeLessThanOrEqual(300 + 1e-9)
          if (index > 0) expect(at - (inOrder[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6)
        }
      }),
    )
  })

  it('stands closer where there is no room', () => {
    const labels = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, at: 10 }))
    expect([...placeLabels(labels, 16, 0, 40).values()]).toEqual([0, 10, 20, 30, 40])
  })
})
