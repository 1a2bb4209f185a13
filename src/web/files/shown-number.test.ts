import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, formatSigned } from '../../domain/number-format.ts'
import { shownNumber } from './shown-number.ts'

const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.option(fc.stringMatching(/^\d{1,4}$/)))
  .map(([whole, fraction]) => (fraction === null ? String(whole) : `${whole}.${fraction}`))

describe('shownNumber', () => {
  it('reads every number as the screen prints it', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom('vi' as const, 'en' as const), (text, locale) => {
        expect(shownNumber(formatNumber(text, locale), locale)).toEqual({ value: text })
        expect(shownNumber(formatSigned(text, locale), locale)?.value).toBe(text)
        expect(shownNumber(formatPercent(text, locale), locale)).toEqual({ value: text, suffix: locale === 'vi' ? '\u00a0%' : '%' })
      }),
    )
  })

  it('keeps sign and the words behind', () => {
    expect(shownNumber('+0,3', 'vi')).toEqual({ value: '0.3', isSigned: true })
    expect(shownNumber('−0,04', 'vi')).toEqual({ value: '-0.04' })
    expect(shownNumber('1.157 ước', 'vi')).toEqual({ value: '1157', suffix: ' ước' })
  })

  it('leaves words, days and reasons alone', () => {
    for (const text of ['', '–', '…', 'chưa đến hạn', '05/12/2025', '11:20', '9/12 đơn vị', '2025-H1', '1.2.3', '1.23,4']) {
      expect(shownNumber(text, 'vi')?.value).toBe(text === '2025-H1' ? '2025' : undefined)
    }
  })
})
