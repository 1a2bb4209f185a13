import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanced, boldWidth } from './text-width.ts'

describe('boldWidth', () => {
  it('is near what a word processor measures: 34 capitals at 12 pt are about 250 pt', () => {
    expect(boldWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24) / 20).toBeCloseTo(250, -1)
    expect(boldWidth('', 24)).toBe(0)
  })
})

describe('balanced', () => {
  it('breaks a long name into lines of about the same length', () => {
    expect(balanced('ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 24, 3954)).toBe('ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG')
    expect(balanced('SỞ Y TẾ', 24, 3954)).toBe('SỞ Y TẾ')
  })

  it('never loses a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('A', 'ồ', 'm', 'W') })),
        fc.integer({ min: 200, max: 9000 }),
        (words, width) => {
          expect(
            balanced(words.join(' '), 28, width)
              .split(/[ \n]/)
              .filter((word) => word !== ''),
          ).toEqual(words)
        },
      ),
    )
  })
})
