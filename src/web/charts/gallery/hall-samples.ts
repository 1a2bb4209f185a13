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

const yearsOf = (title: string, measureUnit: string, values: readonly (string | null)[], mark: Mark | null = null): Series =>
  yearSeries(
    { ...head, title, measureUnit },
    values.map((value, index) => ({ year: 2020 + index, value, mark: index === values.length - 1 ? mark : null })),
    { band: { lower: '8.5', upper: null } },
  )

const unitsOf = (values: readonly (string | null)[], band: SeriesBand | null = { lower: '8.5', upper: '9' }): Series =>
  unitSeries(
    head,
    values.map((value, index) => ({
      unit: `x${index}`,
      name: sampleUnits(13, 8, 1)[index]?.name ?? `Xã Tân Hà ${index}`,
      value,
      mark: value === null ? 'noData' : 'near',
    })),
    { band },
  )

const repeated = (count: number, value: (index: number) => string | null) => Array.from({ length: count }, (_, index) => value(index))

/** What happens seldom: nothing, one, below zero, very large, all the same. */
const edges: readonly ReportChart[] = [
  chartOf('ranking', '3 đơn vị', [unitsOf(['9.20', '8.60', '7.90'])]),
  chartOf('ranking', '13 đơn vị, thiếu cả', [unitsOf(repeated(13, () => null))]),
  chartOf('ranking', '154 đơn vị, thiếu cả', [unitsOf(repeated(154, () => null))]),
  chartOf('ranking', '154 đơn vị, bằng nhau', [unitsOf(repeated(154, () => '8.60'))]),
  chartOf('ranking', 'Số âm và số rất lớn', [unitsOf(['1309792.00', '982114.50', '0.00', '-12.40', '-98000.00'], null)]),
  chartOf('ranking', 'Gần 100 %', [unitsOf(['99.80', '98.10', '97.90', '96.40', '95.00', '92.30'], { lower: '97', upper: null })]),
  chartOf('trend', 'Một điểm', [yearsOf('Lâm Đồng', 'bác sĩ/vạn dân', ['8.46'])]),
  chartOf('trend', 'Thiếu cả', [yearsOf('Lâm Đồng', 'bác sĩ/vạn dân', [null, null, null])]),
  chartOf('trend', 'Số rất lớn, số âm', [yearsOf('Lâm Đồng', 'người', ['-1200000.00', '1309792.00', '3456789.00', '2309792.00'])]),
  chartOf('trend', 'Bằng nhau', [yearsOf('Lâm Đồng', '%', ['97.80', '97.80', '97.80', '97.80', '97.80'])]),
  chartOf('slope', 'Đầu kỳ và nay, từng chỉ tiêu', [
    yearsOf('Bác sĩ trên một vạn dân', 'bác sĩ/vạn dân', ['7.00', '7.44', '8.05', '8.46'], 'near'),
    yearsOf('Giường bệnh trên một vạn dân', 'giường/vạn dân', ['21.10', '22.00', '22.60', '24.20'], 'met'),
    yearsOf('Tỷ lệ dân số tham gia bảo hiểm y tế', '%', ['87.20', '90.10', '92.00', '94.60'], 'notMet'),
    yearsOf('Tuổi thọ trung bình', 'tuổi', ['73.70', '73.80', null, null], 'noData'),
  ]),
  chartOf('multiples', 'Ba đơn vị', linesOf(3).series, linesOf(3).subjects),
]

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
  ...edges,
]
