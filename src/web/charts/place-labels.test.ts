import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'

const label = (id: string, at: number, height = 16) => ({ id, at, height })

describe('placeLabels', () => {
  it('leaves labels with room where they are', () => {
    expect(placeLabels([label('a', 20), label('b', 80)], 0, 100)).toEqual(
      new Map([
        ['a', 20],
        ['b', 80],
      ]),
    )
  })

  it('moves labels that meet apart, evenly, also of different heights', () => {
    expect(placeLabels([label('b', 52), label('a', 48)], 0, 100)).toEqual(
      new Map([
        ['a', 42],
        ['b', 58],
      ]),
    )
    expect(placeLabels([label('a', 50, 10), label('b', 50, 30)], 0, 100)).toEqual(
      new Map([
        ['a', 40],
        ['b', 60],
      ]),
    )
  })

  it('keeps order, distance and bounds', () => {
    const wanted = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 8, max: 36 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(wanted, (places) => {
        const labels = places.map((place, index) => ({ ...place, id: String(index) }))
        const placed = placeLabels(labels, 0, 300)
        let edge = 0
        for (const { id, height } of labels.toSorted((a, b) => a.at - b.at)) {
          const middle = placed.get(id) ?? Number.NaN
          expect(middle - height / 2).toBeGreaterThanOrEqual(edge - 1e-6)
          edge = middle + height / 2
        }
        expect(edge).toBeLessThanOrEqual(300 + 1e-6)
      }),
    )
  })

  it('stands closer where there is no room', () => {
    const labels = ['a', 'b', 'c', 'd'].map((id) => label(id, 10))
    expect([...placeLabels(labels, 0, 40).values()]).toEqual([5, 15, 25, 35])
  })
})
