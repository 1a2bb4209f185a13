import { describe, expect, it } from 'vitest'
import { formatMeasured, formatMeasuredSigned, formatShare } from './measured.ts'

describe('formatMeasured', () => {
  it('writes the Vietnamese way, without a minus on zero', () => {
    expect(formatMeasured(1345.27, 1, 'vi')).toBe('1.345,3')
    expect(formatMeasured(-0.01, 1, 'vi')).toBe('0,0')
    expect(formatMeasuredSigned(0.312, 2, 'vi')).toBe('+0,31')
    expect(formatMeasuredSigned(-0.312, 2, 'en')).toBe('−0.31')
  })
})

describe('formatShare', () => {
  it('never rounds to certainty', () => {
    expect(formatShare(0.914, 'vi')).toBe('91\u00a0%')
    expect(formatShare(0.9996, 'vi')).toBe('>\u00a099\u00a0%')
    expect(formatShare(0.0004, 'en')).toBe('<\u00a01%')
    expect(formatShare(1, 'en')).toBe('100%')
    expect(formatShare(0, 'en')).toBe('0%')
  })
})
