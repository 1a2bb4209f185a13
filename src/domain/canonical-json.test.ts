import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('is one text for one content, whatever the order of the fields', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'Đức Trọng' } })).toBe('{"a":{"c":"Đức Trọng","d":null},"b":[2,1]}')
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('holds what it was given, and is the same after a way through a store', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        const back: unknown = JSON.parse(text)
        expect(back).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(back)).toBe(text)
      }),
    )
  })
})
