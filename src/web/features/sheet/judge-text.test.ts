import { describe, expect, it } from 'vitest'
import { exampleChecks } from './testing/example-sheet.ts'
import { judgeReading, judgeText } from './judge-text.ts'
import type { CellContext } from './judge-text.ts'

const empty: CellContext = {
  element: 'doctors',
  unitKind: 'hospital',
  checks: exampleChecks,
  valueKind: 'count',
  earlier: ['100', '104', '108'],
  lastYear: '108',
  current: null,
  shown: '',
}
const rate: CellContext = { ...empty, valueKind: 'rate', earlier: [], lastYear: null }

function stored(value: string | null, note: string | null, over: Partial<CellContext> = {}): CellContext {
  return { ...empty, current: { value, missingReason: value === null ? 'notCollected' : null, note }, shown: value ?? '…', ...over }
}

describe('judgeText', () => {
  it('stores an ordinary number, grouped by either habit', () => {
    const entry = { value: '1110', missingReason: null, note: null }
    const context = { ...empty, earlier: ['1090', '1100'], lastYear: '1100' }
    for (const typed of ['1110', '1.110', '1,110', ' 1 110 ']) expect(judgeText(typed, context)).toEqual({ kind: 'entry', entry, questions: [] })
  })

  it('stores "-" as zero and "…" as not collected', () => {
    expect(judgeText('…', empty)).toEqual({ kind: 'entry', entry: { value: null, missingReason: 'notCollected', note: null }, questions: [] })
    expect(judgeText('-', { ...empty, earlier: [], lastYear: null })).toMatchObject({ kind: 'entry', entry: { value: '0' }, questions: [] })
  })

  it('refuses what cannot be, with the name of the problem', () => {
    expect(judgeText('12,5', empty)).toEqual({ kind: 'refused', refusal: { code: 'INVALID_FIGURE', data: { problem: 'notWhole' } } })
    expect(judgeText('mười', empty)).toEqual({ kind: 'refused', refusal: { code: 'INVALID_FIGURE', data: { problem: 'notANumber' } } })
  })

  it('asks which of two numbers a rate with one mark before three digits is', () => {
    expect(judgeText('1.345', rate)).toEqual({ kind: 'choice', readings: ['1.345', '1345'] })
    expect(judgeReading('1.345', rate)).toMatchObject({ kind: 'entry', entry: { value: '1.345' } })
  })

  it('asks about a jump, with what was there before', () => {
    expect(judgeText('160', empty)).toEqual({
      kind: 'entry',
      entry: { value: '160', missingReason: null, note: null },
      questions: [{ kind: 'jump', expected: '108', found: '160', message: null }],
    })
  })

  it('asks about a digit too many and offers the number without it', () => {
    expect(judgeText('1090', empty)).toMatchObject({ questions: [{ kind: 'unitSlip', expected: '109', found: '1090' }, { kind: 'jump' }] })
  })

  it('takes a text that says what is stored for no change', () => {
    expect(judgeText('0110', stored('110', null))).toEqual({ kind: 'unchanged' })
    expect(judgeText('1,345', { ...rate, current: { value: '1.345', missingReason: null, note: null }, shown: '1,345' })).toEqual({
      kind: 'unchanged',
    })
    expect(judgeText('', empty)).toEqual({ kind: 'unchanged' })
  })

  it('takes back what is stored when the cell is emptied, without its note', () => {
    expect(judgeText(' ', stored('110', 'Đã trừ hai người đi học'))).toEqual({
      kind: 'entry',
      entry: { value: null, missingReason: 'withdrawn', note: null },
      questions: [],
    })
    const onItsWay = { ...empty, current: { value: null, missingReason: 'withdrawn' as const, note: null }, shown: '0' }
    expect(judgeText('', onItsWay)).toEqual({ kind: 'unchanged' })
  })

  it('keeps a remark with the cell, drops the explanation of an odd value with it, and offers it to the next odd one', () => {
    expect(judgeText('111', stored('110', 'Đã trừ hai người đi học'))).toMatchObject({ entry: { note: 'Đã trừ hai người đi học' } })
    expect(judgeText('111', stored('900', 'Thêm khoa mới'))).toMatchObject({ entry: { note: null } })
    expect(judgeText('400', stored('900', 'Thêm khoa mới'))).toMatchObject({ entry: { note: 'Thêm khoa mới' }, questions: [{ kind: 'jump' }] })
  })
})
