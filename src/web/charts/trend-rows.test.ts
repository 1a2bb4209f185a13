import { describe, expect, it } from 'vitest'
import { runsOf, trendRows, trendValues, yearTicks } from './trend-rows.ts'

const point = (year: number, value: number | null, isBreakBefore = false) => ({
  year,
  value,
  shown: value === null ? null : String(value),
  isBreakBefore,
  isEstimate: false,
})
const nothing = { comparisons: [], path: [], forecast: null }

describe('trendRows', () => {
  it('keeps a missing year empty and never joins over it', () => {
    const rows = trendRows({ ...nothing, points: [point(2020, 7), point(2021, null), point(2022, 8)] })
    expect(rows.map((row) => row.value)).toEqual([7, null, 8])
    expect(rows.map((row) => Object.keys(row.segments))).toEqual([['0'], [], ['1']])
  })

  it('cuts the line at a break', () => {
    const rows = trendRows({ ...nothing, points: [point(2018, 26), point(2019, 31, true), point(2020, 30.7)] })
    expect(rows.map((row) => Object.keys(row.segments))).toEqual([['0'], ['1'], ['1']])
  })

  it('draws the fitted line, not one through the newest value', () => {
    const forecast = {
      line: [
        { year: 2023, value: 8.02 },
        { year: 2025, value: 8.54 },
      ],
      year: 2025,
      value: 8.54,
      lower: 8.44,
      upper: 8.64,
    }
    const rows = trendRows({ ...nothing, points: [point(2022, 7.8), point(2023, 8)], forecast })
    expect(rows.map((row) => row.forecast)).toEqual([null, 8.02, null, 8.54])
    expect(trendValues(rows, forecast)).toEqual(expect.arrayContaining([8.44, 8.64]))
  })

  it('has a row for every year of a path beyond the values', () => {
    const rows = trendRows({
      ...nothing,
      points: [point(2020, 7.2)],
      path: [
        { year: 2020, value: 7.2 },
        { year: 2025, value: 8.5 },
      ],
    })
    expect(rows.map((row) => row.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025])
  })

  it('keeps comparisons apart at their own gaps, and within the years of the unit', () => {
    const country = { id: 'VN', name: 'Cả nước', points: [point(1995, 4), point(2020, 9), point(2021, null), point(2022, 10)] }
    const rows = trendRows({ ...nothing, points: [point(2020, 7), point(2022, 8)], comparisons: [country] })
    expect(rows.map((row) => row.others['VN'])).toEqual([{ value: 9, shown: '9', run: 0 }, undefined, { value: 10, shown: '10', run: 1 }])
    expect(runsOf(rows, 'VN')).toBe(2)
    expect(runsOf(rows, 'R4')).toBe(0)
  })

  it('is empty without a single year', () => {
    expect(trendRows({ ...nothing, points: [] })).toEqual([])
  })
})

describe('yearTicks', () => {
  it('prints as many years as there is room for, and the last', () => {
    expect(yearTicks(2019, 2025, 8)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
    expect(yearTicks(2019, 2025, 4)).toEqual([2019, 2021, 2023, 2025])
    expect(yearTicks(1995, 2025, 8)).toEqual([1995, 2000, 2005, 2010, 2015, 2020, 2025])
    expect(yearTicks(2024, 2024, 5)).toEqual([2024])
  })
})
