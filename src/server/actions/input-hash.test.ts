import { describe, expect, it } from 'vitest'
import { inputHash } from './input-hash.ts'

describe('inputHash', () => {
  it('is the same for the same fields in another order, and another for any other value', () => {
    const hash = inputHash({ a: 1, b: 'tổng', c: null })
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(inputHash({ c: null, b: 'tổng', a: 1 })).toBe(hash)
    for (const other of [
      { a: 2, b: 'tổng', c: null },
      { a: 1, b: 'tong', c: null },
      { a: 1, b: 'tổng' },
      { a: '1', b: 'tổng', c: null },
    ]) {
      expect(inputHash(other)).not.toBe(hash)
    }
  })
})
