import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communeResult, scoreForm1300, scoreForm4667, scoreFormOfYear, scoreProblems } from './commune-criteria.ts'
import type { CommuneResult, ScoreSheet } from './commune-criteria.ts'

const floors = ['7', '5', '6', '4.5', '9.5', '6', '3', '5.5', '1.5', '2']

function sheet(scores: readonly (string | null)[], over: { maxima?: readonly string[]; knockouts?: readonly string[] } = {}): ScoreSheet {
  const maxima = over.maxima ?? scoreForm1300.maxima
  return { criteria: scores.map((score, index) => ({ score, applicableMaximum: maxima[index] ?? '0' })), knockouts: over.knockouts ?? [] }
}

function replaced(scores: readonly string[], index: number, score: string | null): (string | null)[] {
  return scores.map((each, at) => (at === index ? score : each))
}

function reasonsOf(result: CommuneResult): string[] {
  if (result.kind !== 'notMet') return [result.kind]
  return result.reasons.map((reason) => {
    if (reason.kind === 'knockout') return `knockout ${reason.item}`
    const name = reason.kind === 'total' ? 'total' : `criterion ${reason.criterion}`
    return `${name}: ${Number(reason.score)} of ${Number(reason.needed)}`
  })
}

describe('QĐ 1300', () => {
  it('has ten criteria and 100 points, and floors of half of each', () => {
    const total = scoreForm1300.maxima.reduce((points, each) => points + Number(each), 0)
    expect([scoreForm1300.maxima.length, total]).toEqual([10, 100])
    expect(scoreForm1300.maxima.map((each) => String(Number(each) / 2))).toEqual(floors)
  })

  const full = scoreForm1300.maxima
  // 80 points exactly, each criterion above its floor; then 79.5.
  const eighty = ['11', '8', '10', '7', '15', '10', '5', '9', '2', '3']

  it('is met at exactly 80 % and not met half a point below', () => {
    expect(reasonsOf(communeResult(scoreForm1300, sheet(eighty)))).toEqual(['met'])
    expect(reasonsOf(communeResult(scoreForm1300, sheet(replaced(eighty, 3, '6.5'))))).toEqual(['total: 79.5 of 80'])
  })

  it.each(floors.map((floor, index) => [index + 1, floor] as const))('holds criterion %i to its own half, %s points', (criterion, floor) => {
    expect(reasonsOf(communeResult(scoreForm1300, sheet(replaced(full, criterion - 1, floor))))).toEqual(['met'])
    const below = String(Number(floor) - 0.5)
    expect(reasonsOf(communeResult(scoreForm1300, sheet(replaced(full, criterion - 1, below))))).toEqual([
      `criterion ${criterion}: ${below} of ${floor}`,
    ])
  })

  it('is not met with a knock-out item, whatever the points', () => {
    expect(reasonsOf(communeResult(scoreForm1300, sheet(full, { knockouts: ['2.1'] })))).toEqual(['knockout 2.1'])
  })

  it('gives every reason at once', () => {
    const scores = replaced(eighty, 8, '1')
    expect(reasonsOf(communeResult(scoreForm1300, sheet(scores, { knockouts: ['a'] })))).toEqual([
      'total: 79 of 80',
      'criterion 9: 1 of 1.5',
      'knockout a',
    ])
  })

  it('asks 80 % of what applies, and nothing of a criterion that does not', () => {
    const maxima = ['14', '10', '12', '9', '17.5', '12', '6', '11', '0', '4']
    const scores = ['11', '8', '10', '7', '13', '9.5', '5', '9', null, '3.9']
    const applicable = sheet(scores, { maxima })
    const result = communeResult(scoreForm1300, applicable)
    expect(result).toMatchObject({ kind: 'met' })
    expect(result.kind === 'met' && [Number(result.total), Number(result.maximum)]).toEqual([76.4, 95.5])
    expect(reasonsOf(communeResult(scoreForm1300, sheet(replaced(scores as string[], 9, '3.8'), { maxima })))).toEqual(['total: 76.3 of 76.4'])
  })

  it('is incomplete while a criterion is unscored, unless something fails already', () => {
    expect(communeResult(scoreForm1300, sheet(replaced(full, 4, null)))).toEqual({ kind: 'incomplete', missing: [5] })
    expect(reasonsOf(communeResult(scoreForm1300, sheet(replaced(replaced(full, 4, null) as string[], 0, '6'))))).toEqual(['criterion 1: 6 of 7'])
  })

  it('refuses the impossible', () => {
    const impossible = sheet(replaced(replaced(full, 0, '14.5') as string[], 1, '-1'))
    expect(scoreProblems(scoreForm1300, impossible)).toEqual([
      { criterion: 1, problem: 'aboveMaximum' },
      { criterion: 2, problem: 'negative' },
    ])
    expect(() => communeResult(scoreForm1300, impossible)).toThrow('impossible score')
    expect(scoreProblems(scoreForm1300, sheet(full.slice(0, 9)))).toEqual([{ criterion: 10, problem: 'notOnSheet' }])
    expect(scoreProblems(scoreForm1300, sheet([...full, '1']))).toEqual([{ criterion: 11, problem: 'notOnForm' }])
    expect(scoreProblems(scoreForm1300, sheet(full, { maxima: replaced(full, 9, '5') as string[] }))).toEqual([
      { criterion: 10, problem: 'maximumAboveForm' },
    ])
  })

  it('a missing score never makes a commune meet the criteria', () => {
    const score = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), fc.nat(9), (points, index) => {
        const scores = points.map((each, at) => String(Math.min(each / 2 + 4, Number(full[at]))))
        expect(communeResult(scoreForm1300, sheet(replaced(scores, index, null))).kind).not.toBe('met')
      }),
    )
  })
})

describe('QĐ 4667', () => {
  it('passes by the same rule on its own maxima', () => {
    const maxima = ['20', '30', '50']
    const form = scoreForm4667(maxima)
    expect(reasonsOf(communeResult(form, sheet(['10', '25', '45'], { maxima })))).toEqual(['met'])
    expect(reasonsOf(communeResult(form, sheet(['9.5', '25', '45'], { maxima })))).toEqual(['total: 79.5 of 80', 'criterion 1: 9.5 of 10'])
  })

  it('is the form of the years before 2023', () => {
    expect([2020, 2022, 2023, 2025].map(scoreFormOfYear)).toEqual(['QD4667', 'QD4667', 'QD1300', 'QD1300'])
  })
})
