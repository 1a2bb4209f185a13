import { describe, expect, it } from 'vitest'
import { tickFormat } from './tick-format.ts'

describe('tickFormat', () => {
  it('prints the decimals all ticks need', () => {
    expect([7, 8, 9].map(tickFormat({ min: 7, ticks: [7, 8, 9] }, 'vi'))).toEqual(['7', '8', '9'])
    expect([0.95, 1].map(tickFormat({ min: 0.95, ticks: [0.95, 1, 1.05] }, 'vi'))).toEqual(['0,95', '1,00'])
    expect([0, 2000].map(tickFormat({ min: 0, ticks: [0, 2000] }, 'en'))).toEqual(['0', '2,000'])
  })

  it('is not led astray by binary noise', () => {
    expect(tickFormat({ min: 0, ticks: [0.1 + 0.2] }, 'vi')(0.1 + 0.2)).toBe('0,3')
  })
})
