import { describe, expect, it } from 'vitest'
import { exact } from '../domain/exact.ts'
import { formulaValue, formulaWithCells } from './formula-value.ts'

const numbers: Record<string, string> = { doctors: '1151', people: '1361129', none: '0' }
const cells = {
  here: (column: string) => (numbers[column] === undefined ? null : exact(numbers[column])),
  above: () => ['0.1', '0.2', '-0.05'].map((text) => exact(text)),
}

const value = (formula: string) => formulaValue(formula, cells)?.valueOf() ?? null

describe('formulaValue', () => {
  it('is exact', () => {
    expect(value('10000*[doctors]/[people]')).toBeCloseTo(8.456_215, 6)
    expect(formulaValue('SUM([x:above])', cells)?.equals(exact('0.25'))).toBe(true)
  })

  it('keeps the order of operations', () => {
    expect(value('1+2*3-4/2')).toBe(5)
    expect(value('(1+2)*(3-4)/2')).toBe(-1.5)
    expect(value('-[doctors]+1')).toBe(-1150)
  })

  it('has no value without all its numbers', () => {
    expect(value('[doctors]/[none]')).toBeNull()
    expect(value('[doctors]-[unknown]')).toBeNull()
  })

  it('is no formula of anything else', () => {
    for (const text of ['HYPERLINK("x")', '1+', '(1', '1 2', '[a', "cmd|' /C calc'!A0"]) expect(() => value(text)).toThrow(/formula|bracket/)
  })
})

describe('formulaWithCells', () => {
  it('names cells', () => {
    const names = { here: (column: string) => `${column === 'a' ? 'B' : 'C'}7`, above: () => 'D3:D6' }
    expect(formulaWithCells('10000*[a]/[b]+SUM([c:above])', names)).toBe('10000*B7/C7+SUM(D3:D6)')
  })
})
