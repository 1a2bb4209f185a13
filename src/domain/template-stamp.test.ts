import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from './figure.ts'
import { columnToText, placeInTemplate, rowToText, stampToText, textToColumn, textToRow, textToStamp } from './template-stamp.ts'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}@2025-01-01$/)
const code = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/)
const period = fc.constantFrom('2025', '2025-H1', '2025-M9')

describe('the stamp of an Excel form', () => {
  it('reads as agreed', () => {
    const made = '2025-12-05T01:02:03.000Z'
    expect(stampToText({ reporter: 'LD-TTYT-DL@2019-01-01', year: 2025, made })).toBe(
      'van-dan-template/1 reporter=LD-TTYT-DL@2019-01-01 year=2025 made=2025-12-05T01:02:03.000Z',
    )
    expect(stampToText({ reporter: null, year: 2025, made })).toContain('reporter=* ')
    expect(rowToText({ reporter: 'a@1', subject: 'b@1', element: null })).toBe('a@1>b@1')
    expect(rowToText({ reporter: null, subject: 'b@1', element: 'doctors' })).toBe('b@1|doctors')
    expect(columnToText({ part: 'value', element: 'doctors', stage: 'final', period: '2025-H1' })).toBe('doctors|final|2025-H1')
    expect(columnToText({ part: 'note', element: null, stage: 'final', period: '2025' })).toBe('note|*|final|2025')
  })

  it('comes back as it was written', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2190-01-01'), noInvalidDate: true }).map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.option(id), fc.integer({ min: 1900, max: 2199 }), day, (reporter, year, made) => {
        expect(textToStamp(stampToText({ reporter, year, made }))).toEqual({ reporter, year, made })
      }),
    )
    fc.assert(
      fc.property(fc.option(id), id, fc.option(code), (reporter, subject, element) => {
        expect(textToRow(rowToText({ reporter, subject, element }))).toEqual({ reporter, subject, element })
      }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('value' as const, 'note' as const),
        fc.option(code),
        fc.constantFrom(...stages),
        period,
        (part, element, stage, at) => {
          expect(textToColumn(columnToText({ part, element, stage, period: at }))).toEqual({ part, element, stage, period: at })
        },
      ),
    )
  })

  it('is not seen where it is not', () => {
    for (const text of ['', 'TT', 'van-dan-template/2 reporter=a year=2025 made=2025-01-01', 'van-dan-template/1 reporter=a year=2025 made=never']) {
      expect(textToStamp(text)).toBeNull()
    }
    for (const text of ['', 'Trung tâm Y tế', 'a>b>c', 'a|b|c']) expect(textToRow(text)).toBeNull()
    for (const text of ['', 'doctors', 'doctors|final', 'doctors|last|2025', 'doctors|final|25', 'x|doctors|final|2025'])
      expect(textToColumn(text)).toBeNull()
  })

  it('names the figure of a cell only where all of it is said', () => {
    const [stamp, column] = [{ reporter: 'a', year: 2025, made: '2025-01-01T00:00:00Z' }, textToColumn('*|final|2025')!]
    expect(placeInTemplate(stamp, textToRow('b|births')!, column)).toEqual({
      part: 'value',
      reporter: 'a',
      subject: 'b',
      element: 'births',
      stage: 'final',
      period: '2025',
    })
    expect(placeInTemplate(stamp, textToRow('b')!, column)).toBeNull()
    expect(placeInTemplate({ ...stamp, reporter: null }, textToRow('b|births')!, column)).toBeNull()
    expect(placeInTemplate({ ...stamp, reporter: null }, textToRow('c>b|births')!, column)?.reporter).toBe('c')
  })
})
