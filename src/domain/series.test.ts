import { describe, expect, it } from 'vitest'
import { forecastOf } from './forecast.ts'
import { seriesToTable } from './series-table.ts'
import { forecastToSeries, goalToBand, numberToText, unitSeries, yearSeries } from './series.ts'

const head = { title: 'Bác sĩ/vạn dân', measureUnit: 'bác sĩ', decimals: 1, source: 'Sở Y tế' }
const band = { lower: '8.5', upper: '9' }

describe('a series over the years', () => {
  const points = [
    { year: 2023, value: '8.46', stage: 'preliminary' as const, state: 'notMet' as const, shade: 'near' as const },
    { year: 2021, value: '7.5', breakBefore: true },
    { year: 2022, value: null, missingReason: 'notSent' as const },
  ]

  it('ascends, keeps the text as printed and gives every gap its reason', () => {
    const series = yearSeries(head, points)
    expect(series.points.map((point) => [point.x.kind === 'year' && point.x.year, point.value, point.missingReason, point.breakBefore])).toEqual([
      [2021, '7.5', null, true],
      [2022, null, 'notSent', false],
      [2023, '8.46', null, false],
    ])
    expect(yearSeries(head, [{ year: 2021, value: null }]).points[0]?.missingReason).toBe('notSent')
    expect(yearSeries(head, [{ year: 2021, value: '7', missingReason: 'notDue' }]).points[0]?.missingReason).toBeNull()
  })

  it('is illustrative as soon as one point is', () => {
    expect(yearSeries(head, points).illustrative).toBe(false)
    expect(yearSeries(head, [...points, { year: 2020, value: '7', illustrative: true }]).illustrative).toBe(true)
  })

  it('refuses a year that stands twice', () => {
    expect(() => yearSeries(head, [...points, { year: 2022, value: '8' }])).toThrow('2022')
  })

  it('becomes a table with a row for every year of points, path and forecast', () => {
    const path = { points: [2021, 2023, 2025].map((year, index) => ({ year, value: String(7.5 + index / 2) })), isInterpolated: true }
    const forecast = {
      points: [
        { year: 2024, value: '8.3' },
        { year: 2025, value: '8.5' },
      ],
      interval: { year: 2025, lower: '8.4', upper: '8.6' },
    }
    const { columns, rows } = seriesToTable(yearSeries(head, points, { band: { lower: '8.5', upper: null }, path, forecast }))
    expect(columns).toEqual(['value', 'bandLower', 'path', 'forecast', 'forecastLower', 'forecastUpper'])
    const text = rows.map((row) => [
      row.x.kind === 'year' && row.x.year,
      ...columns.map((column) => {
        const cell = row.cells[column]
        return cell.kind === 'value' ? cell.value : cell.kind === 'missing' ? cell.reason : ''
      }),
    ])
    expect(text).toEqual([
      [2021, '7.5', '8.5', '7.5', '', '', ''],
      [2022, 'notSent', '8.5', '', '', '', ''],
      [2023, '8.46', '8.5', '8', '', '', ''],
      [2024, '', '8.5', '', '8.3', '', ''],
      [2025, '', '8.5', '8.5', '8.5', '8.4', '8.6'],
    ])
    expect(rows.map((row) => row.point?.state ?? null)).toEqual([null, null, 'notMet', null, null])
  })
})

describe('a series of units', () => {
  it('keeps the order given and each unit’s own band', () => {
    const units = [
      { unit: '673@1979-03-14', name: 'Bảo Lộc', value: '10.1', band: { lower: '9', upper: null } },
      { unit: '672@1893-06-21', name: 'Đà Lạt', value: '9.9' },
      { unit: '674@1986-10-28', name: 'Đam Rông', value: null, missingReason: 'notApproved' as const },
    ]
    const { columns, rows } = seriesToTable(unitSeries(head, units, { band }))
    expect(columns).toEqual(['value', 'bandLower', 'bandUpper'])
    expect(rows.map((row) => row.x.kind === 'unit' && row.x.name)).toEqual(['Bảo Lộc', 'Đà Lạt', 'Đam Rông'])
    expect(rows.map((row) => row.cells.bandLower)).toEqual(['9', '8.5', '8.5'].map((value) => ({ kind: 'value', value })))
    expect(rows[0]?.cells.bandUpper).toEqual({ kind: 'none' })
    expect(rows[2]?.cells.value).toEqual({ kind: 'missing', reason: 'notApproved' })
  })

  it('has a value column even when empty', () => {
    expect(seriesToTable(unitSeries(head, []))).toEqual({ columns: ['value'], rows: [] })
  })
})

describe('text for a series', () => {
  it('prints the band of each kind of goal as it was written', () => {
    expect(goalToBand({ kind: 'range', ...band, direction: 'higher' }, 1)).toEqual(band)
    expect(goalToBand({ kind: 'atLeast', bound: '100' }, 1)).toEqual({ lower: '100', upper: null })
    expect(goalToBand({ kind: 'lessThan', bound: '0.50' }, 1)).toEqual({ lower: null, upper: '0.50' })
    expect(goalToBand({ kind: 'about', centre: '1.0', tolerance: '0.05' }, 1)).toEqual({ lower: '0.95', upper: '1.05' })
    expect(goalToBand({ kind: 'relative', multiple: '1.5', baseline: '8.1', direction: 'higher' }, 1)).toEqual({ lower: '12.2', upper: null })
  })

  it('prints a forecast with the decimals of the indicator', () => {
    const points = [7, 7.2, 7.5, 7.8, 8].map((value, index) => ({ year: 2019 + index, value, breakBefore: false }))
    const forecast = forecastOf({ points, year: 2023, targetYear: 2025, goal: null })
    expect(forecastToSeries(forecast, 2)).toEqual({
      points: [
        { year: 2023, value: '8.02' },
        { year: 2024, value: '8.28' },
        { year: 2025, value: '8.54' },
      ],
      interval: { year: 2025, lower: '8.44', upper: '8.64' },
    })
    expect(forecastToSeries({ kind: 'notAvailable', reason: 'tooFewYears' }, 2)).toBeNull()
  })

  it('rounds a computed number as it would be rounded by hand', () => {
    expect([numberToText(1.005, 2), numberToText(-0.04, 1), numberToText(0.1 + 0.2, 1), numberToText(1e-7, 2)]).toEqual([
      '1.01',
      '0.0',
      '0.3',
      '0.00',
    ])
  })
})
