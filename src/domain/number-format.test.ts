import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import {
  compareWithPlan,
  formatComparison,
  formatDay,
  formatHeads,
  formatMoment,
  formatNumber,
  formatPercent,
  formatSigned,
} from './number-format.ts'
import { parseCount, parseRate } from './number-parse.ts'

describe('formatNumber', () => {
  it('writes Vietnamese and English marks at the decimals of the text', () => {
    expect(formatNumber('1309792', 'vi')).toBe('1.309.792')
    expect(formatNumber('1309792', 'en')).toBe('1,309,792')
    expect(formatNumber('8.5', 'vi')).toBe('8,5')
    expect(formatNumber('24.10', 'vi')).toBe('24,10')
    expect(formatNumber('8.4999996', 'vi')).toBe('8,4999996')
    expect(formatNumber('8.4999996', 'en')).toBe('8.4999996')
    expect(['0', '999', '1000', '100000'].map((text) => formatNumber(text, 'vi'))).toEqual(['0', '999', '1.000', '100.000'])
    expect(formatNumber('-1234.5', 'vi')).toBe('−1.234,5')
  })

  it('changes no digit, however many there are', () => {
    expect(formatNumber('12345678901234567890.123456789012345678', 'vi')).toBe('12.345.678.901.234.567.890,123456789012345678')
  })

  it('refuses what is no decimal', () => {
    for (const text of ['', '8,5', '1e3', 'NaN', '1.']) expect(() => formatNumber(text, 'vi')).toThrow('not a decimal')
  })

  it('is read back as the same number (property)', () => {
    const count = fc.integer({ min: 0, max: 9999999999 }).map(String)
    fc.assert(
      fc.property(count, fc.constantFrom('vi', 'en'), (text, locale) => {
        expect(parseCount(formatNumber(text, locale))).toEqual({ kind: 'value', value: text })
      }),
    )
    const rate = fc.tuple(fc.nat(999999), fc.integer({ min: 1, max: 6 }), fc.boolean()).map(([n, decimals, isNegative]) => {
      const text = exact(n).div(10 ** decimals)
      return `${isNegative && n > 0 ? '-' : ''}${Number(text).toFixed(decimals)}`
    })
    fc.assert(
      fc.property(rate, fc.constantFrom('vi', 'en'), (text, locale) => {
        const read = parseRate(formatNumber(text, locale), { signed: true })
        const readings = read.kind === 'ask' ? read.readings : read.kind === 'value' ? [read.value] : []
        expect(readings).toContain(text)
      }),
    )
  })
})

describe('signs, per cent, heads', () => {
  it('signs a difference with a real minus', () => {
    expect([formatSigned('0.3', 'vi'), formatSigned('-0.04', 'vi'), formatSigned('0.0', 'vi'), formatSigned('1200', 'en')]).toEqual([
      '+0,3',
      '−0,04',
      '0,0',
      '+1,200',
    ])
  })

  it('writes per cent and heads', () => {
    expect(formatPercent('97.8', 'vi')).toBe('97,8\u00a0%')
    expect(formatPercent('97.8', 'en')).toBe('97.8%')
    expect(formatHeads(1157, { vi: 'bác sĩ', en: 'doctors' }, 'vi')).toBe('1.157\u00a0bác sĩ')
    expect(() => formatHeads(1.5, { vi: 'bác sĩ', en: 'doctors' }, 'vi')).toThrow('not a whole number')
  })
})

const compare = (value: string, plan: string, kind: 'count' | 'rate') => compareWithPlan(exact(value), exact(plan), kind, 1)
const printed = (value: string, plan: string, kind: 'count' | 'rate') => {
  const comparison = compare(value, plan, kind)
  return comparison && formatComparison(comparison, 'vi')
}

describe('compareWithPlan', () => {
  it('compares counts as % of plan and rates as a difference', () => {
    expect(printed('1151', '1157', 'count')).toBe('99,5\u00a0%')
    expect(printed('150', '150', 'count')).toBe('100,0\u00a0%')
    expect(printed('8.8', '8.5', 'rate')).toBe('+0,3')
    expect(printed('8.1', '8.5', 'rate')).toBe('−0,4')
  })

  it('does not round over the plan', () => {
    expect(printed('99996', '100000', 'count')).toBe('99,996\u00a0%')
    expect(printed('8.456', '8.5', 'rate')).toBe('−0,04')
    expect(printed('8.5', '8.5', 'rate')).toBe('0,0')
  })

  it('has no % of a plan of nothing', () => {
    expect(compare('5', '0', 'count')).toBeNull()
  })
})

describe('dates', () => {
  it('writes days and moments of Vietnam', () => {
    expect(formatDay('2025-12-05')).toBe('05/12/2025')
    expect(formatMoment('2025-12-05T01:05:00.000Z')).toBe('05/12/2025 08:05')
    expect(formatMoment('2025-12-31T17:30:00Z')).toBe('01/01/2026 00:30')
    expect(formatMoment('2025-12-05T08:05:00+07:00')).toBe('05/12/2025 08:05')
  })

  it('refuses text that means another time on every host', () => {
    expect(() => formatMoment('2025-12-05T08:05:00')).toThrow('not a moment')
    expect(() => formatMoment('hôm quaZ')).toThrow('not a moment')
    expect(() => formatDay('05/12/2025')).toThrow('not a day')
  })
})
