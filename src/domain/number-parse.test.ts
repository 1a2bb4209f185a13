import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount, parseRate } from './number-parse.ts'

const value = (text: string) => ({ kind: 'value', value: text })
const refused = (code: string) => ({ kind: 'refused', code })

describe('parseCount', () => {
  it.each([
    ['1309792', '1309792'],
    ['1.309.792', '1309792'],
    ['1,309,792', '1309792'],
    ['1 309 792', '1309792'],
    ['1.345', '1345'],
    ['1,345', '1345'],
    ['1 345', '1345'],
    ['1\u00a0345', '1345'],
    ['1\u2009345\u202f678', '1345678'],
    ['  150\t', '150'],
    ['１５０', '150'],
    ['１．３４５', '1345'],
    ['\ufeff150\u200b', '150'],
    ['0', '0'],
    ['007', '7'],
    ['9.999.999.999', '9999999999'],
  ])('reads %j as %s', (typed, wanted) => expect(parseCount(typed)).toEqual(value(wanted)))

  it.each([
    ['8,5', 'notWhole'],
    ['8.5', 'notWhole'],
    ['150,0', 'notWhole'],
    ['1.345,5', 'notWhole'],
    ['1.3456', 'notWhole'],
    ['0,345', 'notWhole'],
    ['1.309,792', 'ambiguousSeparator'],
    ['1234.567', 'ambiguousSeparator'],
    ['1.30.792', 'ambiguousSeparator'],
    ['1..345', 'ambiguousSeparator'],
    ['.345', 'ambiguousSeparator'],
    ['1345.', 'ambiguousSeparator'],
    ['1 3 4 5', 'ambiguousSeparator'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['– 5', 'negative'],
    ['1000000000000', 'tooLarge'],
    ['10.000.000.000', 'tooLarge'],
    ['abc', 'notANumber'],
    ['15O', 'notANumber'],
    ['12 người', 'notANumber'],
    ['không'.normalize('NFD'), 'notANumber'],
    ['1e5', 'notANumber'],
    ['0x10', 'notANumber'],
    ['10²', 'notANumber'],
    ['½', 'notANumber'],
    ['٣', 'notANumber'],
    ['1\n345', 'notANumber'],
    ['+5', 'notANumber'],
    ['5-', 'notANumber'],
    ['--', 'notANumber'],
    [',', 'notANumber'],
    ['\u202e12', 'notANumber'],
    ["1'345", 'notANumber'],
  ])('refuses %j as %s', (typed, code) => expect(parseCount(typed)).toEqual(refused(code)))
})

describe('the marks of a statistical table', () => {
  it.each([parseCount, parseRate])('reads them in every number field (%o)', (parse) => {
    for (const dash of ['-', ' - ', '–', '—', '−', '－']) expect(parse(dash)).toEqual({ kind: 'zero', value: '0' })
    for (const dots of ['…', '...', ' … ']) expect(parse(dots)).toEqual({ kind: 'missing', reason: 'notCollected' })
    for (const nothing of ['', '   ', '\u00a0', '\u200b', '\n']) expect(parse(nothing)).toEqual({ kind: 'empty' })
  })
})

describe('parseRate', () => {
  it.each([
    ['8,5', '8.5'],
    ['8.5', '8.5'],
    ['８，５', '8.5'],
    ['24,10', '24.10'],
    ['8', '8'],
    ['1345', '1345'],
    ['0,345', '0.345'],
    ['0.345', '0.345'],
    ['8,4999996', '8.4999996'],
    ['1 345', '1345'],
    ['1.345,5', '1345.5'],
    ['1,345.5', '1345.5'],
    ['1 345,5', '1345.5'],
    ['1234.567', '1234.567'],
    ['1.345,678', '1345.678'],
    ['08,5', '8.5'],
  ])('reads %j as %s', (typed, wanted) => expect(parseRate(typed)).toEqual(value(wanted)))

  it('asks where a decimal and a grouped number look alike', () => {
    expect(parseRate('1.345')).toEqual({ kind: 'ask', readings: ['1.345', '1345'] })
    expect(parseRate('1,345')).toEqual({ kind: 'ask', readings: ['1.345', '1345'] })
    expect(parseRate('999.999')).toEqual({ kind: 'ask', readings: ['999.999', '999999'] })
  })

  it.each([
    ['8,5,1', 'ambiguousSeparator'],
    ['1.30.5', 'ambiguousSeparator'],
    [',5', 'ambiguousSeparator'],
    ['5,', 'ambiguousSeparator'],
    ['-0,3', 'negative'],
    ['1000000', 'tooLarge'],
    ['1.309.792', 'tooLarge'],
    ['8,12345678901', 'tooManyDecimals'],
    ['97,8 %', 'notANumber'],
    ['8,5‰', 'notANumber'],
    ['(0,3)', 'notANumber'],
    ['8:5', 'notANumber'],
  ])('refuses %j as %s', (typed, code) => expect(parseRate(typed)).toEqual(refused(code)))

  it('takes values below 0 only where the rate has a sign', () => {
    expect(parseRate('−0,3', { signed: true })).toEqual(value('-0.3'))
    expect(parseRate('-1.345', { signed: true })).toEqual({ kind: 'ask', readings: ['-1.345', '-1345'] })
    expect(parseRate('-0,0', { signed: true })).toEqual(value('0.0'))
  })
})

describe('any text', () => {
  const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789., -−…\u00a0') }))

  it('never throws and only ever hands on a decimal (property)', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const parsed of [parseCount(text), parseRate(text, { signed: true })]) {
          const values = parsed.kind === 'value' ? [parsed.value] : parsed.kind === 'ask' ? parsed.readings : []
          for (const decimal of values) expect(decimal).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('means the same composed and decomposed (property)', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseCount(text.normalize('NFD'))).toEqual(parseCount(text.normalize('NFC')))
      }),
    )
  })
})
