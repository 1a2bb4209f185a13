import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../contract/sheet.ts'
import { signOffSummary, withRefusedOdd } from './sign-off.ts'
import { exampleCell, exampleReport, exampleRow, exampleSheet } from './testing/example-sheet.ts'

const sheet = exampleSheet({
  reports: [exampleReport({ stage: 'estimate' }), exampleReport({ stage: 'final' })],
  rows: [
    exampleRow({ previous: ['100', '104', '108'], cells: [null, exampleCell({ version: 1, value: '110' })] }),
    exampleRow({
      element: 'beds',
      previous: ['100', '100', '100'],
      cells: [exampleCell(), exampleCell({ version: 2, value: '200', note: 'Thêm khoa' })],
    }),
    exampleRow({ element: 'births', cells: [null, exampleCell()] }),
    exampleRow({ element: 'deaths', cells: [null, exampleCell({ version: 3, missingReason: 'notCollected' })] }),
    exampleRow({ element: 'rate', valueKind: 'rate', previous: [null, null, '1.22'], cells: [null, exampleCell({ version: 4, value: '1.1' })] }),
  ],
})

function odd(cell: Partial<Cell>) {
  const row = exampleRow({ previous: ['9', '9', '9'], cells: [exampleCell({ value: '90', ...cell })] })
  return signOffSummary(exampleSheet({ rows: [row] }), 0).odd
}

describe('signOffSummary', () => {
  const summary = signOffSummary(sheet, 1)

  it('counts every owed cell once: filled, missing with a reason, or empty', () => {
    expect(summary).toMatchObject({ owed: 5, filled: 3 })
    expect(summary.empty.map(({ element }) => element.code)).toEqual(['births'])
    expect(summary.missing.map(({ row }) => row.element.code)).toEqual(['deaths'])
    expect(signOffSummary(sheet, 0)).toMatchObject({ owed: 1, filled: 0 })
  })

  it('names the odd values with their explanation', () => {
    expect(summary.odd.map(({ row, note, questions }) => [row.element.code, note, questions[0]?.kind])).toEqual([['beds', 'Thêm khoa', 'jump']])
  })

  it('asks for words for an odd value, unless it was approved before', () => {
    expect(odd({}).map(({ isUnexplained }) => isUnexplained)).toEqual([true])
    expect(odd({ note: 'Thêm khoa' }).map(({ isUnexplained }) => isUnexplained)).toEqual([false])
    expect(odd({ approved: true }).map(({ isUnexplained }) => isUnexplained)).toEqual([false])
  })

  it('adds the odd values the server names, once each', () => {
    const reasons = [{ kind: 'farFromPeers', expected: '7', found: '70', subject: 'TT1', element: 'doctors' }]
    const all = withRefusedOdd(summary.odd, sheet.rows, reasons)
    expect(all.map(({ row, isUnexplained }) => [row.element.code, isUnexplained])).toEqual([
      ['doctors', true],
      ['beds', false],
    ])
    expect(withRefusedOdd(all, sheet.rows, reasons)).toHaveLength(2)
  })

  it('compares counts in heads and in % of last year, rates in points', () => {
    expect(summary.changes.map(({ row, difference }) => [row.element.code, difference])).toEqual([
      ['doctors', { text: '2', share: '1.9' }],
      ['beds', { text: '100', share: '100.0' }],
      ['rate', { text: '-0.12', share: null }],
    ])
  })

  it('has no share over a year without any', () => {
    const fromZero = exampleSheet({ rows: [exampleRow({ previous: ['0', '0', '0'], cells: [exampleCell({ version: 1, value: '3' })] })] })
    expect(signOffSummary(fromZero, 0).changes[0]?.difference).toEqual({ text: '3', share: null })
  })
})
