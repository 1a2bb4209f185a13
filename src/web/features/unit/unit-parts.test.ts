import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../domain/mark.ts'
import { countToLine, yearsOf } from './count-years.ts'
import { areReadingsSame, groupIndicators, reachedOf } from './indicator-groups.ts'
import type { UnitIndicator } from './indicator-groups.ts'
import { periodWords } from './period-words.ts'

const point = (year: number, shown: string | null): UnitIndicator['asReported'][number] => ({
  year,
  shown,
  mark: 'noData',
  stage: null,
  missingReason: null,
  illustrative: false,
  breakBefore: null,
  estimated: false,
  partial: false,
})

function indicator(
  code: string,
  mark: Mark,
  over: { shown?: string; own?: boolean; asReported?: (string | null)[]; onTodaysMap?: (string | null)[] } = {},
): UnitIndicator {
  const { shown = null, own, asReported = [], onTodaysMap = [] } = over
  const target =
    own === undefined
      ? null
      : { goal: { kind: 'atLeast' as const, bound: '8' }, year: 2025, purpose: 'own' as const, clause: null, source: null, own, illustrative: false }
  return {
    indicator: code,
    name: { vi: code, en: code },
    shortName: { vi: code, en: code },
    measureUnit: { vi: '%', en: '%' },
    decimals: 1,
    needLabel: null,
    assessment: {
      mark,
      shown,
      stage: null,
      basis: null,
      populationKind: null,
      illustrative: false,
      missingReason: null,
      target,
      need: null,
      numerator: null,
      denominator: null,
      completeness: null,
    },
    progress: {
      kind: 'notAvailable',
      reason: 'tooFewYears',
      ratio: null,
      hasPassedBand: false,
      baseline: null,
      aim: null,
      yearlyGain: null,
      milestone: null,
    },
    secondOpinion: { band: null, ratio: null, score: null, basis: null, reason: 'tooFewYears', differs: false },
    forecast: { year: 2025, value: null, lower: null, upper: null, probability: null, reason: 'tooFewYears', years: [], line: [] },
    asReported: asReported.map((text, index) => point(2020 + index, text)),
    onTodaysMap: onTodaysMap.map((text, index) => point(2020 + index, text)),
  }
}

const codes = (list: readonly UnitIndicator[]) => list.map((each) => each.indicator)

describe('groupIndicators', () => {
  it('sets apart what is measured, contributed and unknown', () => {
    const groups = groupIndicators([
      indicator('doctors', 'met', { shown: '8.6', own: true }),
      indicator('beds', 'contributes'),
      indicator('growth', 'notApplicable'),
      indicator('past', 'noData', { asReported: [null, '5.0'] }),
      indicator('owed', 'noData', { own: true }),
      indicator('never', 'noData', { asReported: [null] }),
    ])
    expect(codes(groups.measured)).toEqual(['doctors', 'past', 'owed'])
    expect(codes(groups.contributed)).toEqual(['beds'])
    expect(codes(groups.empty)).toEqual(['never'])
  })
})

describe('reachedOf', () => {
  it('counts by the unit’s own targets only', () => {
    const all = [
      indicator('a', 'met', { own: true }),
      indicator('b', 'low', { own: true }),
      indicator('c', 'noTarget', { own: false }),
      indicator('d', 'noData', { own: true }),
    ]
    expect(reachedOf(all)).toEqual({ reached: 1, judged: 2 })
  })
})

describe('areReadingsSame', () => {
  it('compares what is printed', () => {
    expect(areReadingsSame([indicator('a', 'met', { asReported: ['1'], onTodaysMap: ['1'] })])).toBe(true)
    expect(areReadingsSame([indicator('a', 'met', { asReported: ['1'], onTodaysMap: ['1', '2'] })])).toBe(false)
  })
})

describe('counts', () => {
  const count = (values: (string | null)[]) => ({
    element: 'doctors',
    name: { vi: 'Bác sĩ', en: 'Doctors' },
    measureUnit: { vi: 'người', en: 'persons' },
    years: values.map((value, index) => ({ year: 2018 + index, value, stage: value === null ? null : ('final' as const), illustrative: false })),
  })

  it('leaves out the years before anything was recorded, and keeps gaps after', () => {
    expect(yearsOf([count([null, null, '5', null, '7'])])).toEqual([2020, 2021, 2022])
    expect(yearsOf([count([null])])).toEqual([])
  })

  it('become lines with gaps', () => {
    expect(countToLine(count([null, '5', null, '7']), 2019).map(({ value }) => value)).toEqual([5, null, 7])
  })
})

describe('periodWords', () => {
  it('says a period as people do', () => {
    expect(['2025', '2025-H1', '2025-M9'].map((period) => periodWords(period, 'vi'))).toEqual(['Năm 2025', '6 tháng 2025', '9 tháng 2025'])
  })
})
