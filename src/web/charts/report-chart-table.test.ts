import { describe, expect, it } from 'vitest'
import { doctorRanking, doctorTrend } from '../../domain/report/report-fixture.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { yearSeries } from '../../domain/series.ts'
import { reportChartTable } from './report-chart-table.ts'

const chart = (kind: ReportChart['kind'], series: ReportChart['series']): ReportChart => ({ kind, title: 'Bác sĩ', summary: '', series })
const textOf = (given: ReportChart) => reportChartTable(given, 'vi').rows.map(({ cells }) => cells.map((cell) => cell.text))
const heads = (given: ReportChart) => reportChartTable(given, 'vi').columns.map((column) => column.header)

describe('reportChartTable', () => {
  it('has a row for each unit, with its target, verdict and the reason of a gap', () => {
    const ranking = chart('ranking', [doctorRanking])
    expect(heads(ranking)).toEqual(['Đơn vị', 'Bác sĩ trên một vạn dân (bác sĩ/vạn dân)', 'Mục tiêu từ', 'Mục tiêu đến', 'Đánh giá', 'Ghi chú'])
    expect(textOf(ranking)[0]).toEqual(['Thành phố Đà Lạt', '10,40', '8,5', '9', 'Đạt', 'minh họa'])
    expect(textOf(ranking).at(-1)?.[1]).toBe('chưa gửi số liệu')
  })

  it('has a row for each year, also of the forecast, and a column for each line beside it', () => {
    const beside = yearSeries({ title: 'Cả nước', measureUnit: 'bác sĩ/vạn dân', decimals: 2, source: null }, [{ year: 2020, value: '8.20' }])
    const rows = textOf(chart('trend', [doctorTrend, beside]))
    expect(rows.map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025'])
    expect(rows[0]).toContain('8,20')
    expect(rows[3]?.at(-1)).toBe('chính thức, không so được với năm trước')
    expect(rows[5]).toContain('8,74')
  })

  it('prints differences with their sign and carries them as numbers', () => {
    const [first] = doctorRanking.points
    const parts = {
      ...doctorRanking,
      points:
        first === undefined
          ? []
          : [
              { ...first, value: '-0.40' },
              { ...first, value: '0.31' },
            ],
    }
    const { rows } = reportChartTable(chart('contributions', [parts]), 'vi')
    expect(rows.map(({ cells }) => cells[1])).toEqual([
      { text: '−0,40', csv: '-0.40' },
      { text: '+0,31', csv: '0.31' },
    ])
  })

  it('has a row for each line and a column for each year of a slope', () => {
    const slope = chart('slope', [{ ...doctorTrend, title: 'Đà Lạt' }])
    expect(heads(slope)).toEqual(['Tên', 'Đơn vị tính', '2020', '2021', '2022', '2023', '2024'])
    expect(textOf(slope)).toEqual([['Đà Lạt', 'bác sĩ/vạn dân', '7,00', '7,44', 'chưa gửi số liệu', '8,05', '8,46']])
  })
})
