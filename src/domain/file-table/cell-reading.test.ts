import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell } from './cell-reading.ts'
import type { FileCell } from './file-cell.ts'
import type { Measure } from './measure-words.ts'

const heads: Measure = { code: 'doctors', names: [], valueKind: 'count', measureUnit: 'người', isSigned: false }
const percent: Measure = { code: 'rate', names: [], valueKind: 'rate', measureUnit: '%', isSigned: false }
const growth: Measure = { ...percent, code: 'growth', measureUnit: '‰', isSigned: true }
const text = (written: string): NonNullable<FileCell> => ({ kind: 'text', text: written })
const number = (value: number, isPercent = false): NonNullable<FileCell> => ({ kind: 'number', value, isPercent })
const value = (written: string, dropped: string | null = null, isDash = false) => ({ kind: 'value', value: written, dropped, isDash })

describe('readCell', () => {
  it.each([
    [number(1345), value('1345')],
    [number(12.5), { kind: 'refused', code: 'notWhole' }],
    [number(-3), { kind: 'refused', code: 'negative' }],
    [number(0.1 + 0.2 + 0.7), value('1')],
    [text('1.345'), value('1345')],
    [text('1 345'), value('1345')],
    [text('1345 người'), value('1345', 'người')],
    [text('1.345 bác sĩ'), value('1345', 'bác sĩ')],
    [text('8,5'), { kind: 'refused', code: 'notWhole' }],
    [text('-'), value('0', null, true)],
    [text('…'), { kind: 'missing', reason: 'notCollected' }],
    [text('...'), { kind: 'missing', reason: 'notCollected' }],
    [text('không áp dụng'), { kind: 'missing', reason: 'notApplicable' }],
    [text('..'), { kind: 'absent' }],
    [text('x'), { kind: 'cross' }],
    [text('khoảng 20'), { kind: 'refused', code: 'notANumber' }],
    [text('12 nghìn'), { kind: 'refused', code: 'notANumber' }],
    [{ kind: 'day', day: '2024-01-05' } as const, { kind: 'refused', code: 'dayCell' }],
    [{ kind: 'fault', text: '#REF!' } as const, { kind: 'refused', code: 'fault' }],
    [{ kind: 'truth', value: true } as const, { kind: 'refused', code: 'truthCell' }],
    [number(0.5, true), { kind: 'refused', code: 'percentCell' }],
  ])('reads %j as a count', (cell, expected) => {
    expect(readCell(cell, heads, 1, null)).toEqual(expected)
  })

  it('reads rates: the comma, per cents as shown, and asks what can be read twice', () => {
    expect(readCell(text('8,5'), percent, 1, null)).toEqual(value('8.5'))
    expect(readCell(text('98,5 %'), percent, 1, null)).toEqual(value('98.5'))
    expect(readCell(number(0.985, true), percent, 1, null)).toEqual(value('98.5'))
    expect(readCell(number(0.0112, true), growth, 1, null)).toEqual(value('11.2'))
    expect(readCell(text('1.345'), percent, 1, null)).toEqual({ kind: 'ask', readings: ['1.345', '1345'] })
    expect(readCell(number(1 / 3), percent, 1, null)).toEqual(value('0.3333333333'))
    expect(readCell(number(-1.2), growth, 1, null)).toEqual(value('-1.2'))
  })

  it('counts in thousands where the table does', () => {
    expect(readCell(number(1309.8), heads, 1000, null)).toEqual(value('1309800'))
    expect(readCell(text('1309,792'), heads, 1000, null)).toEqual(value('1309792'))
    expect(readCell(text('0,5'), heads, 1000, null)).toEqual(value('500'))
  })

  it('takes a cross for what the person says it is', () => {
    expect(readCell(text('X'), heads, 1, 'one')).toEqual(value('1'))
    expect(readCell(text('x'), heads, 1, 'notApplicable')).toEqual({ kind: 'missing', reason: 'notApplicable' })
  })

  it('reads every whole number as itself, however Excel or a person wrote it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.constantFrom('.', ',', ' ', '\u00a0'), (heap, mark) => {
        const grouped = String(heap).replace(/\B(?=(\d{3})+$)/g, mark)
        expect(readCell(number(heap), heads, 1, null)).toMatchObject({ value: String(heap) })
        expect(readCell(text(grouped), heads, 1, null)).toMatchObject({ value: String(heap) })
      }),
    )
  })

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.double(), fc.boolean(), (written, any, isPercent) => {
        for (const measure of [heads, percent, growth]) {
          expect(readCell(text(written), measure, 1000, null)).toHaveProperty('kind')
          expect(readCell(number(any, isPercent), measure, 1, null)).toHaveProperty('kind')
        }
      }),
    )
  })
})
