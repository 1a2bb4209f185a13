import { describe, expect, it } from 'vitest'
import { fromFirstValue, historyToComparison, historyToLine, segmentsOf, spanOf } from './segments.ts'

const point = (year: number, value: number | null, isBreakBefore = false) => ({
  year,
  value,
  shown: value === null ? null : String(value),
  isBreakBefore,
  isEstimate: false,
})

describe('segmentsOf', () => {
  it('ends a run at a missing year and before a break', () => {
    const runs = segmentsOf([point(2018, 1), point(2019, 2), point(2020, null), point(2021, 3), point(2022, 4, true)])
    expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2018, 2019], [2021], [2022]])
  })

  it('is empty without values', () => {
    expect(segmentsOf([point(2020, null)])).toEqual([])
  })
})

describe('historyToLine', () => {
  const plain = { shown: '8.50', breakBefore: null, stage: 'final' as const, estimated: false, partial: false }

  it('keeps missing as missing, and draws estimates as such', () => {
    expect(
      historyToLine([
        { ...plain, year: 2021 },
        { ...plain, year: 2022, shown: null, stage: null },
        { ...plain, year: 2023, stage: 'estimate' as const },
        { ...plain, year: 2024, estimated: true, breakBefore: 'reorganisation' as const },
      ]),
    ).toEqual([
      { year: 2021, value: 8.5, shown: '8.50', isBreakBefore: false, isEstimate: false },
      { year: 2022, value: null, shown: null, isBreakBefore: false, isEstimate: false },
      { year: 2023, value: 8.5, shown: '8.50', isBreakBefore: false, isEstimate: true },
      { year: 2024, value: 8.5, shown: '8.50', isBreakBefore: true, isEstimate: true },
    ])
  })

  it('lets a total with parts missing stand alone, and leaves it out of comparisons', () => {
    const history = [2021, 2022, 2023].map((year) => ({ ...plain, year, partial: year === 2022 }))
    expect(segmentsOf(historyToLine(history)).map((run) => run.length)).toEqual([1, 1, 1])
    expect(historyToComparison(history).map((each) => each.value)).toEqual([8.5, null, 8.5])
  })
})

describe('fromFirstValue', () => {
  it('begins with the records, and keeps gaps after', () => {
    expect(fromFirstValue([point(2019, null), point(2020, 7), point(2021, null)]).map(({ year }) => year)).toEqual([2020, 2021])
    expect(fromFirstValue([point(2019, null)])).toEqual([])
  })
})

describe('spanOf', () => {
  it('spans all lines', () => {
    expect(spanOf([[{ year: 2020 }, { year: 2024 }], [{ year: 1995 }], []])).toEqual([1995, 2024])
    expect(spanOf([[]])).toBeNull()
  })
})
