import type { Mark } from '../../../domain/mark.ts'
import { reportFixture } from '../../../domain/report/report-fixture.ts'
import type { ReportChart } from '../../../domain/report/report.ts'
import { numberToText, unitSeries, yearSeries } from '../../../domain/series.ts'
import type { Series, SeriesBand } from '../../../domain/series.ts'
import { sampleUnits } from './samples.ts'

/** Made-up charts of a report, with everything that can happen to them. */

const head = { title: 'Bác sĩ trên một vạn dân', measureUnit: 'bác sĩ/vạn dân', decimals: 2, source: 'dữ liệu thử' }

export function rankingOf(count: number, level: number, spread: number, band: SeriesBand | null = { lower: '8.5', upper: '9' }): Series {
  return unitSeries(
    head,
    sampleUnits(count, level, spread).map((each) => ({
      unit: each.id,
      name: each.name,
      value: each.value === null ? null : each.value.toFixed(2),
      mark: each.mark,
      estimatedPart: each.isEstimate,
      illustrative: each.id.endsWith('4'),
      band: band !== null || !each.isOwn ? null : { lower: String(each.bound), upper: null },
    })),
    { band },
  )
}

/** The same units as differences from their middle. */
export function contributionsOf(count: number): Series {
  const units = sampleUnits(count, 0, 0.4)
  return unitSeries(
    { ...head, title: 'Đóng góp' },
    units.map((each) => ({
      unit: each.id,
      name: each.name,
      value: each.value === null ? null : numberToText(each.value, 2),
      mark: 'contributes' as Mark,
    })),
  )
}

export function linesOf(count: number, band: SeriesBand | null = { lower: '8.5', upper: '9' }): Pick<ReportChart, 'series' | 'subjects'> {
  const units = sampleUnits(count, 8.5, 3)
  return {
    subjects: units.map((each) => ({ kind: 'unit', id: each.id })),
    series: units.map((each) =>
      yearSeries(
        { ...head, title: each.name },
        each.points.map((point, index) => ({
          year: point.year,
          value: point.value === null ? null : point.value.toFixed(2),
          breakBefore: point.isBreakBefore,
          estimatedPart: point.isEstimate,
          mark: index === each.points.length - 1 ? each.mark : null,
        })),
        { band },
      ),
    ),
  }
}

export function chartOf(kind: ReportChart['kind'], title: string, series: readonly Series[], subjects?: ReportChart['subjects']): ReportChart {
  return { kind, title, summary: 'Dữ liệu thử.', series, ...(subjects === undefined ? {} : { subjects }) }
}

const fixtureTrend = reportFixture.sections
  .flatMap((section) => section.blocks)
  .find((block) => block.kind === 'chart' && block.chart.kind === 'trend')
const comparison = yearSeries(
  { ...head, title: 'Vùng Bắc Trung Bộ và duyên hải miền Trung' },
  [2020, 2021, 2022, 2023, 2024].map((year, index) => ({ year, value: (8.6 + index * 0.17).toFixed(2) })),
)
const country = yearSeries(
  { ...head, title: 'Cả nước' },
  [2020, 2021].map((year, index) => ({ year, value: (8.2 + index * 0.3).toFixed(2) })),
)

export const hallCharts: readonly ReportChart[] = [
  ...(fixtureTrend?.kind === 'chart'
    ? [chartOf('trend', 'Xu hướng: thiếu, ngắt, ước, dự báo, so sánh', [...fixtureTrend.chart.series, comparison, country])]
    : []),
  chartOf('ranking', '13 đơn vị, một mục tiêu', [rankingOf(13, 8.5, 3)]),
  chartOf('ranking', '13 đơn vị, mục tiêu riêng', [rankingOf(13, 8.5, 3, null)]),
  chartOf('ranking', '154 đơn vị', [rankingOf(154, 8.5, 3)]),
  chartOf('contributions', 'Đóng góp, 13 đơn vị', [contributionsOf(13)]),
  chartOf('contributions', 'Đóng góp, 154 đơn vị', [contributionsOf(154)]),
  chartOf('multiples', 'Từng đơn vị, 13', linesOf(13).series, linesOf(13).subjects),
  chartOf('multiples', 'Từng đơn vị, 154', linesOf(154).series, linesOf(154).subjects),
  chartOf('slope', 'Đầu kỳ và nay, 13', linesOf(13).series, linesOf(13).subjects),
  chartOf('slope', 'Đầu kỳ và nay, 154', linesOf(154).series, linesOf(154).subjects),
]
